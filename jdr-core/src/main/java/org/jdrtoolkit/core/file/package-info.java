/** Reads, checks and writes model files; the same code serves every record that is kept as JSON. */
package org.jdrtoolkit.core.file;

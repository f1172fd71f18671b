/** Reads, checks and writes model files; the same machinery serves every record that is kept as JSON. */
package org.jdrtoolkit.core.file;

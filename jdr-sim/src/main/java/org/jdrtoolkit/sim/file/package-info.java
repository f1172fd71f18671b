/** Reads, checks and writes scenario files. */
package org.jdrtoolkit.sim.file;

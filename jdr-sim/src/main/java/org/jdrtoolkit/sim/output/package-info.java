/** The files of a run: tidy CSV, a summary, a manifest; and reading those of a stopped run. */
package org.jdrtoolkit.sim.output;

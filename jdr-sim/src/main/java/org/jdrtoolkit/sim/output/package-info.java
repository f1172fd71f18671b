/** What a run leaves in its folder: tidy CSV, a summary, a manifest; and what a stopped run has left. */
package org.jdrtoolkit.sim.output;

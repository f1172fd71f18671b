/** The single entry point to a run for every host: a command, a workbench, a study. */
package org.jdrtoolkit.sim.run;

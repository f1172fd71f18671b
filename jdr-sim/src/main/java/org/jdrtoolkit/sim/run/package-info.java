/** The one door to a run for every host: a command, a workbench, a study. */
package org.jdrtoolkit.sim.run;

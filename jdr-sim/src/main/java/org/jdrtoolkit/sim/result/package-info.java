/** The results of a run: trajectories and verdicts. */
package org.jdrtoolkit.sim.result;

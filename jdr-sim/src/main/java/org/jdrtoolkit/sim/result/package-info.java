/** What a run found: trajectories and verdicts. */
package org.jdrtoolkit.sim.result;

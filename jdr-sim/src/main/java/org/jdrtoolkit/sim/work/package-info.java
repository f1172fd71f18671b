/** Runs the tasks of a run, and watches over them. */
package org.jdrtoolkit.sim.work;

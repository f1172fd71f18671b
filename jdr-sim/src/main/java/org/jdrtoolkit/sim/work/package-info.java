/** Who does the work of a run, and who watches it. */
package org.jdrtoolkit.sim.work;

/** Sums and counts of people, from which statistics follow. */
package org.jdrtoolkit.sim.internal.count;

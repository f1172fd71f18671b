/** Loops over the people of a block, so plain that the compiler makes vector instructions of them. */
package org.jdrtoolkit.sim.internal.rows;

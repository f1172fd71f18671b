/** Loops over the people of a block, simple enough for the compiler to vectorise. */
package org.jdrtoolkit.sim.internal.rows;

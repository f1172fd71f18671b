/** Random numbers addressed by name. */
package org.jdrtoolkit.sim.internal.chance;

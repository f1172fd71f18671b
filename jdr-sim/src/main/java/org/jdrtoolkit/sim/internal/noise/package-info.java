/** How people differ, and stay as different as a model says (docs/numerics.md, equations 8 to 10a). */
package org.jdrtoolkit.sim.internal.noise;

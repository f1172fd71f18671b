/** Rate equations laid out as rows and numbers, added up, and stepped through time (docs/numerics.md, equation 7). */
package org.jdrtoolkit.sim.internal.kernel;

/** Ways to run a roll-out that plans can adopt, shipped as JSON. */
package org.jdrtoolkit.sim.preset;

/** Ways of going about a roll-out that plans can take over, shipped as JSON. */
package org.jdrtoolkit.sim.preset;

/** The same question asked in many plausible worlds. */
package org.jdrtoolkit.sim.experiment;

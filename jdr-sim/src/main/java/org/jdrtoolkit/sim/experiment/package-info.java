/** The same question in many plausible worlds. */
package org.jdrtoolkit.sim.experiment;

/** Where an HR department stands with technology, and which phase comes next. */
package org.jdrtoolkit.sim.roadmap;

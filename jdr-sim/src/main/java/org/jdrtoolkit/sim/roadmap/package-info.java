/** Where a department of HR stands with technology, and which phase comes next. */
package org.jdrtoolkit.sim.roadmap;

/** A question together with the theory that answers it: read, checked, ready to run. */
package org.jdrtoolkit.sim.study;

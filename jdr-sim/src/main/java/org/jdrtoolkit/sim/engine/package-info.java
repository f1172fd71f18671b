/** Compiles a study once and goes with its people through time, for observers to see; all state that changes lives here. */
package org.jdrtoolkit.sim.engine;

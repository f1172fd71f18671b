/** Compiles a study once and moves its people through time under the eyes of observers; all mutable state lives here. */
package org.jdrtoolkit.sim.engine;

/** Compiles a study and runs it; all mutable state of the toolkit lives here and never gets out. */
package org.jdrtoolkit.sim.engine;

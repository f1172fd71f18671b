/** The same equations as the engine's, written in other languages from one model, to compare speed. Not published. */
package org.jdrtoolkit.benchmarks;

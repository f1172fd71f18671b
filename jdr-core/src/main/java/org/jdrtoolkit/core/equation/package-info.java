/** The rate equations: the one internal form that both notations of a model compile to (docs/numerics.md, equations 1 to 6). */
package org.jdrtoolkit.core.equation;

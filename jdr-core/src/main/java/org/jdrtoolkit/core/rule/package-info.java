/** The rules that a model keeps beyond its shape. */
package org.jdrtoolkit.core.rule;

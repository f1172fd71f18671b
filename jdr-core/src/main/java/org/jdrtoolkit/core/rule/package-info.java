/** The rules that a model must keep beyond its shape. */
package org.jdrtoolkit.core.rule;

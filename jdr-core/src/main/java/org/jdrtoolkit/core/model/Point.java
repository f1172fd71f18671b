package org.jdrtoolkit.core.model;

import org.jdrtoolkit.core.shape.AsArray;

/**
 * A corner of a piecewise linear table.
 *
 * @param x level of the construct or lever
 * @param y value of the factor there
 */
@AsArray
public record Point(double x, double y) {}

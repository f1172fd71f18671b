package org.jdrtoolkit.core.equation;

/**
 * One factor of a term: what it reads and what it makes of it.
 *
 * @param source what kind of number is read
 * @param index position of the construct, of the trait, of the intermediate, or of the lever, in {@link RateEquations}
 * @param shape the function applied to the number
 */
public record Operand(Source source, int index, Shape shape) {}

package org.jdrtoolkit.core.equation;

import java.util.List;

/**
 * The rate of change of one construct.
 *
 * @param construct its id
 * @param terms the summands of the rate, in an order that does not depend on the file's
 * @param centring subtracted when people differ: today's mean of all products of moderated effects
 */
public record Equation(String construct, List<Term> terms, double centring) {

    public Equation {
        terms = List.copyOf(terms);
    }
}

package org.jdrtoolkit.core.equation;

import java.util.List;

/**
 * The rate of change of one construct.
 *
 * @param construct its id
 * @param terms what is added up, in an order that does not depend on the order of the file
 * @param centring what is subtracted when people differ: the mean, today, of all products of moderated effects
 */
public record Equation(String construct, List<Term> terms, double centring) {

    public Equation {
        terms = List.copyOf(terms);
    }
}

package org.jdrtoolkit.core.equation;

import java.util.List;

/**
 * One summand of a rate: a coefficient times a product of factors.
 *
 * @param origin id of the effect or flow it comes from; the construct's own id for its fading
 * @param coefficient change per unit of time when all factors are 1
 * @param factors what the coefficient is multiplied by
 */
public record Term(String origin, double coefficient, List<Operand> factors) {

    public Term {
        factors = List.copyOf(factors);
    }
}

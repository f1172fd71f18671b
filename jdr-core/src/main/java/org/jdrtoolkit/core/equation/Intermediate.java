package org.jdrtoolkit.core.equation;

import java.util.List;

/** A number that is worked out at each moment before the rates, from what operands can read and from the intermediates before it. */
public sealed interface Intermediate {

    /** The terms that it is made of; none if it is made of other intermediates alone. */
    List<Term> terms();

    /**
     * Terms made one: an auxiliary, a minimum, the size of a flow.
     *
     * @param join how
     * @param terms what, at least one
     */
    record Joined(Join join, List<Term> terms) implements Intermediate {

        public Joined {
            terms = List.copyOf(terms);
        }
    }

    /**
     * (5a) The share, 1 at most, of what would flow out of a stock that can, if within a step no more is to leave than was there when it began.
     *
     * @param stock position of the stock among the constructs
     * @param outflow position among the intermediates of all that would flow out, per unit of time
     */
    record Share(int stock, int outflow) implements Intermediate {

        @Override
        public List<Term> terms() {
            return List.of();
        }
    }
}

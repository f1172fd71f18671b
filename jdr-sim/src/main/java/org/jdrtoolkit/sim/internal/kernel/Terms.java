package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The terms of a program at the lever levels of the moment: their numbers, and which of them matter. Whatever is 0 for everybody adds nothing to a
 * rate, so constructs that nothing moves yet, products with them, and rows that only such products ask for are left out. A sum that begins at 0 never
 * is the negative zero, so not a bit of a rate depends on that.
 */
final class Terms {

    private final RateProgram program;
    private final List<Structure.Sum> sums;
    /** By row: whether it is 0 for everybody; of deviations, until something moves them. */
    private final boolean[] isNothing;
    private final double[] numbers;
    private final boolean[] isNeeded;
    private int[] moving;

    Terms(RateProgram program, Rest rest) {
        this.program = program;
        this.sums = program.structure().sums();
        this.isNothing = new boolean[program.structure().rows()];
        this.numbers = program.roomForNumbers();
        this.isNeeded = new boolean[isNothing.length];
        System.arraycopy(rest.deviations(), 0, isNothing, 0, sums.size());
        System.arraycopy(rest.setPoints(), 0, isNothing, sums.size(), sums.size());
    }

    /** Goes to lever levels. */
    void at(double[] levers) {
        program.number(levers, numbers);
        do {
            program.followNothing(isNothing);
        } while (someBeginToMove());
        Arrays.fill(isNeeded, false);
        for (int i = 0; i < sums.size(); i++) {
            List<Structure.Product> products = sums.get(i).products();
            for (int j = 0; j < products.size(); j++) {
                need(products.get(j));
            }
        }
        program.followNeeds(isNeeded);
        moving = IntStream.range(0, sums.size()).filter(construct -> !isNothing[construct]).toArray();
    }

    private boolean someBeginToMove() {
        boolean some = false;
        for (int i = 0; i < sums.size(); i++) {
            if (isNothing[i] && isMoved(sums.get(i))) {
                isNothing[i] = false;
                some = true;
            }
        }
        return some;
    }

    private boolean isMoved(Structure.Sum sum) {
        boolean isMoved = numbers[sum.number()] != 0;
        for (int j = 0; j < sum.products().size() && !isMoved; j++) {
            isMoved = matters(sum.products().get(j));
        }
        return isMoved;
    }

    private boolean matters(Structure.Product product) {
        boolean matters = numbers[product.number()] != 0;
        for (int f = 0; f < product.factors().size() && matters; f++) {
            Structure.Factor factor = product.factors().get(f);
            matters = factor.isLine() || !isNothing[factor.row()];
        }
        return matters;
    }

    private void need(Structure.Product product) {
        if (matters(product)) {
            for (int f = 0; f < product.factors().size(); f++) {
                isNeeded[product.factors().get(f).row()] = true;
            }
        } else {
            numbers[product.number()] = 0;
        }
    }

    /** The numbers; 0 for products that add nothing. */
    double[] numbers() {
        return numbers;
    }

    /** By row: whether a product that matters asks for it. */
    boolean[] isNeeded() {
        return isNeeded;
    }

    /** The constructs that move, in rising order; the deviations of all others are 0. */
    int[] moving() {
        return moving;
    }
}

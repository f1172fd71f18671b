package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;

/**
 * The terms of a program at the current lever levels: their numbers, and which of them matter. A product that is 0 for everybody adds nothing to a
 * rate, so constructs that nothing moves yet, products with them, and rows that only such products need are left out. A sum that begins at 0 is
 * never negative zero, so this does not change a bit of any rate. Constructs in which everybody is the same are computed for one person.
 */
final class Terms {

    private final RateProgram program;
    private final FlatSums sums;
    private final boolean areTogether;
    /** By row; that of deviations holds until something moves them further apart. */
    private final Spread[] spreads;
    private final double[] numbers;
    private final boolean[] isNeeded;
    private int[] moving;
    private int[] different;
    private int[] same;

    Terms(RateProgram program, Spreads beginning) {
        this.program = program;
        this.sums = program.kernels().sums();
        this.areTogether = beginning.areTogether();
        this.spreads = new Spread[sums.rowCount()];
        this.numbers = program.roomForNumbers();
        this.isNeeded = new boolean[spreads.length];
        Arrays.fill(spreads, Spread.DIFFERENT);
        System.arraycopy(beginning.deviations(), 0, spreads, 0, sums.numbers().length);
        System.arraycopy(beginning.setPoints(), 0, spreads, sums.numbers().length, sums.numbers().length);
    }

    /** Moves to these lever levels. */
    void at(double[] levers) {
        program.number(levers, numbers);
        do {
            program.spread(spreads, numbers);
        } while (someGoFurtherApart());
        Arrays.fill(isNeeded, false);
        for (int j = 0; j < sums.productNumbers().length; j++) {
            need(j);
        }
        program.followNeeds(isNeeded);
        same = constructs(Spread.SAME);
        different = constructs(Spread.DIFFERENT);
        moving = Arrays.copyOf(same, same.length + different.length);
        System.arraycopy(different, 0, moving, same.length, different.length);
        Arrays.sort(moving);
    }

    private int[] constructs(Spread spread) {
        int[] constructs = new int[sums.numbers().length];
        int count = 0;
        for (int i = 0; i < constructs.length; i++) {
            if (spreads[i] == spread) {
                constructs[count++] = i;
            }
        }
        return Arrays.copyOf(constructs, count);
    }

    private boolean someGoFurtherApart() {
        boolean some = false;
        for (int i = 0; i < sums.numbers().length; i++) {
            Spread before = spreads[i];
            spreads[i] = before == Spread.DIFFERENT ? before : before.or(ofRate(i));
            some |= spreads[i] != before;
        }
        return some;
    }

    /** How far apart a rate moves people who were together before. */
    private Spread ofRate(int construct) {
        Spread spread = numbers[sums.numbers()[construct]] == 0 ? Spread.NOTHING : Spread.SAME;
        for (int j = sums.firstProducts()[construct]; j < sums.firstProducts()[construct + 1] && spread != Spread.DIFFERENT; j++) {
            spread = spread.or(ofProduct(j));
        }
        return spread == Spread.SAME && !areTogether ? Spread.DIFFERENT : spread;
    }

    private Spread ofProduct(int product) {
        Spread spread = numbers[sums.productNumbers()[product]] == 0 ? Spread.NOTHING : Spread.SAME;
        for (int f = sums.firstFactors()[product]; f < sums.firstFactors()[product + 1] && spread != Spread.NOTHING; f++) {
            Spread ofRow = spreads[sums.rows()[f]];
            spread = ofRow == Spread.NOTHING && sums.lines()[f] < 0 ? Spread.NOTHING : spread.or(ofRow);
        }
        return spread;
    }

    private void need(int product) {
        if (ofProduct(product) == Spread.NOTHING) {
            numbers[sums.productNumbers()[product]] = 0;
        } else {
            for (int f = sums.firstFactors()[product]; f < sums.firstFactors()[product + 1]; f++) {
                isNeeded[sums.rows()[f]] = true;
            }
        }
    }

    /** The numbers; 0 for products that add nothing. */
    double[] numbers() {
        return numbers;
    }

    /** By row: whether a product that matters needs it. */
    boolean[] isNeeded() {
        return isNeeded;
    }

    /** By row: how far apart people are in it. */
    Spread[] spreads() {
        return spreads;
    }

    /** The constructs that move, in rising order; the deviations of all others are 0. */
    int[] moving() {
        return moving;
    }

    /** The moving constructs in which people differ. */
    int[] different() {
        return different;
    }

    /** The moving constructs in which all people are the same. */
    int[] same() {
        return same;
    }
}

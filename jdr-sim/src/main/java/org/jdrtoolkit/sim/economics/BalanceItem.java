package org.jdrtoolkit.sim.economics;

import java.util.Arrays;

/** One item of a balance: euros that a plan brings, accumulated from time 0; below 0 where it costs them. */
public final class BalanceItem {

    private final ItemKind kind;
    private final String item;
    private final double[] euros;
    private final double[] discountedEuros;

    BalanceItem(ItemKind kind, String item, double[] euros, double[] discountedEuros) {
        this.kind = kind;
        this.item = item;
        this.euros = euros;
        this.discountedEuros = discountedEuros;
    }

    /** The kind of item. */
    public ItemKind kind() {
        return kind;
    }

    /** Id of the lever, cost or return; {@code absence} or {@code turnover}. */
    public String item() {
        return item;
    }

    /** Euros from time 0 to a result time, counted from 0. */
    public double euros(int index) {
        return euros[index];
    }

    /** The same, discounted. */
    public double discountedEuros(int index) {
        return discountedEuros[index];
    }

    @Override
    public String toString() {
        return kind + " " + item + " " + Arrays.toString(euros);
    }
}

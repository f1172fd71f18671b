package org.jdrtoolkit.sim.internal.kernel;

import java.util.Arrays;
import java.util.List;
import org.jdrtoolkit.sim.internal.rows.Rows;

/**
 * Rates as sums of products of rows, without their numbers, so that one kernel serves all models that differ in numbers only. A row holds one
 * number per person.
 *
 * @param rows how many rows there are
 * @param sums one per construct
 */
public record Structure(int rows, List<Sum> sums) {

    public Structure {
        sums = List.copyOf(sums);
    }

    /**
     * A rate: a number plus products.
     *
     * @param number position of the number, which does not differ between people
     * @param products what is added to it, in this order
     */
    public record Sum(int number, List<Product> products) {

        public Sum {
            products = List.copyOf(products);
        }
    }

    /**
     * A number times factors.
     *
     * @param number position of the number
     * @param factors what it is multiplied by, in this order
     */
    public record Product(int number, List<Factor> factors) {

        public Product {
            factors = List.copyOf(factors);
        }

        /** The kind of loop it takes; products of one kind are grouped. */
        Kind kind() {
            boolean isPlain = factors.stream().noneMatch(Factor::isLine);
            return isPlain && factors.size() == 1 ? Kind.ROW : isPlain && factors.size() == 2 ? Kind.TWO_ROWS : Kind.OTHER;
        }

        /** How far apart people are in it. */
        Spread spread(Spread[] spreads, double[] numbers) {
            Spread spread = numbers[number] == 0 ? Spread.NOTHING : Spread.SAME;
            for (int f = 0; f < factors.size() && spread != Spread.NOTHING; f++) {
                Spread ofRow = spreads[factors.get(f).row()];
                spread = ofRow == Spread.NOTHING && !factors.get(f).isLine() ? Spread.NOTHING : spread.or(ofRow);
            }
            return spread;
        }

        /** Writes it for everybody. */
        void compute(double[][] rows, double[] numbers, double[] result) {
            Arrays.fill(result, numbers[number]);
            for (Factor factor : factors) {
                if (factor.isLine()) {
                    Rows.multiplyLine(result, numbers[factor.line()], numbers[factor.line() + 1], rows[factor.row()]);
                } else {
                    Rows.multiply(result, rows[factor.row()]);
                }
            }
        }

        /** It for the first person. */
        double ofFirst(double[][] rows, double[] numbers) {
            double product = numbers[number];
            for (Factor factor : factors) {
                double value = rows[factor.row()][0];
                product *= factor.isLine() ? numbers[factor.line()] + numbers[factor.line() + 1] * value : value;
            }
            return product;
        }
    }

    /** Kinds of products. */
    enum Kind {
        /** A number times a row. */
        ROW,
        /** A number times two rows. */
        TWO_ROWS,
        /** Anything else. */
        OTHER
    }

    /**
     * A row itself, or a linear function of it.
     *
     * @param row which row
     * @param line position of the line's constant, followed by its slope; negative for the row itself
     */
    public record Factor(int row, int line) {

        boolean isLine() {
            return line >= 0;
        }
    }
}

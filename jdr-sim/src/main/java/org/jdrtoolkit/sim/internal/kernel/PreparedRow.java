package org.jdrtoolkit.sim.internal.kernel;

import java.util.List;
import org.jdrtoolkit.core.equation.Join;
import org.jdrtoolkit.core.equation.Shape;
import org.jdrtoolkit.sim.internal.rows.Curve;
import org.jdrtoolkit.sim.internal.rows.Curves;
import org.jdrtoolkit.sim.internal.rows.Joins;
import org.jdrtoolkit.sim.internal.rows.Rows;

/** A row computed before the sums, from rows that come before it. */
interface PreparedRow {

    /** Marks the rows that it is computed from. */
    void need(boolean[] isNeeded);

    /** How far apart people are in it, given how far apart they are in the rows before it. */
    Spread spread(Spread[] spreads, double[] numbers);

    /** Computes it for everybody; the result is none of the rows. */
    void compute(Moment moment, double[] result);

    /** Computes it for the first person, who is like everybody. */
    double computeFirst(Moment moment);

    /** A shape applied to a row. */
    record Shaped(int from, Shape shape, Curve curve) implements PreparedRow {

        static Shaped of(int from, Shape shape) {
            return new Shaped(from, shape, Curves.of(shape));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Shaped shaped && shaped.from == from && shaped.shape.equals(shape);
        }

        @Override
        public int hashCode() {
            return 31 * from + shape.hashCode();
        }

        @Override
        public void need(boolean[] isNeeded) {
            isNeeded[from] = true;
        }

        @Override
        public Spread spread(Spread[] spreads, double[] numbers) {
            return spreads[from].or(Spread.SAME);
        }

        @Override
        public void compute(Moment moment, double[] result) {
            curve.of(moment.rows()[from], result, moment.room());
        }

        @Override
        public double computeFirst(Moment moment) {
            return moment.single().of(curve, moment.rows()[from][0]);
        }
    }

    /** The levels of a construct: its deviations and set points together. */
    record Level(int deviations, int setPoints) implements PreparedRow {

        @Override
        public void need(boolean[] isNeeded) {
            isNeeded[deviations] = true;
        }

        @Override
        public Spread spread(Spread[] spreads, double[] numbers) {
            return spreads[deviations].or(spreads[setPoints]);
        }

        @Override
        public void compute(Moment moment, double[] result) {
            Rows.sum(result, moment.rows()[deviations], moment.rows()[setPoints]);
        }

        @Override
        public double computeFirst(Moment moment) {
            return moment.rows()[deviations][0] + moment.rows()[setPoints][0];
        }
    }

    /** The mean of a row over each team. */
    record TeamMean(int from) implements PreparedRow {

        @Override
        public void need(boolean[] isNeeded) {
            isNeeded[from] = true;
        }

        @Override
        public Spread spread(Spread[] spreads, double[] numbers) {
            return Spread.DIFFERENT;
        }

        @Override
        public void compute(Moment moment, double[] result) {
            moment.teams().mean(moment.rows()[from], result);
        }

        @Override
        public double computeFirst(Moment moment) {
            throw new IllegalStateException("Means of teams always count as different");
        }
    }

    /** The mean of a row over the team mates of each person. */
    record TeamMates(int from) implements PreparedRow {

        @Override
        public void need(boolean[] isNeeded) {
            isNeeded[from] = true;
        }

        @Override
        public Spread spread(Spread[] spreads, double[] numbers) {
            return spreads[from] == Spread.NOTHING ? Spread.NOTHING : Spread.DIFFERENT;
        }

        @Override
        public void compute(Moment moment, double[] result) {
            moment.teams().mates(moment.rows()[from], result);
        }

        /** Only where all are at 0, and so their mates. */
        @Override
        public double computeFirst(Moment moment) {
            return moment.rows()[from][0];
        }
    }

    /** Products made one. */
    record Joined(Join join, List<Structure.Product> products) implements PreparedRow {

        @Override
        public void need(boolean[] isNeeded) {
            products.forEach(product -> product.factors().forEach(factor -> isNeeded[factor.row()] = true));
        }

        @Override
        public Spread spread(Spread[] spreads, double[] numbers) {
            Spread spread = Spread.NOTHING;
            for (int j = 0; j < products.size(); j++) {
                spread = spread.or(products.get(j).spread(spreads, numbers));
            }
            return spread;
        }

        @Override
        public void compute(Moment moment, double[] result) {
            for (int j = 0; j < products.size(); j++) {
                double[] into = j == 0 ? result : moment.product();
                products.get(j).compute(moment.rows(), moment.numbers(), into);
                if (j > 0) {
                    Joins.join(join, result, into);
                }
            }
        }

        @Override
        public double computeFirst(Moment moment) {
            double joined = products.get(0).ofFirst(moment.rows(), moment.numbers());
            for (int j = 1; j < products.size(); j++) {
                joined = Joins.join(join, joined, products.get(j).ofFirst(moment.rows(), moment.numbers()));
            }
            return joined;
        }
    }

    /** (5a) The share of an outflow that the stock in which the step began can bear. */
    record Share(int stock, int outflow) implements PreparedRow {

        @Override
        public void need(boolean[] isNeeded) {
            isNeeded[outflow] = true;
        }

        @Override
        public Spread spread(Spread[] spreads, double[] numbers) {
            return Spread.SAME.or(spreads[stock]).or(spreads[outflow]);
        }

        @Override
        public void compute(Moment moment, double[] result) {
            Joins.share(result, moment.beginning()[stock], moment.rows()[outflow], moment.step());
        }

        @Override
        public double computeFirst(Moment moment) {
            return Joins.share(moment.beginning()[stock][0], moment.rows()[outflow][0], moment.step());
        }
    }
}

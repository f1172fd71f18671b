package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdrtoolkit.core.equation.Equation;
import org.jdrtoolkit.core.equation.Operand;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Shape;
import org.jdrtoolkit.core.equation.Source;
import org.jdrtoolkit.core.equation.Term;

/**
 * Rate equations laid out for blocks of people. Whatever depends on levers alone is the same for everybody and becomes one number; terms
 * that multiply the same rows become one product. What a kernel then adds up per person is, for each construct, a number plus numbers times
 * products of rows.
 *
 * <p>A row holds one number per person. Rows are, in this order: deviations, set points, sensitivities, and prepared rows, which are worked out
 * before the sums: levels, team means, and what the shapes of factors make of them.
 */
final class RateProgram {

    /**
     * The sums without their numbers, so that one kernel serves all models that differ in numbers only.
     *
     * @param rows how many rows there are
     * @param sums one per construct
     */
    record Structure(int rows, List<Sum> sums) {}

    /**
     * A rate: a number plus products.
     *
     * @param number position of what does not differ between people
     * @param products what is added to it, in this order
     */
    record Sum(int number, List<Product> products) {}

    /**
     * A number times factors.
     *
     * @param number position of the number
     * @param factors what it is multiplied by, in this order
     */
    record Product(int number, List<Factor> factors) {

        /** What kind of loop it takes: products of one kind stand together. */
        Kind kind() {
            boolean isPlain = factors.stream().noneMatch(Factor::isLine);
            return isPlain && factors.size() == 1 ? Kind.ROW : isPlain && factors.size() == 2 ? Kind.TWO_ROWS : Kind.OTHER;
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
     * A row as it is, or a straight line of it.
     *
     * @param row which row
     * @param line position of the line's constant, followed by its slope; negative for the row as it is
     */
    record Factor(int row, int line) {

        boolean isLine() {
            return line >= 0;
        }
    }

    /** A row that is worked out before the sums: what a shape makes of another row; levels and team means have no shape. */
    private record Prepared(Source source, int from, Shape shape) {}

    /** What a number is made of: the sum of coefficients times shapes of levers. */
    private record Part(double coefficient, List<Operand> levers) {}

    private final int constructs;
    private final int firstPrepared;
    private final boolean isEveryone;
    private final List<Prepared> prepared = new ArrayList<>();
    private final List<List<Part>> numbers = new ArrayList<>();
    private final Structure structure;
    private final Optional<Kernel> fused;

    /**
     * Lays out equations.
     *
     * @param isEveryone whether people differ, so that products of deviations have a mean today; if not, team mates are as the person is
     * @param personSteps how many steps of persons the program is for
     */
    RateProgram(RateEquations equations, boolean isEveryone, long personSteps) {
        this.constructs = equations.constructs().size();
        this.firstPrepared = 2 * constructs + equations.traits().size();
        this.isEveryone = isEveryone;
        List<Sum> sums = new ArrayList<>();
        for (Equation equation : equations.equations()) {
            sums.add(sum(equation));
        }
        this.structure = new Structure(firstPrepared + prepared.size(), List.copyOf(sums));
        this.fused = Kernels.fused(structure, personSteps);
    }

    private Sum sum(Equation equation) {
        List<Part> same = new ArrayList<>(List.of(new Part(isEveryone ? -equation.centring() : 0, List.of())));
        Map<List<Operand>, List<Part>> different = new LinkedHashMap<>();
        for (Term term : joinLevels(equation.terms())) {
            List<Operand> people = term.factors().stream().filter(factor -> factor.source() != Source.LEVER).toList();
            List<Operand> levers = term.factors().stream().filter(factor -> factor.source() == Source.LEVER).toList();
            (people.isEmpty() ? same : different.computeIfAbsent(people, none -> new ArrayList<>())).add(new Part(term.coefficient(), levers));
        }
        int number = number(same);
        List<Product> products = new ArrayList<>();
        different.forEach((factors, parts) -> products.add(new Product(number(parts), factors.stream().map(this::factor).toList())));
        products.sort(Comparator.comparing(Product::kind));
        return new Sum(number, List.copyOf(products));
    }

    /** c·x·b′ + c·x·x′ = c·x·y′: two terms that differ in a deviation and its set point are one of the level. */
    private static List<Term> joinLevels(List<Term> terms) {
        List<Term> joined = new ArrayList<>();
        for (Term term : terms) {
            int other = -1;
            for (int t = 0; t < joined.size() && other < 0; t++) {
                other = joined.get(t).coefficient() == term.coefficient() && differAt(joined.get(t).factors(), term.factors()) >= 0 ? t : -1;
            }
            if (other < 0) {
                joined.add(term);
            } else {
                int at = differAt(joined.get(other).factors(), term.factors());
                List<Operand> factors = new ArrayList<>(term.factors());
                factors.set(at, new Operand(Source.LEVEL, factors.get(at).index(), Shape.IDENTITY));
                joined.set(other, new Term(term.origin(), term.coefficient(), factors));
            }
        }
        return joined;
    }

    /** The only place where factors differ, if it is the deviation here and the set point there; else negative. */
    private static int differAt(List<Operand> one, List<Operand> other) {
        int found = -1;
        for (int f = 0; f < one.size() && one.size() == other.size(); f++) {
            if (!one.get(f).equals(other.get(f))) {
                boolean isLevel = found < 0 && one.get(f).equals(new Operand(Source.DEVIATION, other.get(f).index(), Shape.IDENTITY))
                        && other.get(f).equals(new Operand(Source.SET_POINT, one.get(f).index(), Shape.IDENTITY));
                if (!isLevel) {
                    return -1;
                }
                found = f;
            }
        }
        return found;
    }

    private int number(List<Part> parts) {
        numbers.add(List.copyOf(parts));
        return numbers.size() - 1;
    }

    private Factor factor(Operand operand) {
        int row = row(operand.source(), operand.index());
        if (operand.shape().equals(Shape.IDENTITY)) {
            return new Factor(row, -1);
        } else if (operand.shape() instanceof Shape.Affine line) {
            int constant = number(List.of(new Part(line.constant(), List.of())));
            number(List.of(new Part(line.slope(), List.of())));
            return new Factor(row, constant);
        }
        return new Factor(prepared(new Prepared(operand.source(), row, operand.shape())), -1);
    }

    private int row(Source source, int index) {
        return switch (source) {
            case DEVIATION -> index;
            case SET_POINT -> constructs + index;
            case LEVEL -> prepared(new Prepared(Source.LEVEL, index, Shape.IDENTITY));
            case TEAM_MEAN -> prepared(new Prepared(Source.TEAM_MEAN, row(Source.LEVEL, index), Shape.IDENTITY));
            case TEAM_MATES -> isEveryone ? prepared(new Prepared(Source.TEAM_MATES, index, Shape.IDENTITY)) : index;
            case TRAIT -> 2 * constructs + index;
            case LEVER -> throw new IllegalStateException("Levers do not differ between people");
        };
    }

    private int prepared(Prepared wanted) {
        int known = prepared.indexOf(wanted);
        if (known < 0) {
            known = prepared.size();
            prepared.add(wanted);
        }
        return firstPrepared + known;
    }

    /** What is added up, without numbers. */
    Structure structure() {
        return structure;
    }

    /** A kernel for a block of people: the generated one, or else an interpreted one. */
    Kernel kernel(int people) {
        return fused.orElseGet(() -> new InterpretedKernel(structure, people));
    }

    /** Room for the numbers. */
    double[] roomForNumbers() {
        return new double[numbers.size()];
    }

    /** Works out the numbers at lever levels. */
    void number(double[] levers, double[] result) {
        for (int n = 0; n < result.length; n++) {
            double sum = 0;
            for (Part part : numbers.get(n)) {
                double product = part.coefficient();
                for (Operand lever : part.levers()) {
                    product *= lever.shape().of(levers[lever.index()]);
                }
                sum += product;
            }
            result[n] = sum;
        }
    }

    /** Rows for a block of people: deviations and set points are to be put in place, prepared rows have room. */
    double[][] roomForRows(double[][] sensitivity, int people) {
        double[][] rows = new double[structure.rows()][];
        System.arraycopy(sensitivity, 0, rows, 2 * constructs, sensitivity.length);
        for (int r = firstPrepared; r < rows.length; r++) {
            rows[r] = new double[people];
        }
        return rows;
    }

    /** Works out the prepared rows. */
    void prepare(double[][] rows, Teams teams) {
        for (int r = 0; r < prepared.size(); r++) {
            Prepared row = prepared.get(r);
            double[] values = rows[row.from()];
            double[] result = rows[firstPrepared + r];
            if (row.shape() instanceof Shape.Exponential exponential) {
                Exponentials.of(exponential.by(), values, result);
            } else if (!row.shape().equals(Shape.IDENTITY)) {
                for (int p = 0; p < result.length; p++) {
                    result[p] = row.shape().of(values[p]);
                }
            } else if (row.source() == Source.LEVEL) {
                Rows.sum(result, values, rows[constructs + row.from()]);
            } else if (row.source() == Source.TEAM_MEAN) {
                teams.mean(values, result);
            } else {
                teams.mates(values, result);
            }
        }
    }
}

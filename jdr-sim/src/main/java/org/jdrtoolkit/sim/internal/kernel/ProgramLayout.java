package org.jdrtoolkit.sim.internal.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.equation.Equation;
import org.jdrtoolkit.core.equation.Intermediate;
import org.jdrtoolkit.core.equation.Operand;
import org.jdrtoolkit.core.equation.RateEquations;
import org.jdrtoolkit.core.equation.Shape;
import org.jdrtoolkit.core.equation.Source;
import org.jdrtoolkit.core.equation.Term;

/**
 * Lays rate equations out in rows and numbers. Factors that depend on levers alone are the same for everybody and become one number; terms that
 * multiply the same rows become one product.
 */
final class ProgramLayout {

    /** A summand of a number: a coefficient times shapes of levers. */
    record Part(double coefficient, List<Operand> levers) {}

    private final int constructs;
    private final int firstPrepared;
    private final boolean isEveryone;
    private final Map<PreparedRow, Integer> prepared = new LinkedHashMap<>();
    private final List<List<Part>> numbers = new ArrayList<>();
    private final int[] intermediates;
    private final Structure structure;

    /** Lays out equations; whether people differ decides on the mean of products, and on who the mates of a person are. */
    ProgramLayout(RateEquations equations, boolean isEveryone) {
        this.constructs = equations.constructs().size();
        this.firstPrepared = 2 * constructs + equations.traits().size();
        this.isEveryone = isEveryone;
        this.intermediates = new int[equations.intermediates().size()];
        for (int i = 0; i < intermediates.length; i++) {
            intermediates[i] = prepared(intermediate(equations.intermediates().get(i)));
        }
        List<Structure.Sum> sums = equations.equations().stream().map(this::sum).toList();
        this.structure = new Structure(firstPrepared + prepared.size(), sums);
    }

    Structure structure() {
        return structure;
    }

    /** The prepared rows, in their order. */
    List<PreparedRow> prepared() {
        return List.copyOf(prepared.keySet());
    }

    /** The summands of each number. */
    List<List<Part>> numbers() {
        return numbers;
    }

    /** The rows of the intermediates. */
    int[] intermediates() {
        return intermediates;
    }

    /** The first of the prepared rows. */
    int firstPrepared() {
        return firstPrepared;
    }

    private Structure.Sum sum(Equation equation) {
        List<Part> same = new ArrayList<>(List.of(new Part(isEveryone ? -equation.centring() : 0, List.of())));
        Map<List<Operand>, List<Part>> different = new LinkedHashMap<>();
        for (Term term : joinLevels(equation.terms())) {
            List<Operand> people = term.factors().stream().filter(factor -> factor.source() != Source.LEVER).toList();
            List<Operand> levers = term.factors().stream().filter(factor -> factor.source() == Source.LEVER).toList();
            (people.isEmpty() ? same : different.computeIfAbsent(people, none -> new ArrayList<>())).add(new Part(term.coefficient(), levers));
        }
        int number = number(same);
        List<Structure.Product> products = new ArrayList<>();
        different.forEach((factors, parts) -> products.add(new Structure.Product(number(parts), factors.stream().map(this::factor).toList())));
        products.sort(Comparator.comparing(Structure.Product::kind));
        return new Structure.Sum(number, products);
    }

    private PreparedRow intermediate(Intermediate intermediate) {
        if (intermediate instanceof Intermediate.Joined joined) {
            return new PreparedRow.Joined(joined.join(), joined.terms().stream().map(this::product).toList());
        } else if (intermediate instanceof Intermediate.Share share) {
            return new PreparedRow.Share(share.stock(), intermediates[share.outflow()]);
        }
        throw new IllegalStateException("No row for " + intermediate);
    }

    private Structure.Product product(Term term) {
        Map<Boolean, List<Operand>> byLevers = term.factors().stream().collect(Collectors.partitioningBy(factor -> factor.source() == Source.LEVER));
        return new Structure.Product(number(List.of(new Part(term.coefficient(), byLevers.get(true)))),
                byLevers.get(false).stream().map(this::factor).toList());
    }

    /** c·x·b′ + c·x·x′ = c·x·y′: two terms that differ in a deviation and its set point are one of the level. */
    private static List<Term> joinLevels(List<Term> terms) {
        List<Term> joined = new ArrayList<>();
        Map<Double, List<Integer>> placesByCoefficient = new HashMap<>();
        for (Term term : terms) {
            List<Integer> alike = placesByCoefficient.computeIfAbsent(term.coefficient() + 0.0, none -> new ArrayList<>());
            int other = alike.stream().filter(place -> differAt(joined.get(place).factors(), term.factors()) >= 0).findFirst().orElse(-1);
            if (other < 0) {
                alike.add(joined.size());
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

    private Structure.Factor factor(Operand operand) {
        int row = row(operand.source(), operand.index());
        if (operand.shape().equals(Shape.IDENTITY)) {
            return new Structure.Factor(row, -1);
        } else if (operand.shape() instanceof Shape.Affine line) {
            int constant = number(List.of(new Part(line.constant(), List.of())));
            number(List.of(new Part(line.slope(), List.of())));
            return new Structure.Factor(row, constant);
        }
        return new Structure.Factor(prepared(PreparedRow.Shaped.of(row, operand.shape())), -1);
    }

    private int row(Source source, int index) {
        return switch (source) {
            case DEVIATION -> index;
            case SET_POINT -> constructs + index;
            case LEVEL -> prepared(new PreparedRow.Level(index, constructs + index));
            case TEAM_MEAN -> prepared(new PreparedRow.TeamMean(row(Source.LEVEL, index)));
            case TEAM_MATES -> isEveryone ? prepared(new PreparedRow.TeamMates(index)) : index;
            case INTERMEDIATE -> intermediates[index];
            case TRAIT -> 2 * constructs + index;
            case LEVER -> throw new IllegalStateException("Levers do not differ between people");
        };
    }

    private int prepared(PreparedRow wanted) {
        int next = prepared.size();
        Integer known = prepared.putIfAbsent(wanted, next);
        return firstPrepared + (known == null ? next : known);
    }
}

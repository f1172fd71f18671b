package org.jdrtoolkit.core.equation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Factor;
import org.jdrtoolkit.core.model.Model;

/**
 * (6), (6a) Turns factors and auxiliaries into products of operands. What has to be worked out before becomes an intermediate, always after those
 * that it reads.
 */
final class Formulas implements Factor.Cases<Formulas.Product> {

    private static final Product ONE = new Product(1, List.of());

    /** The same whatever the order of the file. */
    private static final Comparator<Factor> IN_ORDER = Comparator.<Factor, String>comparing(factor -> String.join("+", factor.reads()))
            .thenComparing(Factor::toString);

    private final Model model;
    private final Operands operands;
    private final Set<String> without;
    private final List<Intermediate> intermediates = new ArrayList<>();
    private final Map<String, Integer> auxiliaries = new LinkedHashMap<>();
    /** The auxiliary or flow whose formula is being turned. */
    private String origin = "";

    /** A number times operands. */
    record Product(double coefficient, List<Operand> operands) {

        private static Product of(Operand operand) {
            return new Product(1, List.of(operand));
        }

        private Product times(Product other) {
            List<Operand> all = new ArrayList<>(operands);
            all.addAll(other.operands);
            return new Product(coefficient * other.coefficient, all);
        }
    }

    /** Formulas of a model, without what some hypotheses express. */
    Formulas(Model model, Operands operands, Set<String> without) {
        this.model = model;
        this.operands = operands;
        this.without = without;
        model.auxiliaries().stream().map(Auxiliary::id).sorted().forEach(this::auxiliary);
    }

    /** The intermediates so far. */
    List<Intermediate> intermediates() {
        return intermediates;
    }

    /** Positions of the auxiliaries among the intermediates. */
    Map<String, Integer> auxiliaries() {
        return auxiliaries;
    }

    /** All factors of a flow or auxiliary multiplied. */
    Product product(String of, List<Factor> factors) {
        String around = origin;
        origin = of;
        Product product = parts(factors).stream().reduce(ONE, Product::times);
        origin = around;
        return product;
    }

    /** A new intermediate. */
    Operand joined(Join join, List<Term> terms) {
        return add(new Intermediate.Joined(join, terms));
    }

    /** A new intermediate. */
    Operand add(Intermediate intermediate) {
        intermediates.add(intermediate);
        return new Operand(Source.INTERMEDIATE, intermediates.size() - 1, Shape.IDENTITY);
    }

    /** Reads an auxiliary, which is turned when it is first read. */
    private int auxiliary(String id) {
        if (!auxiliaries.containsKey(id)) {
            Product formula = product(id, List.of(model.auxiliary(id).orElseThrow().formula()));
            Operand operand = joined(Join.SUM, List.of(new Term(id, formula.coefficient(), formula.operands())));
            auxiliaries.put(id, operand.index());
        }
        return auxiliaries.get(id);
    }

    /** What is multiplied where a variable stands as it is: an auxiliary, a lever, or the deviation of a construct. */
    Operand deviation(String id) {
        return isAuxiliary(id) ? read(id, Shape.IDENTITY) : operands.deviation(id);
    }

    private Operand read(String id, Shape shape) {
        return isAuxiliary(id) ? new Operand(Source.INTERMEDIATE, auxiliary(id), shape) : operands.level(id, shape);
    }

    private boolean isAuxiliary(String id) {
        return model.auxiliary(id).isPresent();
    }

    /** Parts of which nothing is left are left out. */
    private List<Product> parts(List<Factor> factors) {
        return factors.stream().filter(factor -> factor.left(without).findAny().isPresent()).sorted(IN_ORDER).map(factor -> factor.fold(this)).toList();
    }

    private Product joined(Join join, Factor.OfSeveral several) {
        return Product.of(joined(join, parts(several.of()).stream().map(part -> new Term(origin, part.coefficient(), part.operands())).toList()));
    }

    @Override
    public Product level(Factor.Level level) {
        return Product.of(read(level.of(), Shape.IDENTITY));
    }

    @Override
    public Product room(Factor.Room room) {
        return Product.of(read(room.of(), new Shape.Affine(1, -1 / operands.capacity(room.of()))));
    }

    @Override
    public Product amplify(Factor.Amplify amplify) {
        return Product.of(read(amplify.of(), new Shape.Affine(1, amplify.by().value())));
    }

    @Override
    public Product dampen(Factor.Dampen dampen) {
        return Product.of(read(dampen.of(), new Shape.Reciprocal(dampen.by().value())));
    }

    @Override
    public Product deviation(Factor.Deviation deviation) {
        return Product.of(read(deviation.of(), new Shape.Affine(-deviation.reference().value(), 1)));
    }

    @Override
    public Product hill(Factor.Hill hill) {
        return Product.of(read(hill.of(), new Shape.Hill(hill.slope().value(), hill.midpoint().value())));
    }

    @Override
    public Product logistic(Factor.Logistic logistic) {
        return Product.of(read(logistic.of(), new Shape.Logistic(logistic.slope().value(), logistic.midpoint().value())));
    }

    @Override
    public Product exponential(Factor.Exponential exponential) {
        return Product.of(read(exponential.of(), new Shape.Exponential(exponential.by().value())));
    }

    @Override
    public Product power(Factor.Power power) {
        return Product.of(read(power.of(), new Shape.Power(power.exponent().value())));
    }

    @Override
    public Product table(Factor.Table table) {
        return Product.of(read(table.of(), new Shape.PiecewiseLinear(table.points())));
    }

    @Override
    public Product teamMean(Factor.TeamMean mean) {
        return Product.of(new Operand(Source.TEAM_MEAN, operands.place(mean.of()), Shape.IDENTITY));
    }

    @Override
    public Product multiply(Factor.Multiply multiply) {
        return new Product(multiply.by().value(), List.of(read(multiply.of(), Shape.IDENTITY)));
    }

    @Override
    public Product inverse(Factor.Inverse inverse) {
        return Product.of(read(inverse.of(), new Shape.Inverse()));
    }

    @Override
    public Product constant(Factor.Constant constant) {
        return new Product(constant.of().value(), List.of());
    }

    @Override
    public Product product(Factor.Product product) {
        return parts(product.of()).stream().reduce(ONE, Product::times);
    }

    @Override
    public Product sum(Factor.Sum sum) {
        return joined(Join.SUM, sum);
    }

    @Override
    public Product min(Factor.Min min) {
        return joined(Join.LEAST, min);
    }

    @Override
    public Product max(Factor.Max max) {
        return joined(Join.GREATEST, max);
    }
}

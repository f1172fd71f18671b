package org.jdrtoolkit.core.equation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.CorrelationMatrix;
import org.jdrtoolkit.core.model.Effect;
import org.jdrtoolkit.core.model.Flow;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Moderator;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.core.model.Through;
import org.jdrtoolkit.core.model.TimeUnit;

/** Turns effects and flows into terms. The numbers refer to the equations of docs/numerics.md. */
final class Compilation {

    private final Model model;
    private final TimeUnit unit;
    private final Set<String> without;
    private final Operands operands;
    private final Formulas formulas;
    private final List<String> traits;
    private final CorrelationMatrix correlations;
    private final List<String> noisy;
    private final Map<String, List<Term>> terms = new LinkedHashMap<>();
    private final Map<String, Double> centring = new LinkedHashMap<>();

    Compilation(Model model, TimeUnit unit, Set<String> without) {
        this.model = model;
        this.unit = unit;
        this.without = without;
        this.operands = new Operands(model);
        this.formulas = new Formulas(model, operands, without);
        this.traits = model.effects().stream().filter(effect -> effect.differsBetweenPeople() && !isOff(effect.hypothesis()))
                .map(Effect::id).sorted().toList();
        this.correlations = CorrelationMatrix.of(model);
        this.noisy = correlations.constructs().stream().map(Construct::id).toList();
    }

    /** Ids in the order that equations have. */
    List<String> constructs() {
        return operands.constructs();
    }

    /** Ids in the order that readings of levers refer to. */
    List<String> levers() {
        return operands.levers();
    }

    /** Ids of the effects in which people differ, in the order that readings of traits refer to. */
    List<String> traits() {
        return traits;
    }

    /** What is worked out before the rates; complete once the equations are made. */
    Formulas formulas() {
        return formulas;
    }

    /** One equation per construct, each with its terms in an order that does not depend on the file's. */
    List<Equation> equations() {
        operands.constructs().forEach(id -> {
            terms.put(id, new ArrayList<>());
            centring.put(id, 0.0);
        });
        model.constructs().stream().filter(Construct::hasHalfLife).forEach(this::fading);
        model.effects().stream().sorted(Comparator.comparing(Effect::id)).forEach(this::effect);
        flows();
        return operands.constructs().stream().map(id -> new Equation(id, terms.get(id), centring.get(id))).toList();
    }

    /** (1) The pace λ = ln 2 / half-life at which a deviation fades, and at which effects arrive. */
    private double pace(String construct) {
        double halfLifeWeeks = operands.construct(construct).halfLifeWeeks().orElseThrow().value();
        return StrictMath.log(2) / halfLifeWeeks * unit.weeks();
    }

    private void fading(Construct construct) {
        add(construct.id(), construct.id(), -pace(construct.id()), operands.deviation(construct.id()));
    }

    /**
     * (2) λ·gain·x_from, with (2a) the mates' x where it comes through the team, and (3) for each moderator
     * λ·γ·(y_from·y_by − b_from·b_by − their covariance today); (2b) all of it times the person's own sensitivity.
     */
    private void effect(Effect effect) {
        if (isOff(effect.hypothesis())) {
            return;
        }
        double pace = pace(effect.to());
        addEffect(effect, pace * effect.gain().value(), cause(effect));
        effect.moderatedBy().stream().sorted(Comparator.comparing(Moderator::by)).forEach(moderator -> {
            if (!isOff(moderator.hypothesis())) {
                moderation(effect, moderator.by(), pace * moderator.gain().value());
            }
        });
    }

    private void moderation(Effect effect, String by, double coefficient) {
        String from = effect.from();
        addEffect(effect, coefficient, cause(effect), formulas.deviation(by));
        if (effect.through() == Through.TEAM) {
            return;
        }
        if (operands.hasSetPoint(by)) {
            addEffect(effect, coefficient, formulas.deviation(from), operands.setPoint(by));
        }
        if (operands.hasSetPoint(from)) {
            addEffect(effect, coefficient, operands.setPoint(from), formulas.deviation(by));
        }
        centring.merge(effect.to(), coefficient * stateCovariance(from, by), Double::sum);
    }

    private Operand cause(Effect effect) {
        return effect.through() == Through.TEAM
                ? new Operand(Source.TEAM_MATES, operands.place(effect.from()), Shape.IDENTITY) : formulas.deviation(effect.from());
    }

    private void addEffect(Effect effect, double coefficient, Operand... factors) {
        List<Operand> all = new ArrayList<>(List.of(factors));
        if (traits.contains(effect.id())) {
            all.add(new Operand(Source.TRAIT, traits.indexOf(effect.id()), Shape.IDENTITY));
        }
        add(effect.to(), effect.id(), coefficient, all.toArray(Operand[]::new));
    }

    /** (4) Covariance, today, of the states of two constructs: √(s_i·s_j)·r_ij. */
    private double stateCovariance(String a, String b) {
        int i = noisy.indexOf(a);
        int j = noisy.indexOf(b);
        return i < 0 || j < 0 ? 0 : correlations.covariance(i, j, Noise::state);
    }

    /** (5) rate · Π factors, out of one construct and into another; (5a) of a non-negative stock no more than is there. */
    private void flows() {
        Outflows outflows = new Outflows(operands, formulas);
        List<Flow> flows = model.flows().stream().filter(flow -> !isOff(flow.hypothesis())).sorted(Comparator.comparing(Flow::id)).toList();
        Map<String, Formulas.Product> products = new HashMap<>();
        for (Flow flow : flows) {
            Formulas.Product product = formulas.product(flow.id(), flow.factors());
            double rate = flow.rate().per(unit) * product.coefficient();
            products.put(flow.id(), new Formulas.Product(rate, product.operands()));
            if (outflows.limit(flow)) {
                outflows.add(flow, rate, product.operands());
            }
        }
        outflows.share();
        for (Flow flow : flows) {
            Formulas.Product product = outflows.limit(flow) ? new Formulas.Product(1, List.of(outflows.running(flow))) : products.get(flow.id());
            Operand[] factors = product.operands().toArray(Operand[]::new);
            flow.from().ifPresent(from -> add(from, flow.id(), -product.coefficient(), factors));
            flow.to().ifPresent(to -> add(to, flow.id(), product.coefficient(), factors));
        }
    }

    private boolean isOff(Optional<String> hypothesis) {
        return hypothesis.filter(without::contains).isPresent();
    }

    private void add(String to, String origin, double coefficient, Operand... factors) {
        terms.get(to).add(new Term(origin, coefficient, List.of(factors)));
    }
}

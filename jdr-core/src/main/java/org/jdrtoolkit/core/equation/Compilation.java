package org.jdrtoolkit.core.equation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.CorrelationMatrix;
import org.jdrtoolkit.core.model.Effect;
import org.jdrtoolkit.core.model.Factor;
import org.jdrtoolkit.core.model.Flow;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Moderator;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.model.Through;
import org.jdrtoolkit.core.model.TimeUnit;

/** Turns effects and flows into terms. The numbers refer to the equations of docs/numerics.md. */
final class Compilation {

    private final Model model;
    private final TimeUnit unit;
    private final Set<String> without;
    private final List<String> constructs;
    private final List<String> levers;
    private final List<String> traits;
    private final Map<String, List<Term>> terms = new LinkedHashMap<>();
    private final Map<String, Double> centring = new LinkedHashMap<>();

    Compilation(Model model, TimeUnit unit, Set<String> without) {
        this.model = model;
        this.unit = unit;
        this.without = without;
        this.constructs = model.constructs().stream().map(Construct::id).sorted().toList();
        this.levers = model.levers().stream().map(Lever::id).sorted().toList();
        this.traits = model.effects().stream().filter(effect -> effect.differsBetweenPeople() && !isOff(effect.hypothesis()))
                .map(Effect::id).sorted().toList();
    }

    RateEquations equations() {
        constructs.forEach(id -> {
            terms.put(id, new ArrayList<>());
            centring.put(id, 0.0);
        });
        model.constructs().stream().filter(Construct::hasHalfLife).forEach(this::fading);
        model.effects().stream().sorted(Comparator.comparing(Effect::id)).forEach(this::effect);
        model.flows().stream().sorted(Comparator.comparing(Flow::id)).forEach(this::flow);
        List<Equation> equations = constructs.stream()
                .map(id -> new Equation(id, terms.get(id), centring.get(id))).toList();
        return new RateEquations(unit, constructs, levers, traits, equations);
    }

    /** (1) The pace λ = ln 2 / half-life at which a deviation fades, and at which effects arrive. */
    private double pace(String construct) {
        double halfLifeWeeks = model.construct(construct).orElseThrow().halfLifeWeeks().orElseThrow().value();
        return StrictMath.log(2) / halfLifeWeeks * unit.weeks();
    }

    private void fading(Construct construct) {
        add(construct.id(), construct.id(), -pace(construct.id()), deviation(construct.id()));
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
        addEffect(effect, coefficient, cause(effect), deviation(by));
        if (effect.through() == Through.TEAM) {
            return;
        }
        if (hasSetPoint(by)) {
            addEffect(effect, coefficient, deviation(from), setPoint(by));
        }
        if (hasSetPoint(from)) {
            addEffect(effect, coefficient, setPoint(from), deviation(by));
        }
        centring.merge(effect.to(), coefficient * stateCovariance(from, by), Double::sum);
    }

    private Operand cause(Effect effect) {
        return effect.through() == Through.TEAM
                ? new Operand(Source.TEAM_MATES, constructs.indexOf(effect.from()), Shape.IDENTITY) : deviation(effect.from());
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
        CorrelationMatrix correlations = CorrelationMatrix.of(model);
        List<String> noisy = correlations.constructs().stream().map(Construct::id).toList();
        int i = noisy.indexOf(a);
        int j = noisy.indexOf(b);
        return i < 0 || j < 0 ? 0
                : Math.sqrt(stateShare(a) * stateShare(b)) * correlations.values()[i][j];
    }

    private double stateShare(String construct) {
        return model.construct(construct).flatMap(Construct::noise).map(noise -> noise.state()).orElse(0.0);
    }

    /** (5) rate · Π factors, out of one construct and into another; factors in an order that does not depend on the file's. */
    private void flow(Flow flow) {
        if (isOff(flow.hypothesis())) {
            return;
        }
        double rate = flow.rate().per(unit);
        Operand[] factors = flow.factors().stream().filter(factor -> !isOff(factor.hypothesis()))
                .sorted(Comparator.comparing(Factor::of).thenComparing(Factor::toString))
                .map(this::reading).toArray(Operand[]::new);
        flow.from().ifPresent(from -> add(from, flow.id(), -rate, factors));
        flow.to().ifPresent(to -> add(to, flow.id(), rate, factors));
    }

    /** (6) What each kind of factor makes of the level it reads. */
    private Operand reading(Factor factor) {
        Shape shape;
        if (factor instanceof Factor.Room) {
            shape = new Shape.Affine(1, -1 / capacity(factor.of()));
        } else if (factor instanceof Factor.Amplify amplify) {
            shape = new Shape.Affine(1, amplify.by().value());
        } else if (factor instanceof Factor.Dampen dampen) {
            shape = new Shape.Reciprocal(dampen.by().value());
        } else if (factor instanceof Factor.Deviation deviation) {
            shape = new Shape.Affine(-deviation.reference().value(), 1);
        } else if (factor instanceof Factor.Hill hill) {
            shape = new Shape.Hill(hill.slope().value(), hill.midpoint().value());
        } else if (factor instanceof Factor.Logistic logistic) {
            shape = new Shape.Logistic(logistic.slope().value(), logistic.midpoint().value());
        } else if (factor instanceof Factor.Exponential exponential) {
            shape = new Shape.Exponential(exponential.by().value());
        } else if (factor instanceof Factor.Power power) {
            shape = new Shape.Power(power.exponent().value());
        } else if (factor instanceof Factor.Table table) {
            shape = new Shape.PiecewiseLinear(table.points());
        } else {
            shape = Shape.IDENTITY;
        }
        return factor instanceof Factor.TeamMean
                ? new Operand(Source.TEAM_MEAN, constructs.indexOf(factor.of()), shape)
                : level(factor.of(), shape);
    }

    private double capacity(String id) {
        return model.construct(id).flatMap(Construct::capacity).map(capacity -> capacity.value()).orElse(1.0);
    }

    private Operand level(String id, Shape shape) {
        return levers.contains(id) ? new Operand(Source.LEVER, levers.indexOf(id), shape)
                : new Operand(hasSetPoint(id) ? Source.LEVEL : Source.DEVIATION, constructs.indexOf(id), shape);
    }

    private Operand deviation(String id) {
        return levers.contains(id) ? new Operand(Source.LEVER, levers.indexOf(id), Shape.IDENTITY)
                : new Operand(Source.DEVIATION, constructs.indexOf(id), Shape.IDENTITY);
    }

    private Operand setPoint(String id) {
        return new Operand(Source.SET_POINT, constructs.indexOf(id), Shape.IDENTITY);
    }

    private boolean hasSetPoint(String id) {
        return model.construct(id).filter(construct -> construct.scale() == Scale.Z).isPresent();
    }

    private boolean isOff(Optional<String> hypothesis) {
        return hypothesis.filter(without::contains).isPresent();
    }

    private void add(String to, String origin, double coefficient, Operand... factors) {
        terms.get(to).add(new Term(origin, coefficient, List.of(factors)));
    }
}

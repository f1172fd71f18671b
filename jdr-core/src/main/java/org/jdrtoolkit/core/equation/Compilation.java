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
import org.jdrtoolkit.core.model.Factor;
import org.jdrtoolkit.core.model.Flow;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Moderator;
import org.jdrtoolkit.core.model.Noise;
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
    private final Map<String, Construct> constructsById = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> leverPlaces = new HashMap<>();
    private final CorrelationMatrix correlations;
    private final List<String> noisy;
    private final Reading reading = new Reading();
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
        this.correlations = CorrelationMatrix.of(model);
        this.noisy = correlations.constructs().stream().map(Construct::id).toList();
        model.constructs().forEach(construct -> constructsById.put(construct.id(), construct));
        constructs.forEach(id -> places.put(id, places.size()));
        levers.forEach(id -> leverPlaces.put(id, leverPlaces.size()));
    }

    /** Ids in the order that equations have. */
    List<String> constructs() {
        return constructs;
    }

    /** Ids in the order that readings of levers refer to. */
    List<String> levers() {
        return levers;
    }

    /** Ids of the effects in which people differ, in the order that readings of traits refer to. */
    List<String> traits() {
        return traits;
    }

    /** One equation per construct. */
    List<Equation> equations() {
        constructs.forEach(id -> {
            terms.put(id, new ArrayList<>());
            centring.put(id, 0.0);
        });
        model.constructs().stream().filter(Construct::hasHalfLife).forEach(this::fading);
        model.effects().stream().sorted(Comparator.comparing(Effect::id)).forEach(this::effect);
        model.flows().stream().sorted(Comparator.comparing(Flow::id)).forEach(this::flow);
        return constructs.stream().map(id -> new Equation(id, terms.get(id), centring.get(id))).toList();
    }

    /** (1) The pace λ = ln 2 / half-life at which a deviation fades, and at which effects arrive. */
    private double pace(String construct) {
        double halfLifeWeeks = constructsById.get(construct).halfLifeWeeks().orElseThrow().value();
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
                ? new Operand(Source.TEAM_MATES, place(effect.from()), Shape.IDENTITY) : deviation(effect.from());
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

    /** (5) rate · Π factors, out of one construct and into another; factors in an order that does not depend on the file's. */
    private void flow(Flow flow) {
        if (isOff(flow.hypothesis())) {
            return;
        }
        double rate = flow.rate().per(unit);
        Operand[] factors = flow.factors().stream().filter(factor -> !isOff(factor.hypothesis()))
                .sorted(Comparator.comparing(Factor::of).thenComparing(Factor::toString))
                .map(factor -> factor.fold(reading)).toArray(Operand[]::new);
        flow.from().ifPresent(from -> add(from, flow.id(), -rate, factors));
        flow.to().ifPresent(to -> add(to, flow.id(), rate, factors));
    }

    /** (6) What each kind of factor makes of the level it reads. */
    private final class Reading implements Factor.Cases<Operand> {

        @Override
        public Operand level(Factor.Level level) {
            return read(level, Shape.IDENTITY);
        }

        @Override
        public Operand room(Factor.Room room) {
            return read(room, new Shape.Affine(1, -1 / capacity(room.of())));
        }

        @Override
        public Operand amplify(Factor.Amplify amplify) {
            return read(amplify, new Shape.Affine(1, amplify.by().value()));
        }

        @Override
        public Operand dampen(Factor.Dampen dampen) {
            return read(dampen, new Shape.Reciprocal(dampen.by().value()));
        }

        @Override
        public Operand deviation(Factor.Deviation deviation) {
            return read(deviation, new Shape.Affine(-deviation.reference().value(), 1));
        }

        @Override
        public Operand hill(Factor.Hill hill) {
            return read(hill, new Shape.Hill(hill.slope().value(), hill.midpoint().value()));
        }

        @Override
        public Operand logistic(Factor.Logistic logistic) {
            return read(logistic, new Shape.Logistic(logistic.slope().value(), logistic.midpoint().value()));
        }

        @Override
        public Operand exponential(Factor.Exponential exponential) {
            return read(exponential, new Shape.Exponential(exponential.by().value()));
        }

        @Override
        public Operand power(Factor.Power power) {
            return read(power, new Shape.Power(power.exponent().value()));
        }

        @Override
        public Operand table(Factor.Table table) {
            return read(table, new Shape.PiecewiseLinear(table.points()));
        }

        @Override
        public Operand teamMean(Factor.TeamMean mean) {
            return new Operand(Source.TEAM_MEAN, place(mean.of()), Shape.IDENTITY);
        }

        private Operand read(Factor factor, Shape shape) {
            String id = factor.of();
            return isLever(id) ? new Operand(Source.LEVER, leverPlaces.get(id), shape)
                    : new Operand(hasSetPoint(id) ? Source.LEVEL : Source.DEVIATION, place(id), shape);
        }
    }

    private double capacity(String id) {
        return isLever(id) ? 1 : constructsById.get(id).capacity().map(capacity -> capacity.value()).orElse(1.0);
    }

    private Operand deviation(String id) {
        return isLever(id) ? new Operand(Source.LEVER, leverPlaces.get(id), Shape.IDENTITY)
                : new Operand(Source.DEVIATION, place(id), Shape.IDENTITY);
    }

    private Operand setPoint(String id) {
        return new Operand(Source.SET_POINT, place(id), Shape.IDENTITY);
    }

    private boolean hasSetPoint(String id) {
        return !isLever(id) && constructsById.get(id).scale() == Scale.Z;
    }

    private boolean isLever(String id) {
        return leverPlaces.containsKey(id);
    }

    private int place(String construct) {
        return places.get(construct);
    }

    private boolean isOff(Optional<String> hypothesis) {
        return hypothesis.filter(without::contains).isPresent();
    }

    private void add(String to, String origin, double coefficient, Operand... factors) {
        terms.get(to).add(new Term(origin, coefficient, List.of(factors)));
    }
}

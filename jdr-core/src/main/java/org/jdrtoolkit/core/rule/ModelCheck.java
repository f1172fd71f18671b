package org.jdrtoolkit.core.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.jdrtoolkit.core.model.AbsenceRate;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Correlation;
import org.jdrtoolkit.core.model.CorrelationMatrix;
import org.jdrtoolkit.core.model.Effect;
import org.jdrtoolkit.core.model.Estimate;
import org.jdrtoolkit.core.model.Factor;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.LeavingHazard;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.model.Scale;
import org.jdrtoolkit.core.model.Sourced;
import org.jdrtoolkit.core.model.Through;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Fix;
import org.jdrtoolkit.core.problem.Names;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.Problems;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.shape.RecordWalk;

/** Rules about a model's meaning, beyond its shape: names must exist and mechanisms make sense. */
public final class ModelCheck {

    /** Columns that stand beside variables, in panels or once {@code trajectories.csv} is spread into a column for each variable. */
    private static final Set<String> COLUMNS = Set.of("scenario", "plan", "segment", "person", "time", "statistic", "draw", "replication");

    private static final RecordShape.Field CORRELATION = field(Correlation.class, "value");
    private static final RecordShape.Field HALF_LIFE = field(Construct.class, "halfLifeWeeks");
    private static final RecordShape.Field INITIAL = field(Construct.class, "initial");
    private static final RecordShape.Field CAPACITY = field(Construct.class, "capacity");
    private static final RecordShape.Field SLOPE = field(Factor.Hill.class, "slope");
    private static final RecordShape.Field MIDPOINT = field(Factor.Hill.class, "midpoint");
    private static final RecordShape.Field SENSITIVITY = field(Effect.class, "sensitivitySd");

    private final Model model;
    private final Map<String, Set<String>> idsByList = new LinkedHashMap<>();
    /** Numbers that are drawn together with others, by their pointers. */
    private final Map<String, Sourced> grouped = new LinkedHashMap<>();
    private final Problems problems = new Problems();

    private ModelCheck(Model model) {
        this.model = model;
    }

    private static RecordShape.Field field(Class<? extends Record> type, String key) {
        return RecordShape.of(type).field(key).orElseThrow();
    }

    /** Everything that is wrong with a model, with JSON pointers; empty if nothing is. */
    public static List<Problem> check(Model model) {
        ModelCheck check = new ModelCheck(model);
        check.collectIds();
        check.variablesHaveDifferentNames();
        RecordWalk.visit(model, check::visit);
        check.constructsMakeSense();
        check.effectsMakeSense();
        check.problems.addAll(AuxiliaryCheck.check(model));
        check.indicatorsMakeSense();
        check.groupsMakeSense();
        check.withdrawalMakesSense("leaving", model.leaving().stream().map(LeavingHazard::of).toList(), "leave", "hazard of leaving");
        check.withdrawalMakesSense("absence", model.absence().stream().map(AbsenceRate::of).toList(), "absent", "rate of absence");
        check.correlationsArePossible();
        return check.problems.found();
    }

    /**
     * Checks only the rules that numbers can break, in a small part of the time of all, for a model that differs in numbers alone from one that
     * breaks none.
     */
    public static List<Problem> checkNumbers(Model model) {
        ModelCheck check = new ModelCheck(model);
        for (int i = 0; i < model.constructs().size(); i++) {
            check.constructNumbers(model.constructs().get(i), "/constructs/" + i);
        }
        for (int i = 0; i < model.effects().size(); i++) {
            check.within(model.effects().get(i).sensitivitySd(), SENSITIVITY, "/effects/" + i);
        }
        for (int i = 0; i < model.flows().size(); i++) {
            check.numbersOf(model.flows().get(i).factors(), "/flows/" + i + "/factors");
        }
        for (int i = 0; i < model.auxiliaries().size(); i++) {
            check.numbersOf(model.auxiliaries().get(i).formula(), "/auxiliaries/" + i + "/formula");
        }
        for (int i = 0; i < model.correlations().size(); i++) {
            check.problems.within(model.correlations().get(i).value(), CORRELATION.limits(), CORRELATION.about(), "/correlations/" + i + "/value");
        }
        check.correlationsGoTogether();
        return check.problems.found();
    }

    private void collectIds() {
        for (RecordShape.Field list : RecordShape.of(Model.class).fields()) {
            if (!(list.of(model) instanceof List<?> entries)) {
                continue;
            }
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < entries.size(); i++) {
                String pointer = "/" + list.key() + "/" + i + "/id";
                idOf(entries.get(i)).ifPresent(id -> problems.unique(id, ids, "entry of \"" + list.key() + "\"", pointer));
            }
            idsByList.put(list.key(), ids);
        }
    }

    private List<Record> entries(String list) {
        return ((List<?>) RecordShape.of(Model.class).field(list).orElseThrow().of(model)).stream().map(Record.class::cast).toList();
    }

    private static Optional<String> idOf(Object entry) {
        return RecordShape.of(entry.getClass()).field("id").map(field -> (String) field.of((Record) entry));
    }

    private void variablesHaveDifferentNames() {
        Map<String, String> listById = new LinkedHashMap<>();
        note("constructs", model.constructs().stream().map(Construct::id).toList(), listById);
        note("levers", model.levers().stream().map(Lever::id).toList(), listById);
        note("auxiliaries", model.auxiliaries().stream().map(Auxiliary::id).toList(), listById);
        note("indicators", model.indicators().stream().map(Indicator::id).toList(), listById);
    }

    private void note(String list, List<String> ids, Map<String, String> listById) {
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            String pointer = "/" + list + "/" + i + "/id";
            String other = listById.putIfAbsent(id, list);
            if (other != null && !other.equals(list)) {
                problems.error(Code.DUPLICATE_ID, pointer, "The id \"" + id + "\" also stands in \"" + other + "\".",
                        "Constructs, levers, auxiliaries and indicators share one table of results; rename one.");
            }
            listById.keySet().stream().filter(known -> known.equalsIgnoreCase(id) && !known.equals(id) && !listById.get(known).equals(list)).findFirst()
                    .ifPresent(known -> problems.alike(id, known, "entry of \"" + listById.get(known) + "\"", pointer));
            if (COLUMNS.contains(id.toLowerCase(Locale.ROOT))) {
                problems.error(Code.COLUMN_NAME, pointer, "Panels and tables with a column for each variable have another column \"" + id.toLowerCase(Locale.ROOT)
                        + "\".", "Rename it, for instance \"" + id + "-level\".");
            }
        }
    }

    private void visit(String pointer, Record record) {
        referencesExist(pointer, record);
        if (record instanceof Factor factor) {
            factorMakesSense(factor, pointer);
        }
        if (record instanceof Sourced number && number.together().isPresent()) {
            grouped.put(pointer, number);
        }
    }

    private void referencesExist(String pointer, Record record) {
        for (RecordShape.Field field : RecordShape.of(record.getClass()).fields()) {
            if (field.refersTo().isEmpty()) {
                continue;
            }
            Object value = field.of(record);
            if (value instanceof List<?> ids) {
                for (int i = 0; i < ids.size(); i++) {
                    exists((String) ids.get(i), pointer + "/" + field.key() + "/" + i, field);
                }
            } else if (value instanceof Optional<?> id) {
                id.ifPresent(name -> exists((String) name, pointer + "/" + field.key(), field));
            } else {
                exists((String) value, pointer + "/" + field.key(), field);
            }
        }
    }

    private void exists(String id, String pointer, RecordShape.Field field) {
        if (field.refersTo().stream().noneMatch(list -> idsByList.get(list).contains(id))) {
            Names known = ModelNames.of(field.refersTo().stream().flatMap(list -> entries(list).stream()).toList());
            problems.exists(id, known, "entry of " + oneOf(field.refersTo()), pointer);
        }
    }

    /** {@code constructs, levers or auxiliaries}. */
    private static String oneOf(List<String> lists) {
        int last = lists.size() - 1;
        return last == 0 ? lists.get(0) : String.join(", ", lists.subList(0, last)) + " or " + lists.get(last);
    }

    private void constructsMakeSense() {
        for (int i = 0; i < model.constructs().size(); i++) {
            Construct construct = model.constructs().get(i);
            String pointer = "/constructs/" + i;
            constructNumbers(construct, pointer);
            boolean isStock = construct.scale() == Scale.STOCK;
            if (construct.noise().isPresent() && (isStock || !construct.hasHalfLife())) {
                problems.error(Code.MISPLACED_NOISE, pointer + "/noise", "\"" + construct.id()
                        + "\" has noise, but is not a construct in standard deviations with a half-life.",
                        "Give it the scale \"z\" and \"halfLifeWeeks\", or remove the noise.", Optional.of(new Fix.Remove(pointer + "/noise")));
            }
            if (construct.capacity().isPresent() && !isStock) {
                problems.error(Code.MISPLACED_CAPACITY, pointer + "/capacity", "\"" + construct.id()
                        + "\" has a capacity, but is measured in standard deviations.", "Give it the scale \"stock\".");
            }
            if (construct.nonNegative() && !isStock) {
                problems.error(Code.MISPLACED_NON_NEGATIVE, pointer + "/nonNegative", "\"" + construct.id()
                        + "\" is non-negative, but is measured in standard deviations from today's average.", "Give it the scale \"stock\", or remove this.",
                        Optional.of(new Fix.Remove(pointer + "/nonNegative")));
            }
            if (isStock && construct.hasHalfLife()) {
                problems.error(Code.MISPLACED_HALF_LIFE, pointer + "/halfLifeWeeks", "\"" + construct.id()
                        + "\" is a stock and has a half-life.", "Write its decay as a flow, or give it the scale \"z\".");
            }
        }
    }

    private void constructNumbers(Construct construct, String pointer) {
        within(construct.halfLifeWeeks(), HALF_LIFE, pointer);
        within(construct.capacity(), CAPACITY, pointer);
        construct.initial().filter(initial -> construct.scale() == Scale.STOCK).ifPresent(initial -> problems.within(initial.value(),
                Optional.of(construct.levels()), INITIAL.about(), pointer + "/initial/value"));
    }

    private void numbersOf(List<Factor> factors, String pointer) {
        for (int i = 0; i < factors.size(); i++) {
            numbersOf(factors.get(i), pointer + "/" + i);
        }
    }

    private void numbersOf(Factor factor, String pointer) {
        factorNumbers(factor, pointer);
        if (factor instanceof Factor.OfSeveral several) {
            numbersOf(several.of(), pointer + "/" + RecordShape.kindKey(factor.getClass()));
        }
    }

    private void factorNumbers(Factor factor, String pointer) {
        if (factor instanceof Factor.Hill hill) {
            within(Optional.of(hill.slope()), SLOPE, pointer);
            within(Optional.of(hill.midpoint()), MIDPOINT, pointer);
        }
    }

    /** The estimate in a field of the value at a pointer, if there is one, must lie within its limits. */
    private void within(Optional<Estimate> estimate, RecordShape.Field field, String pointer) {
        if (estimate.isPresent()) {
            problems.within(estimate.get().value(), field.limits(), field.about(), pointer + "/" + field.key() + "/value");
        }
    }

    private void effectsMakeSense() {
        for (int i = 0; i < model.effects().size(); i++) {
            Effect effect = model.effects().get(i);
            String pointer = "/effects/" + i;
            if (effect.from().equals(effect.to()) && effect.through() == Through.PERSON) {
                problems.error(Code.SELF_EFFECT, pointer + "/to", "\"" + effect.to() + "\" has an effect on itself.",
                        "How fast it fades is its half-life; remove this effect. Crossover between team mates has \"through\": \"team\".",
                        Optional.of(new Fix.Remove(pointer)));
            }
            effectThroughTeam(effect, pointer);
            within(effect.sensitivitySd(), SENSITIVITY, pointer);
            model.construct(effect.to()).filter(to -> !to.hasHalfLife()).ifPresent(to -> problems.error(Code.NO_HALF_LIFE, pointer + "/to",
                    "An effect arrives at \"" + to.id() + "\", which has no half-life.",
                    "Add \"halfLifeWeeks\" to the construct, or write this as a flow."));
            Set<String> moderators = new HashSet<>();
            for (int j = 0; j < effect.moderatedBy().size(); j++) {
                String by = effect.moderatedBy().get(j).by();
                if (!moderators.add(by)) {
                    problems.error(Code.DUPLICATE_MODERATOR, pointer + "/moderatedBy/" + j + "/by",
                            "\"" + by + "\" already moderates this effect.", "Keep one of the two, with the gain of both.");
                }
                if (by.equals(effect.from()) || by.equals(effect.to())) {
                    problems.error(Code.SELF_MODERATION, pointer + "/moderatedBy/" + j + "/by",
                            "\"" + by + "\" moderates an effect of which it is the " + (by.equals(effect.from()) ? "cause." : "result."),
                            "A moderator is a third construct or a lever.");
                }
            }
        }
    }

    private void effectThroughTeam(Effect effect, String pointer) {
        if (effect.through() != Through.TEAM) {
            return;
        }
        if (model.lever(effect.from()).isPresent()) {
            problems.error(Code.LEVER_THROUGH_TEAM, pointer + "/through", "\"" + effect.from() + "\" is a lever, which team mates do not pass on.",
                    "Remove \"through\", or name the construct that crosses over.", Optional.of(new Fix.Remove(pointer + "/through")));
        }
        for (int j = 0; j < effect.moderatedBy().size(); j++) {
            String by = effect.moderatedBy().get(j).by();
            if (model.construct(by).isPresent() || model.auxiliary(by).isPresent()) {
                problems.error(Code.MODERATED_CROSSOVER, pointer + "/moderatedBy/" + j + "/by", "\"" + by + "\" is "
                        + (model.construct(by).isPresent() ? "a construct" : "an auxiliary") + " and moderates what comes through the team.",
                        "Only levers weaken or strengthen crossover; remove this moderator.",
                        Optional.of(new Fix.Remove(pointer + "/moderatedBy/" + j)));
            }
        }
    }

    private void factorMakesSense(Factor factor, String pointer) {
        factorNumbers(factor, pointer);
        if (factor instanceof Factor.Room room && model.construct(room.of()).filter(stock -> stock.capacity().isEmpty()).isPresent()) {
            problems.error(Code.NO_CAPACITY, pointer + "/room", "\"" + room.of() + "\" has no capacity, so there is no room to speak of.",
                    "Add \"capacity\" to the construct.");
        }
    }

    private void indicatorsMakeSense() {
        Map<OutcomeKind, String> idByOutcome = new HashMap<>();
        for (int i = 0; i < model.indicators().size(); i++) {
            Indicator indicator = model.indicators().get(i);
            if (indicator.outcome().isPresent()) {
                String other = idByOutcome.putIfAbsent(indicator.outcome().get(), indicator.id());
                if (other != null) {
                    problems.error(Code.DUPLICATE_OUTCOME, "/indicators/" + i + "/outcome",
                            "\"" + other + "\" already stands for this outcome.", "Keep the outcome on one of the two.");
                }
            }
            Optional<Construct> counted = indicator.share().flatMap(share -> model.construct(share.of()));
            if (counted.isPresent() && counted.get().scale() != Scale.Z) {
                problems.error(Code.SHARE_OF_STOCK, "/indicators/" + i + "/share/of",
                        "\"" + counted.get().id() + "\" is a stock; a cut-off needs standard deviations.",
                        "Count a construct with the scale \"z\".");
            }
        }
    }

    private void groupsMakeSense() {
        Map<String, Long> sizes = grouped.values().stream().collect(Collectors.groupingBy(number -> number.together().orElseThrow(), Collectors.counting()));
        grouped.forEach((pointer, number) -> {
            String group = number.together().orElseThrow();
            if (number.range().isEmpty()) {
                problems.error(Code.MISPLACED_TOGETHER, pointer + "/together", "This number belongs to the group \"" + group
                        + "\" of numbers that are drawn together, but has no range to draw from.", "Give it a range, or remove \"together\".",
                        Optional.of(new Fix.Remove(pointer + "/together")));
            } else if (sizes.get(group) == 1) {
                Set<String> others = sizes.keySet().stream().filter(other -> !other.equals(group)).collect(Collectors.toSet());
                problems.error(Code.MISPLACED_TOGETHER, pointer + "/together", "No other number belongs to the group \"" + group + "\".",
                        Suggestion.of(group, others), Suggestion.value(group, others, pointer + "/together"));
            }
        });
    }

    private void withdrawalMakesSense(String list, List<String> constructs, String what, String rate) {
        Set<String> known = new HashSet<>();
        for (int i = 0; i < constructs.size(); i++) {
            String of = constructs.get(i);
            String pointer = "/" + list + "/" + i + "/of";
            if (!known.add(of)) {
                problems.error(Code.DUPLICATE_HAZARD, pointer, "\"" + of + "\" already makes people " + what + ".",
                        "Keep one of the two, with the sum of both.");
            }
            model.construct(of).filter(construct -> construct.scale() == Scale.STOCK).ifPresent(stock -> problems.error(Code.HAZARD_OF_STOCK, pointer,
                    "\"" + of + "\" is a stock; the " + rate + " goes with standard deviations.", "Name a construct with the scale \"z\"."));
        }
    }

    private void correlationsArePossible() {
        Set<Set<String>> pairs = new HashSet<>();
        for (int i = 0; i < model.correlations().size(); i++) {
            Correlation correlation = model.correlations().get(i);
            if (!pairs.add(Set.copyOf(correlation.between()))) {
                problems.error(Code.DUPLICATE_CORRELATION, "/correlations/" + i, "The correlation between "
                        + String.join(" and ", correlation.between()) + " is given twice.", "Keep one of the two.");
            }
            for (int k = 0; k < 2; k++) {
                String id = correlation.between().get(k);
                if (model.construct(id).filter(construct -> construct.noise().isEmpty()).isPresent()) {
                    problems.error(Code.NO_NOISE, "/correlations/" + i + "/between/" + k,
                            "\"" + id + "\" has no noise, so people do not differ in it.", "Give it noise, or remove the correlation.");
                }
            }
        }
        correlationsGoTogether();
    }

    private void correlationsGoTogether() {
        boolean areInRange = model.correlations().stream().allMatch(correlation -> Math.abs(correlation.value()) <= 1);
        if (areInRange && problems.isEmpty() && !isPositiveDefinite(CorrelationMatrix.of(model))) {
            problems.error(Code.IMPOSSIBLE_CORRELATIONS, "/correlations", "No people could show these correlations together:"
                    + " the matrix is not positive definite.", "Bring the largest of them closer to 0.");
        }
    }

    private static boolean isPositiveDefinite(CorrelationMatrix matrix) {
        if (matrix.constructs().isEmpty()) {
            return true;
        }
        try {
            new CholeskyDecomposition(MatrixUtils.createRealMatrix(matrix.values()));
            return true;
        } catch (NonPositiveDefiniteMatrixException e) {
            return false;
        }
    }
}

package org.jdrtoolkit.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.AbsenceRate;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Effect;
import org.jdrtoolkit.core.model.Evidence;
import org.jdrtoolkit.core.model.Flow;
import org.jdrtoolkit.core.model.Hypothesis;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.IndicatorTerm;
import org.jdrtoolkit.core.model.LeavingHazard;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Moderator;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.Sourced;
import org.jdrtoolkit.core.model.SourceTerm;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Names;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.core.problem.Suggestion;
import org.jdrtoolkit.core.rule.ModelNames;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.text.Text;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.study.Study;

/** One part of a model in plain words: what it is, what moves it, what it moves, its numbers with their sources, and what the plans of a scenario do with it. */
final class PartExplanation {

    private final Model model;
    private final Optional<Study> study;
    private final Words words;
    private final ModelExplanation whole;
    private final Map<String, NamedNumber> numbers;
    private final Map<Sourced, String> names = new IdentityHashMap<>();
    private final Set<String> evidence = new LinkedHashSet<>();

    /** An entry of one of the lists of a model, under the name with which the names of its numbers begin. */
    private record Part(String list, String id, Record entry) {

        String path() {
            return list + "/" + id;
        }
    }

    /** Explains a model, as a scenario uses it if there is one. */
    PartExplanation(Model model, Optional<Study> study, Words words) {
        this.model = model;
        this.study = study;
        this.words = words;
        this.whole = new ModelExplanation(model, study.map(one -> Set.copyOf(one.scenario().without())).orElse(Set.of()), words);
        this.numbers = Numbers.byName(model);
        Map<String, String> byPointer = numbers.values().stream().collect(Collectors.toMap(NamedNumber::pointer, NamedNumber::name));
        Numbers.of(model).forEach((pointer, number) -> names.put(number, byPointer.getOrDefault(pointer + "/value", "")));
    }

    /**
     * What is known of all that has this name: an id, alone or behind its list ({@code levers/training}), or the name of a number, or what several numbers begin
     * with; throws with what is like it if there is nothing.
     *
     * @param file what the model is read from, for the place of the problem
     */
    String text(String name, String file) {
        List<Part> meant = parts().stream().filter(part -> part.id().equals(name) || part.path().equals(name)).toList();
        List<NamedNumber> named = numbers(name);
        if (meant.isEmpty() && named.isEmpty()) {
            throw new ProblemException(List.of(Problem.error(Code.UNKNOWN_ID, "", "The model \"" + model.id() + "\" has no part and no number \"" + name + "\".",
                    Suggestion.of(name, known(name))).at(Location.whole(file))));
        }
        List<String> sections = new ArrayList<>(meant.stream().map(this::text).toList());
        if (meant.isEmpty()) {
            sections.add(ofNumbers(name, named));
        }
        section(sections, "explain.sources", evidence.stream().map(id -> whole.source(model.evidence(id).orElseThrow())).collect(Collectors.joining("\n")));
        return String.join("\n\n", sections);
    }

    private List<Part> parts() {
        return RecordShape.of(Model.class).fields().stream().filter(field -> field.of(model) instanceof List<?>).flatMap(field -> ((List<?>) field.of(model)).stream()
                .map(Record.class::cast).flatMap(entry -> RecordShape.of(entry.getClass()).field("id")
                        .map(id -> new Part(field.key(), (String) id.of(entry), entry)).stream())).toList();
    }

    /** Ids with titles; for what looks like the name of a number, the names of numbers. */
    private Names known(String name) {
        return name.contains("/") ? Names.of(numbers.keySet()) : ModelNames.of(parts().stream().map(Part::entry).toList());
    }

    private List<NamedNumber> numbers(String name) {
        return numbers.values().stream().filter(number -> number.name().equals(name) || number.name().startsWith(name + "/")).toList();
    }

    private String text(Part part) {
        List<String> sections = new ArrayList<>(List.of(heading(part)));
        section(sections, "part.movedBy", movedBy(part));
        section(sections, part.entry() instanceof Hypothesis ? "part.expressedBy" : "part.moves", moves(part));
        section(sections, "part.numbers", table(ownNumbers(part)));
        study.ifPresent(one -> sections.addAll(inScenario(part, one)));
        return String.join("\n\n", sections);
    }

    private String heading(Part part) {
        List<String> lines = new ArrayList<>();
        String role = part.entry() instanceof Construct construct ? ", " + RecordShape.word(construct.role()) : "";
        lines.add(called(part) + " · " + words.say("part.kind." + part.list()) + role);
        text(part.entry(), "description").map(this::in).ifPresent(lines::add);
        text(part.entry(), "unit").map(unit -> words.say("part.unit", in(unit))).ifPresent(lines::add);
        RecordShape.of(part.entry().getClass()).field("terms").ifPresent(field -> ((List<?>) field.of(part.entry())).stream().filter(SourceTerm.class::isInstance)
                .map(SourceTerm.class::cast).forEach(term -> lines.add(words.say("part.term", in(term.term()), term.source()))));
        if (part.entry() instanceof Lever lever) {
            lever.atFull().ifPresent(dose -> lines.add(words.say("explain.atFull", ModelExplanation.dose(dose, 1, words))));
            lever.caution().filter(caution -> caution.above() < 1).ifPresent(caution -> lines.add(words.say("part.cautionAbove", whole.number(caution.above()))));
            lever.caution().filter(caution -> !caution.goesWith().isEmpty()).ifPresent(caution -> lines.add(words.say("part.goesWith", titles(caution.goesWith()))));
        } else if (part.entry() instanceof Construct construct && construct.nonNegative()) {
            lines.add(words.say("explain.nonNegative"));
        } else if (part.entry() instanceof Auxiliary auxiliary) {
            lines.add("= " + new FormulaText(words.locale()).whole(auxiliary.formula()));
            auxiliary.evidence().ifPresent(evidence::add);
        } else if (part.entry() instanceof Effect effect) {
            effect.hypothesis().ifPresent(id -> lines.add(words.say("part.hypothesis", hypothesis(id))));
        } else if (part.entry() instanceof Flow flow) {
            flow.hypothesis().ifPresent(id -> lines.add(words.say("part.hypothesis", hypothesis(id))));
        } else if (part.entry() instanceof Evidence source) {
            evidence.add(source.id());
        }
        return String.join("\n", lines);
    }

    private String hypothesis(String id) {
        return model.hypotheses().stream().filter(one -> one.id().equals(id)).findFirst().map(one -> in(one.title()) + whole.tag(Optional.of(id))).orElse(id);
    }

    private static Optional<Text> text(Record entry, String field) {
        return RecordShape.of(entry.getClass()).field(field).map(one -> one.of(entry) instanceof Optional<?> optional ? optional.orElse(null) : one.of(entry))
                .map(Text.class::cast);
    }

    private String called(Part part) {
        Optional<String> name = part.entry() instanceof Effect effect ? Optional.of(connection(effect)) : part.entry() instanceof Flow flow
                ? Optional.of(connection(flow)) : text(part.entry(), "title").map(this::in);
        return name.map(one -> one + " (" + part.id() + ")").orElse(part.id());
    }

    private String connection(Effect effect) {
        return whole.cause(effect, title(effect.from())) + " → " + title(effect.to());
    }

    private String connection(Flow flow) {
        return flow.from().map(this::title).orElse("·") + " → " + flow.to().map(this::title).orElse("·");
    }

    private String movedBy(Part part) {
        Table table = new Table();
        String id = part.id();
        if (part.entry() instanceof Construct) {
            model.effects().stream().filter(effect -> effect.to().equals(id)).forEach(effect -> effect(table, effect, moderator -> true));
            model.flows().stream().filter(flow -> touches(flow, id)).forEach(flow -> flow(table, flow));
        } else if (part.entry() instanceof Lever) {
            table.row("  " + words.say("part.plans"));
        } else {
            causes(part).forEach(cause -> table.row("  " + titleAndId(cause)));
        }
        return table.text();
    }

    private String moves(Part part) {
        Table table = new Table();
        String id = part.id();
        if (part.entry() instanceof Effect effect) {
            table.row("  " + titleAndId(effect.to()));
        } else if (part.entry() instanceof Flow flow) {
            Stream.concat(flow.from().stream(), flow.to().stream()).forEach(stock -> table.row("  " + titleAndId(stock)));
        } else if (part.entry() instanceof Hypothesis) {
            model.effects().stream().filter(effect -> expresses(effect.hypothesis(), id) || effect.moderatedBy().stream().anyMatch(moderator -> expresses(moderator.hypothesis(), id)))
                    .forEach(effect -> effect(table, effect, moderator -> expresses(effect.hypothesis(), id) || expresses(moderator.hypothesis(), id)));
            model.flows().stream().filter(flow -> expresses(flow.hypothesis(), id) || flow.factors().stream().anyMatch(factor -> expresses(factor.hypothesis(), id)))
                    .forEach(flow -> flow(table, flow));
            model.leaving().stream().filter(hazard -> expresses(hazard.hypothesis(), id)).forEach(hazard -> leaving(table, hazard));
            model.absence().stream().filter(rate -> expresses(rate.hypothesis(), id)).forEach(rate -> absence(table, rate));
        } else {
            model.effects().stream().filter(effect -> effect.from().equals(id)).forEach(effect -> effect(table, effect, moderator -> true));
            model.effects().stream().filter(effect -> effect.moderatedBy().stream().anyMatch(moderator -> moderator.by().equals(id)))
                    .forEach(effect -> effect(table, effect, moderator -> moderator.by().equals(id)));
            model.flows().stream().filter(flow -> flow.factors().stream().anyMatch(factor -> factor.reads().contains(id))).forEach(flow -> flow(table, flow));
            model.auxiliaries().stream().filter(auxiliary -> auxiliary.formula().reads().contains(id)).forEach(auxiliary -> table.row("  "
                    + titleAndId(auxiliary.id()) + " = " + new FormulaText(words.locale()).whole(auxiliary.formula())));
            model.indicators().forEach(indicator -> indicator(table, indicator, id));
            model.leaving().stream().filter(hazard -> hazard.of().equals(id)).forEach(hazard -> leaving(table, hazard));
            model.absence().stream().filter(rate -> rate.of().equals(id)).forEach(rate -> absence(table, rate));
        }
        return table.text();
    }

    private static boolean expresses(Optional<String> hypothesis, String id) {
        return hypothesis.filter(id::equals).isPresent();
    }

    private void effect(Table table, Effect effect, Predicate<Moderator> isMeant) {
        row(table, "  " + connection(effect) + whole.tag(effect.hypothesis()), whole.signed(effect.gain().value()), effect.gain());
        effect.moderatedBy().stream().filter(isMeant).forEach(moderator -> row(table, "    × " + title(moderator.by()) + whole.tag(moderator.hypothesis()),
                whole.signed(moderator.gain().value()), moderator.gain()));
    }

    private void flow(Table table, Flow flow) {
        row(table, "  " + connection(flow) + whole.tag(flow.hypothesis()), whole.number(flow.rate().value()) + " " + RecordShape.word(flow.rate().unit()), flow.rate());
        flow.factors().forEach(factor -> whole.factor(table, "    × ", factor));
    }

    private void indicator(Table table, Indicator indicator, String id) {
        for (IndicatorTerm term : indicator.terms()) {
            if (term.of().contains(id)) {
                row(table, "  " + titleAndId(indicator.id()) + (term.of().size() == 1 ? "" : ": " + term.of().stream().map(this::title).collect(Collectors.joining(" × "))),
                        whole.signed(term.weight().value()), term.weight());
            }
        }
        indicator.share().filter(share -> share.of().equals(id)).ifPresent(share -> row(table, "  " + titleAndId(indicator.id()) + ": "
                + words.say("explain.share", title(id)), whole.number(share.cutoff().value()), share.cutoff()));
    }

    private void leaving(Table table, LeavingHazard hazard) {
        row(table, "  " + words.say("part.leaving") + ": " + title(hazard.of()) + whole.tag(hazard.hypothesis()), whole.signed(hazard.logHazardPerSd().value()), hazard.logHazardPerSd());
    }

    private void absence(Table table, AbsenceRate rate) {
        row(table, "  " + words.say("part.absence") + ": " + title(rate.of()) + whole.tag(rate.hypothesis()), whole.signed(rate.logRatePerSd().value()), rate.logRatePerSd());
    }

    /** A number beside what it does, with the name by which it can be looked up and set. */
    private void row(Table table, String what, String value, Sourced number) {
        evidence.add(number.evidence());
        table.row(what, value, whole.range(number), whole.source(number), names.get(number));
    }

    private static boolean touches(Flow flow, String stock) {
        return flow.from().filter(stock::equals).isPresent() || flow.to().filter(stock::equals).isPresent();
    }

    /** Ids of what a part directly follows from. */
    private Set<String> causes(Part part) {
        Set<String> causes = new LinkedHashSet<>();
        if (part.entry() instanceof Effect effect) {
            addCauses(effect, causes);
        } else if (part.entry() instanceof Flow flow) {
            addCauses(flow, causes);
        } else if (part.entry() instanceof Auxiliary auxiliary) {
            causes.addAll(auxiliary.formula().reads());
        } else if (part.entry() instanceof Indicator indicator) {
            indicator.terms().forEach(term -> causes.addAll(term.of()));
            indicator.share().ifPresent(share -> causes.add(share.of()));
        } else if (part.entry() instanceof Construct) {
            model.effects().stream().filter(effect -> effect.to().equals(part.id())).forEach(effect -> addCauses(effect, causes));
            model.flows().stream().filter(flow -> touches(flow, part.id())).forEach(flow -> addCauses(flow, causes));
        } else if (part.entry() instanceof Lever lever) {
            causes.add(lever.id());
        }
        return causes;
    }

    private static void addCauses(Effect effect, Set<String> causes) {
        causes.add(effect.from());
        effect.moderatedBy().forEach(moderator -> causes.add(moderator.by()));
    }

    private static void addCauses(Flow flow, Set<String> causes) {
        flow.factors().forEach(factor -> causes.addAll(factor.reads()));
    }

    /** The levers among causes, also those that act through an auxiliary. */
    private Set<String> levers(Collection<String> causes) {
        Set<String> levers = new TreeSet<>();
        for (String cause : causes) {
            model.auxiliary(cause).ifPresent(auxiliary -> levers.addAll(levers(auxiliary.formula().reads())));
            model.lever(cause).map(Lever::id).ifPresent(levers::add);
        }
        return levers;
    }

    private List<NamedNumber> ownNumbers(Part part) {
        if (part.entry() instanceof Evidence) {
            return numbers.values().stream().filter(number -> whole.sourceOf(number).evidence().equals(part.id())).toList();
        }
        Set<String> paired = model.correlations().stream().filter(correlation -> correlation.between().contains(part.id())).map(names::get).collect(Collectors.toSet());
        return Stream.concat(numbers(part.path()).stream(), numbers.values().stream().filter(number -> paired.contains(number.name()))).toList();
    }

    private String table(List<NamedNumber> shown) {
        Table table = new Table();
        for (NamedNumber number : shown) {
            Sourced source = whole.sourceOf(number);
            evidence.add(source.evidence());
            whole.number(table, "  ", number, source);
        }
        return table.text();
    }

    private String ofNumbers(String name, List<NamedNumber> shown) {
        List<String> sections = new ArrayList<>();
        Optional<Part> around = parts().stream().filter(part -> name.startsWith(part.path() + "/")).findFirst();
        sections.add(around.map(part -> words.say("part.numberOf", called(part), words.say("part.kind." + part.list())) + "\n").orElse("") + table(shown));
        study.ifPresent(one -> section(sections, "part.inScenario", setOtherwise(shown, one)));
        return String.join("\n\n", sections);
    }

    private List<String> inScenario(Part part, Study study) {
        List<String> sections = new ArrayList<>();
        if (part.entry() instanceof Construct) {
            section(sections, "part.baseline", study.scenario().workforce().segments().stream().filter(segment -> segment.baseline().containsKey(part.id()))
                    .map(segment -> "  " + in(segment.title()) + ": " + whole.number(segment.baseline().get(part.id()))).collect(Collectors.joining("\n")));
        }
        List<NamedNumber> own = ownNumbers(part);
        if (own.stream().anyMatch(number -> study.scenario().numbers().containsKey(number.name()))) {
            section(sections, "part.inScenario", setOtherwise(own, study));
        }
        Set<String> levers = levers(causes(part));
        if (!causes(part).isEmpty()) {
            section(sections, "part.inPlans", levers.isEmpty() ? "  " + words.say("part.noLever") : study.scenario().plans().stream().map(plan -> plan(plan, levers))
                    .collect(Collectors.joining("\n")));
        }
        return sections;
    }

    /** Numbers that the scenario sets; or that it sets none of them, and whether it draws them. */
    private String setOtherwise(List<NamedNumber> shown, Study study) {
        Map<String, Double> set = new LinkedHashMap<>(study.scenario().numbers());
        set.keySet().retainAll(shown.stream().map(NamedNumber::name).toList());
        int draws = study.scenario().sampling().parameterDraws();
        boolean isDrawn = draws > 0 && shown.stream().anyMatch(NamedNumber::isDrawn);
        return set.isEmpty() ? "  " + (isDrawn ? words.say("part.drawn", draws) : words.say("part.asStated"))
                : set.entrySet().stream().map(entry -> "  " + words.say("explain.number", entry.getKey(), whole.number(entry.getValue()),
                        whole.number(numbers.get(entry.getKey()).value()))).collect(Collectors.joining("\n"));
    }

    private String plan(Plan plan, Set<String> levers) {
        List<LeverChange> changes = plan.levers().stream().filter(change -> levers.contains(change.lever())).toList();
        return "  " + in(plan.title()) + " (" + plan.id() + ")" + (changes.isEmpty() ? ": " + words.say("part.untouched")
                : "\n" + new LeverTable(model, words).text(changes).indent(2).stripTrailing());
    }

    private String title(String id) {
        return parts().stream().filter(part -> part.id().equals(id)).flatMap(part -> text(part.entry(), "title").stream()).findFirst().map(this::in).orElse(id);
    }

    private String titleAndId(String id) {
        return title(id) + " (" + id + ")";
    }

    private String titles(List<String> ids) {
        return ids.stream().map(this::titleAndId).collect(Collectors.joining(", "));
    }

    private void section(List<String> sections, String title, String content) {
        if (!content.isEmpty()) {
            sections.add(words.say(title) + "\n" + content);
        }
    }

    private String in(Text text) {
        return text.in(words.locale());
    }
}

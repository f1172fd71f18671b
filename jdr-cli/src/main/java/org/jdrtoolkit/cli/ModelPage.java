package org.jdrtoolkit.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Distribution;
import org.jdrtoolkit.core.model.Effect;
import org.jdrtoolkit.core.model.Estimate;
import org.jdrtoolkit.core.model.Evidence;
import org.jdrtoolkit.core.model.EvidenceKind;
import org.jdrtoolkit.core.model.Factor;
import org.jdrtoolkit.core.model.Flow;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Moderator;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.SourceTerm;
import org.jdrtoolkit.core.model.Sourced;
import org.jdrtoolkit.core.model.Through;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.text.Text;

/** A model as a page in Markdown, for an appendix or a repository: what is in it, its equations, and what each number rests on. */
final class ModelPage {

    private static final FormulaText FORMULA = new FormulaText(Locale.ENGLISH);

    private final Model model;
    private final List<String> lines = new ArrayList<>();

    ModelPage(Model model) {
        this.model = model;
    }

    /** The page, in English, with names in each language of the model. */
    String text() {
        line("# " + inEachLanguage(model.title()));
        line("", "Model `" + model.id() + "`. This page is made from the model file by `jdr explain " + model.id() + " --markdown`.");
        model.description().ifPresent(description -> line("", english(description)));
        grades();
        table("Hypotheses", "a scenario can switch each off by its id", List.of("id", "name", "claim"), model.hypotheses().stream()
                .map(one -> List.of(code(one.id()), inEachLanguage(one.title()), one.description().map(ModelPage::english).orElse(""))).toList());
        table("Constructs", "z: standard deviations from today's average; stock: a level from 0", List.of("id", "name", "role", "scale", "half-life in weeks", "meaning"),
                model.constructs().stream().map(this::construct).toList());
        table("Levers", "from 0 to 1; what 1 is, and what it costs per person and week", List.of("id", "name", "level 1 is", "euros", "from 0 to 1"),
                model.levers().stream().map(this::lever).toList());
        table("What sources call it", "the words of each source, and the construct or lever that stands for them", List.of("source", "term", "here"), concordance());
        equations();
        table("Auxiliaries", "what follows from levels at each moment, and what its formula is made of", List.of("auxiliary", "size", "plausible", "evidence", "hypothesis"),
                model.auxiliaries().stream().flatMap(this::auxiliary).toList());
        table("Effects", "lasting change of the result, in SD, per lasting unit of the cause; × weakens or strengthens the effect above it", List.of("effect", "size", "plausible", "evidence", "hypothesis"),
                model.effects().stream().flatMap(this::effect).toList());
        table("Flows", "rate times the product of the factors below it", List.of("flow", "size", "plausible", "evidence", "hypothesis"), model.flows().stream().flatMap(this::flow).toList());
        table("Indicators", "what is looked at in the end", List.of("indicator", "made of", "weight", "plausible", "evidence"), model.indicators().stream().flatMap(this::indicator).toList());
        table("Evidence", "strongest first; how many numbers rest on each", List.of("id", "grade", "numbers", "source", "what was taken from it"), evidence());
        return String.join("\n", lines) + "\n";
    }

    private void line(String... more) {
        lines.addAll(List.of(more));
    }

    private void table(String title, String about, List<String> heads, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        line("", "## " + title, "", sentence(about), "", row(heads), "|" + "---|".repeat(heads.size()));
        rows.forEach(cells -> line(row(cells)));
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static String row(List<String> cells) {
        return "| " + cells.stream().map(cell -> cell.replace("|", "\\|").replace("\n", " ")).collect(Collectors.joining(" | ")) + " |";
    }

    private void grades() {
        Map<EvidenceKind, Integer> counts = Numbers.countByKind(model);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        table("What the numbers rest on", "of " + all + " numbers", List.of("grade", "numbers", "share"), Arrays.stream(EvidenceKind.values()).filter(counts::containsKey)
                .map(kind -> List.of(RecordShape.word(kind), String.valueOf(counts.get(kind)), Math.round(100.0 * counts.get(kind) / all) + " %")).toList());
    }

    private List<String> construct(Construct construct) {
        return List.of(code(construct.id()), inEachLanguage(construct.title()), RecordShape.word(construct.role()), RecordShape.word(construct.scale()),
                construct.halfLifeWeeks().map(weeks -> number(weeks.value()) + range(weeks)).orElse(""), construct.description().map(ModelPage::english).orElse(""));
    }

    private List<String> lever(Lever lever) {
        return List.of(code(lever.id()), inEachLanguage(lever.title()), lever.atFull().map(dose -> number(dose.amount()) + " " + english(dose.unit())).orElse(""),
                lever.costEurosPerPersonWeek().map(cost -> number(cost.value())).orElse(""), lever.description().map(ModelPage::english).orElse(""));
    }

    private List<List<String>> concordance() {
        Stream<Map.Entry<SourceTerm, String>> terms = Stream.concat(
                model.constructs().stream().flatMap(construct -> construct.terms().stream().map(term -> Map.entry(term, construct.id()))),
                model.levers().stream().flatMap(lever -> lever.terms().stream().map(term -> Map.entry(term, lever.id()))));
        List<String> order = model.evidence().stream().map(Evidence::id).toList();
        return terms.sorted(Comparator.comparingInt(entry -> order.indexOf(entry.getKey().source())))
                .map(entry -> List.of(entry.getKey().source(), inEachLanguage(entry.getKey().term()), code(entry.getValue()))).toList();
    }

    private void equations() {
        line("", "## Equations", "", "One line per construct that moves, with the numbers as stated; time in weeks, x′ is the change per week. A product of two constructs stands for their product less what it is today;",
                "`mates(x)` is the mean over the team mates and `team(x)` over the team. How levels, set points and deviations enter: docs/numerics.md.", "", "```");
        model.auxiliaries().forEach(auxiliary -> line(auxiliary.id() + " = " + FORMULA.whole(auxiliary.formula())));
        for (Construct construct : model.constructs()) {
            List<String> parts = new ArrayList<>();
            construct.halfLifeWeeks().ifPresent(weeks -> parts.add("(ln 2 / " + number(weeks.value()) + ") · (" + arriving(construct.id()) + "− " + construct.id() + ")"));
            model.flows().forEach(flow -> {
                if (flow.to().equals(Optional.of(construct.id()))) {
                    parts.add("+ " + product(flow));
                } else if (flow.from().equals(Optional.of(construct.id()))) {
                    parts.add("− " + product(flow));
                }
            });
            if (!parts.isEmpty()) {
                line(construct.id() + "′ = " + String.join(" ", parts).replaceFirst("^\\+ ", ""));
            }
        }
        line("```");
        String limited = model.constructs().stream().filter(Construct::nonNegative).map(construct -> code(construct.id())).collect(Collectors.joining(", "));
        if (!limited.isEmpty()) {
            line("", "No more flows out of " + limited + " within a step than is there.");
        }
    }

    private String arriving(String to) {
        return model.effects().stream().filter(effect -> effect.to().equals(to)).map(effect -> {
            String cause = cause(effect);
            String moderated = effect.moderatedBy().stream().map(one -> times(one.gain().value(), one.by() + " · " + cause)).collect(Collectors.joining());
            return times(effect.gain().value(), cause) + moderated;
        }).collect(Collectors.joining()).replaceFirst("^\\+ ", "");
    }

    private static String cause(Effect effect) {
        return effect.through() == Through.TEAM ? "mates(" + effect.from() + ")" : effect.from();
    }

    private static String times(double size, String what) {
        return (size < 0 ? "− " : "+ ") + number(Math.abs(size)) + " " + what + " ";
    }

    private static String product(Flow flow) {
        return Stream.concat(Stream.of(number(flow.rate().per(TimeUnit.WEEK))), flow.factors().stream().map(FORMULA::of))
                .collect(Collectors.joining(" · "));
    }

    private Stream<List<String>> effect(Effect effect) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(numbered(code(cause(effect) + " → " + effect.to()), effect.gain(), effect.hypothesis()));
        for (Moderator moderator : effect.moderatedBy()) {
            rows.add(numbered("× " + code(moderator.by()), moderator.gain(), moderator.hypothesis()));
        }
        effect.sensitivitySd().ifPresent(sd -> rows.add(numbered("SD between people, as a share of the effect", sd, Optional.empty())));
        return rows.stream();
    }

    private Stream<List<String>> flow(Flow flow) {
        List<List<String>> rows = new ArrayList<>();
        String way = flow.from().orElse("·") + " → " + flow.to().orElse("·");
        rows.add(List.of(code(way) + " " + flow.id(), number(flow.rate().value()) + " " + RecordShape.word(flow.rate().unit()), range(flow.rate()), flow.rate().evidence(), flow.hypothesis().orElse("")));
        flow.factors().forEach(factor -> addFactor(rows, "× ", factor));
        return rows.stream();
    }

    /** A factor with its numbers, and below it those that it is made of. */
    private void addFactor(List<List<String>> rows, String before, Factor factor) {
        String what = before + RecordShape.kindKey(factor.getClass()) + (factor instanceof Factor.OfOne one ? " " + code(one.of()) : "");
        if (factor instanceof Factor.Table table) {
            rows.add(List.of(what, ModelExplanation.corners(table, Locale.ENGLISH), "", table.evidence(), factor.hypothesis().orElse("")));
            return;
        }
        List<Estimate> numbers = RecordShape.of(factor.getClass()).fields().stream().map(field -> field.of((Record) factor)).filter(Estimate.class::isInstance).map(Estimate.class::cast).toList();
        rows.add(numbers.isEmpty() ? List.of(what, "", "", "", factor.hypothesis().orElse("")) : numbered(what, numbers.get(0), factor.hypothesis()));
        numbers.stream().skip(1).forEach(more -> rows.add(numbered("", more, Optional.empty())));
        if (factor instanceof Factor.OfSeveral several) {
            several.of().forEach(part -> addFactor(rows, "of ", part));
        }
    }

    private Stream<List<String>> auxiliary(Auxiliary auxiliary) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(code(auxiliary.id()) + " " + inEachLanguage(auxiliary.title()) + auxiliary.unit().map(unit -> ", " + english(unit)).orElse("")
                + auxiliary.description().map(about -> ": " + english(about)).orElse(""), "", "", auxiliary.evidence().orElse(""), ""));
        addFactor(rows, "= ", auxiliary.formula());
        return rows.stream();
    }

    private Stream<List<String>> indicator(Indicator indicator) {
        String name = inEachLanguage(indicator.title());
        List<List<String>> rows = new ArrayList<>();
        indicator.terms().forEach(term -> rows.add(List.of(rows.isEmpty() ? name : "", code(String.join(" × ", term.of())), number(term.weight().value()), range(term.weight()), term.weight().evidence())));
        indicator.share().ifPresent(share -> rows.add(List.of(name, "share above, " + code(share.of()), number(share.cutoff().value()), range(share.cutoff()), share.cutoff().evidence())));
        return rows.stream();
    }

    private List<String> numbered(String what, Estimate estimate, Optional<String> hypothesis) {
        return List.of(what, number(estimate.value()), range(estimate), estimate.evidence(), hypothesis.orElse(""));
    }

    private List<List<String>> evidence() {
        Map<String, Long> uses = Numbers.of(model).values().stream().collect(Collectors.groupingBy(Sourced::evidence, Collectors.counting()));
        return model.evidence().stream().sorted(Comparator.comparing(Evidence::kind)).map(source -> List.of(source.id(), RecordShape.word(source.kind()),
                String.valueOf(uses.getOrDefault(source.id(), 0L)), source.citation() + source.doi().map(doi -> " doi:" + doi).orElse(""), source.note().orElse(""))).toList();
    }

    private static String english(Text text) {
        return text.in(Locale.ENGLISH);
    }

    private static String inEachLanguage(Text text) {
        return text.words().values().stream().distinct().collect(Collectors.joining(" · "));
    }

    private static String code(String id) {
        return "`" + id + "`";
    }

    private static String range(Sourced estimate) {
        Distribution distribution = estimate.distribution();
        return estimate.range().map(values -> " [" + number(values.low()) + ", " + number(values.high()) + "]"
                + (distribution == Distribution.TRIANGULAR ? "" : " " + RecordShape.word(distribution))).orElse("");
    }

    private static String number(double value) {
        return ModelExplanation.number(value, Locale.ENGLISH);
    }
}

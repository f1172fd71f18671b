package org.jdrtoolkit.cli;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.model.AbsenceRate;
import org.jdrtoolkit.core.model.Auxiliary;
import org.jdrtoolkit.core.model.Construct;
import org.jdrtoolkit.core.model.Correlation;
import org.jdrtoolkit.core.model.Distribution;
import org.jdrtoolkit.core.model.Dose;
import org.jdrtoolkit.core.model.Effect;
import org.jdrtoolkit.core.model.Estimate;
import org.jdrtoolkit.core.model.Evidence;
import org.jdrtoolkit.core.model.EvidenceKind;
import org.jdrtoolkit.core.model.Factor;
import org.jdrtoolkit.core.model.Flow;
import org.jdrtoolkit.core.model.Indicator;
import org.jdrtoolkit.core.model.LeavingHazard;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Moderator;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.core.model.Noise;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.Range;
import org.jdrtoolkit.core.model.Sourced;
import org.jdrtoolkit.core.model.Through;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.text.Text;

/** A model in plain words, every number with the source it rests on. */
final class ModelExplanation {

    private final Model model;
    private final Set<String> without;
    private final Words words;
    private final Map<String, Sourced> sources;

    /** A model as a scenario uses it, which may switch hypotheses off. */
    ModelExplanation(Model model, Set<String> without, Words words) {
        this.model = model;
        this.without = without;
        this.words = words;
        this.sources = Numbers.of(model);
    }

    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(in(model.title()) + " (" + model.id() + ")" + model.description().map(text -> "\n" + in(text)).orElse(""));
        section(parts, "explain.hypotheses", hypotheses());
        section(parts, "explain.constructs", constructs());
        section(parts, "explain.levers", levers());
        section(parts, "explain.auxiliaries", auxiliaries());
        section(parts, "explain.effects", effects());
        section(parts, "explain.flows", flows());
        section(parts, "explain.indicators", indicators());
        section(parts, "explain.noise", noise());
        section(parts, "explain.correlations", correlations());
        section(parts, "explain.leaving", leaving());
        section(parts, "explain.absence", absence());
        section(parts, "explain.sources", sources());
        section(parts, "explain.grades", grades());
        return String.join("\n\n", parts);
    }

    /** Every number under the name by which scenarios set it. */
    String numbers() {
        Table table = new Table();
        Map<String, NamedNumber> numbers = Numbers.byName(model);
        numbers.values().forEach(number -> number(table, "", number, sourceOf(number)));
        return table.text();
    }

    /** A row with a number under its name. */
    void number(Table table, String before, NamedNumber number, Sourced source) {
        table.row(before + number.name(), number(number.value()), range(number.range(), number.distribution())
                + number.together().map(group -> words.say("explain.together", group)).orElse(""), source(source));
    }

    /** What a number rests on: the nearest thing around it that has evidence. */
    Sourced sourceOf(NamedNumber number) {
        String around = number.pointer();
        while (!sources.containsKey(around)) {
            around = around.substring(0, around.lastIndexOf('/'));
        }
        return sources.get(around);
    }

    /** Corners of a table, each with its range if it has one. */
    static String corners(Factor.Table table, Locale locale) {
        return table.points().stream().map(point -> number(point.x(), locale) + ":" + number(point.y(), locale)
                + point.range().map(range -> " [" + number(range.low(), locale) + " … " + number(range.high(), locale) + "]").orElse(""))
                .collect(Collectors.joining(" "));
    }

    private void section(List<String> parts, String title, String content) {
        if (!content.isEmpty()) {
            parts.add(words.say(title) + "\n" + content);
        }
    }

    private String hypotheses() {
        return model.hypotheses().stream().map(hypothesis -> "  " + hypothesis.id() + (without.contains(hypothesis.id()) ? words.say("explain.off") : "") + ": "
                + hypothesis.description().map(this::in).orElse(in(hypothesis.title()))).collect(Collectors.joining("\n"));
    }

    private String constructs() {
        Table table = new Table();
        for (Construct construct : model.constructs()) {
            table.row("  " + in(construct.title()) + " (" + construct.id() + ", " + RecordShape.word(construct.role()) + ")");
            numbered(table, words.say("explain.halfLife"), construct.halfLifeWeeks());
            numbered(table, words.say("explain.initial"), construct.initial());
            numbered(table, words.say("explain.capacity"), construct.capacity());
            if (construct.nonNegative()) {
                table.row("    " + words.say("explain.nonNegative"));
            }
        }
        return table.text();
    }

    private void numbered(Table table, String what, Optional<Estimate> number) {
        number.ifPresent(estimate -> table.row("    " + what, number(estimate.value()), range(estimate), source(estimate)));
    }

    private String levers() {
        Table table = new Table();
        for (Lever lever : model.levers()) {
            table.row("  " + in(lever.title()) + " (" + lever.id() + ")" + lever.atFull().map(dose -> ": " + words.say("explain.atFull",
                    dose(dose, 1, words))).orElse(""));
            numbered(table, words.say("explain.cost"), lever.costEurosPerPersonWeek());
        }
        return table.text();
    }

    private String auxiliaries() {
        Table table = new Table();
        FormulaText formulas = new FormulaText(words.locale());
        for (Auxiliary auxiliary : model.auxiliaries()) {
            table.row("  " + in(auxiliary.title()) + " (" + auxiliary.id() + auxiliary.unit().map(unit -> ", " + in(unit)).orElse("") + ")");
            table.row("    = " + formulas.whole(auxiliary.formula()), "", "", auxiliary.evidence().map(this::source).orElse(""));
            factor(table, "    ", auxiliary.formula());
        }
        return table.text();
    }

    private String effects() {
        Table table = new Table();
        for (Effect effect : model.effects()) {
            table.row("  " + cause(effect, effect.from()) + " → " + effect.to() + tag(effect.hypothesis()), signed(effect.gain().value()),
                    range(effect.gain()), source(effect.gain()));
            for (Moderator moderator : effect.moderatedBy()) {
                table.row("    × " + moderator.by() + tag(moderator.hypothesis()), signed(moderator.gain().value()),
                        range(moderator.gain()), source(moderator.gain()));
            }
            numbered(table, words.say("explain.sensitivity"), effect.sensitivitySd());
        }
        return table.text();
    }

    /** What an effect comes from, by a name for it: the person's own or that of team mates. */
    String cause(Effect effect, String name) {
        return effect.through() == Through.TEAM ? words.say("explain.throughTeam", name) : name;
    }

    /** The hypothesis behind something, and whether it is switched off. */
    String tag(Optional<String> hypothesis) {
        return hypothesis.map(name -> " [" + name + (without.contains(name) ? words.say("explain.off") : "") + "]").orElse("");
    }

    private String flows() {
        Table table = new Table();
        for (Flow flow : model.flows()) {
            table.row("  " + flow.from().orElse("·") + " → " + flow.to().orElse("·") + tag(flow.hypothesis()) + "  " + flow.id(),
                    number(flow.rate().value()) + " " + RecordShape.word(flow.rate().unit()), range(flow.rate()),
                    source(flow.rate()));
            flow.factors().forEach(factor -> factor(table, "    × ", factor));
        }
        return table.text();
    }

    /** A factor with its numbers, and below it those that it is made of. */
    void factor(Table table, String before, Factor factor) {
        String kind = before + RecordShape.kindKey(factor.getClass()) + (factor instanceof Factor.OfOne one ? " " + one.of() : "") + tag(factor.hypothesis());
        if (factor instanceof Factor.Table points) {
            table.row(kind, corners(points, words.locale()), "", source(points));
            return;
        }
        List<Map.Entry<String, Estimate>> numbers = RecordShape.of(factor.getClass()).fields().stream()
                .filter(field -> field.of((Record) factor) instanceof Estimate)
                .map(field -> Map.entry(field.key(), (Estimate) field.of((Record) factor))).toList();
        if (numbers.isEmpty()) {
            table.row(kind);
        }
        for (Map.Entry<String, Estimate> entry : numbers) {
            Estimate estimate = entry.getValue();
            table.row(factor instanceof Factor.OfOne ? kind + ", " + entry.getKey() : kind, number(estimate.value()), range(estimate), source(estimate));
        }
        if (factor instanceof Factor.OfSeveral several) {
            several.of().forEach(part -> factor(table, " ".repeat(before.length() - before.stripLeading().length() + 2) + "· ", part));
        }
    }

    private String indicators() {
        Table table = new Table();
        for (Indicator indicator : model.indicators()) {
            table.row("  " + in(indicator.title()) + " (" + indicator.id() + ")");
            indicator.terms().forEach(term -> table.row("    " + String.join(" × ", term.of()), signed(term.weight().value()),
                    range(term.weight()), source(term.weight())));
            indicator.share().ifPresent(share -> table.row("    " + words.say("explain.share", share.of()),
                    number(share.cutoff().value()), range(share.cutoff()), source(share.cutoff())));
        }
        return table.text();
    }

    private String noise() {
        Table table = new Table();
        for (Construct construct : model.constructs()) {
            construct.noise().ifPresent(noise -> table.row("  " + construct.id(), shares(noise), source(noise)));
        }
        return table.text();
    }

    private String shares(Noise noise) {
        return words.say("explain.shares", number(noise.chronic()), number(noise.chronicHalfLifeWeeks()), number(noise.state()),
                number(noise.weekly()), number(noise.weeklyHalfLifeWeeks()), number(noise.error()));
    }

    private String correlations() {
        Table table = new Table();
        for (Correlation correlation : model.correlations()) {
            table.row("  " + String.join(" – ", correlation.between()), signed(correlation.value()), range(correlation),
                    source(correlation));
        }
        return table.text();
    }

    private String leaving() {
        Table table = new Table();
        for (LeavingHazard hazard : model.leaving()) {
            table.row("  " + hazard.of() + tag(hazard.hypothesis()), signed(hazard.logHazardPerSd().value()), range(hazard.logHazardPerSd()),
                    source(hazard.logHazardPerSd()));
        }
        return table.text();
    }

    private String absence() {
        Table table = new Table();
        for (AbsenceRate rate : model.absence()) {
            table.row("  " + rate.of() + tag(rate.hypothesis()), signed(rate.logRatePerSd().value()), range(rate.logRatePerSd()),
                    source(rate.logRatePerSd()));
        }
        return table.text();
    }

    private String sources() {
        return model.evidence().stream().map(this::source).collect(Collectors.joining("\n"));
    }

    /** A source with its grade, how often it is used, and where it is found. */
    String source(Evidence evidence) {
        long uses = sources.values().stream().filter(number -> number.evidence().equals(evidence.id())).count();
        return "  " + words.say("explain.source", evidence.id(), RecordShape.word(evidence.kind()), uses)
                + "\n    " + evidence.citation() + evidence.doi().map(doi -> " doi:" + doi).orElse("")
                + evidence.note().map(note -> "\n    " + note).orElse("");
    }

    private String grades() {
        Map<EvidenceKind, Integer> counts = Numbers.countByKind(model);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Table table = new Table();
        counts.forEach((kind, count) -> table.row("  " + RecordShape.word(kind), String.valueOf(count),
                String.format(words.locale(), "%.0f %%", 100.0 * count / all)));
        return table.text();
    }

    String source(Sourced number) {
        return source(number.evidence());
    }

    private String source(String evidence) {
        return evidence + " (" + model.evidence(evidence).map(source -> RecordShape.word(source.kind())).orElse("?") + ")";
    }

    String range(Sourced number) {
        return range(number.range(), number.distribution());
    }

    private String range(Optional<Range> range, Distribution distribution) {
        return range.map(values -> "[" + number(values.low()) + " … " + number(values.high()) + "]"
                + (distribution == Distribution.TRIANGULAR ? "" : " " + words.say("distribution." + RecordShape.word(distribution)))).orElse("");
    }

    String signed(double value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    String number(double value) {
        return number(value, words.locale());
    }

    /** What a level of a lever is in practice, in its unit. */
    static String dose(Dose dose, double level, Words words) {
        return number(dose.amount() * level, words.locale()) + " " + dose.unit().in(words.locale());
    }

    /** A number with up to five significant decimals as the language writes it, with a true minus sign. */
    static String number(double value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(5);
        return format.format(value).replace('-', '−');
    }

    private String in(Text text) {
        return text.in(words.locale());
    }
}

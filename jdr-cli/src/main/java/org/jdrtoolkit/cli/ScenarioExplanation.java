package org.jdrtoolkit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.model.NamedNumber;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.text.Text;
import org.jdrtoolkit.sim.scenario.Economics;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.study.Study;

/** A scenario in plain words: who, when, which plans. */
final class ScenarioExplanation {

    private final Study study;
    private final Words words;

    ScenarioExplanation(Study study, Words words) {
        this.study = study;
        this.words = words;
    }

    String text() {
        Scenario scenario = study.scenario();
        List<String> lines = new ArrayList<>();
        lines.add(in(scenario.title()) + " (" + scenario.id() + ")");
        scenario.description().map(this::in).ifPresent(lines::add);
        lines.add("");
        lines.add(words.say("explain.when", number(scenario.time().horizon()),
                words.say("unit.many." + scenario.time().unit()), number(scenario.time().step()),
                scenario.time().scheme().name().toLowerCase(words.locale())));
        lines.add(words.say("explain.who", scenario.workforce().size()));
        for (Segment segment : scenario.workforce().segments()) {
            String baseline = segment.baseline().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .map(entry -> entry.getKey() + " " + number(entry.getValue())).collect(Collectors.joining(", "));
            lines.add("  " + segment.heads().map(heads -> words.say("explain.segmentOfHeads", in(segment.title()), heads))
                    .orElseGet(() -> words.say("explain.segment", in(segment.title()), 100 * segment.share().orElseThrow()))
                    + (baseline.isEmpty() ? "" : " · " + words.say("explain.baseline", baseline)));
        }
        scenario.workforce().turnover().ifPresent(turnover -> lines.add(words.say("explain.turnover", number(100 * turnover.yearlyShare()),
                number(turnover.vacantFor()), words.say((turnover.vacantFor() == 1 ? "unit.one." : "unit.many.") + scenario.time().unit()),
                number(turnover.costEurosPerLeaver()))));
        lines.add(words.say("explain.verdict", number(scenario.verdict().at().orElse(scenario.time().horizon())),
                scenario.verdict().against(), number(scenario.verdict().smallestEffectZ()), scenario.sampling().seed()));
        if (!scenario.without().isEmpty()) {
            lines.add(words.say("explain.without", String.join(", ", scenario.without())));
        }
        if (!scenario.numbers().isEmpty()) {
            Map<String, NamedNumber> stated = Numbers.byName(study.draft().model().orElseThrow());
            lines.add(words.say("explain.numbers", scenario.numbers().entrySet().stream().map(entry -> words.say("explain.number",
                    entry.getKey(), number(entry.getValue()), number(stated.get(entry.getKey()).value()))).collect(Collectors.joining(", "))));
        }
        Sampling sampling = scenario.sampling();
        if (sampling.parameterDraws() > 0) {
            lines.add(words.say("explain.worlds", sampling.worlds(), sampling.parameterDraws(), WorldsSummary.each(sampling, words)));
        } else if (sampling.hasWorlds()) {
            lines.add(words.say("explain.worldsOfChance", sampling.worlds()));
        }
        lines.addAll(new ExpectationWords(scenario, words).beforehand());
        scenario.plans().forEach(plan -> lines.addAll(plan(plan)));
        scenario.economics().ifPresent(economics -> lines.addAll(List.of("", words.say("explain.economics"), economics(economics))));
        return String.join("\n", lines);
    }

    private List<String> plan(Plan plan) {
        List<String> lines = new ArrayList<>(List.of("", in(plan.title()) + " (" + plan.id() + ")"));
        plan.description().map(this::in).ifPresent(text -> lines.add("  " + text));
        plan.preset().ifPresent(preset -> lines.add("  " + words.say("explain.preset", preset)));
        lines.add(new LeverTable(study.model(), words).text(plan.levers()));
        return lines;
    }

    private String economics(Economics economics) {
        Table table = new Table();
        economics.costs().forEach(cost -> table.row("  " + in(cost.title()), EconomicsSummary.euros(cost.costEuros(), words),
                words.say("explain.paid", number(cost.at())), "", String.join(", ", cost.plans())));
        economics.returns().forEach(item -> table.row("  " + in(item.title()), number(item.before()) + " → " + number(item.after()) + " " + in(item.unit()),
                item.eurosPerUnit().map(each -> words.say("explain.perUnit", EconomicsSummary.euros(each, words))).orElse(""),
                item.realisedBy().map(id -> words.say("explain.realisedBy", id)).orElse(""), String.join(", ", item.plans())));
        return table.text();
    }

    private String number(double value) {
        return ModelExplanation.number(value, words.locale());
    }

    private String in(Text text) {
        return text.in(words.locale());
    }
}

package org.jdrtoolkit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.core.model.EvidenceKind;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.model.Text;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.result.Change;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Verdict;
import org.jdrtoolkit.sim.scenario.Persons;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.scenario.Workforce;

/** What a run found, for people: a table, and one sentence of verdict per plan. */
final class Summary {

    private final RunResult result;
    private final Scenario scenario;
    private final Model model;
    private final Words words;

    Summary(RunResult result, Words words) {
        this.result = result;
        this.scenario = result.study().scenario();
        this.model = result.study().model();
        this.words = words;
    }

    /** The whole summary, without a line break at its end. */
    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(heading());
        parts.add(result.verdicts().isEmpty() ? levels() : changes());
        result.verdicts().forEach(verdict -> parts.add(sentence(verdict)));
        shares().forEach(parts::add);
        parts.add(evidence());
        return String.join("\n\n", parts);
    }

    private String heading() {
        Time time = scenario.time();
        boolean isEveryone = scenario.workforce().simulate() == Persons.EVERYONE;
        String who = isEveryone
                ? words.say("summary.everyone", scenario.workforce().size(), scenario.sampling().seed())
                : words.say("summary.representative");
        return in(scenario.title()) + "\n" + words.say("summary.heading", plain(time.horizon()), unit(time.horizon()), model.id(), who);
    }

    /** Without a verdict: the levels at the end, one column per segment. */
    private String levels() {
        Table table = new Table();
        String plan = scenario.plansAndNone().get(0).id();
        List<String> segments = result.segments().size() == 1 ? result.segments() : result.segments().subList(1, result.segments().size());
        List<String> titles = new ArrayList<>(List.of(words.say("summary.levels", unit(1), plain(scenario.time().horizon()))));
        segments.forEach(segment -> titles.add(segment.equals(Workforce.ALL) ? "" : segmentTitle(segment)));
        table.row(titles.toArray(String[]::new));
        Map<String, Text> reported = new LinkedHashMap<>();
        model.constructs().forEach(construct -> reported.put(construct.id(), construct.title()));
        model.indicators().forEach(indicator -> reported.put(indicator.id(), indicator.title()));
        reported.forEach((id, title) -> table.row(Stream.concat(Stream.of("  " + in(title)), segments.stream()
                .map(segment -> result.trajectory(plan, segment, id, Statistic.MEAN).orElseThrow().last())
                .map(level -> number("%.4f", level))).toArray(String[]::new)));
        return table.text();
    }

    private String changes() {
        Verdict first = result.verdicts().get(0);
        Table table = new Table();
        List<String> titles = new ArrayList<>(List.of(""));
        first.changes().forEach(change -> titles.add(words.say("short." + change.outcome())));
        table.row(titles.toArray(String[]::new));
        for (Verdict verdict : result.verdicts()) {
            table.row(row(planTitle(verdict.plan()), verdict));
            for (String segment : result.segments()) {
                if (!segment.equals(Workforce.ALL)) {
                    result.verdicts(segment).stream().filter(one -> one.plan().equals(verdict.plan()))
                            .forEach(one -> table.row(row("  " + segmentTitle(segment), one)));
                }
            }
        }
        return words.say("summary.changes", unit(1), plain(first.at()), planTitle(first.against())) + "\n\n" + table.text();
    }

    private String[] row(String title, Verdict verdict) {
        return Stream.concat(Stream.of(title), verdict.changes().stream().map(change -> number("%+.2f", change.changeZ())))
                .toArray(String[]::new);
    }

    /** One sentence: the pattern or patterns, then what moved. */
    private String sentence(Verdict verdict) {
        Map<OutcomeKind, OutcomePattern> patterns = verdict.patterns();
        List<String> moved = new ArrayList<>(List.of(moved(verdict.performance())));
        patterns.keySet().forEach(kind -> moved.add(moved(verdict.change(kind).orElseThrow())));
        String what = String.join(", ", moved);
        if (patterns.values().stream().distinct().count() == 1) {
            return words.say("verdict.one", planTitle(verdict.plan()), in(patterns.values().iterator().next().title()), what);
        }
        String each = patterns.entrySet().stream()
                .map(entry -> words.say("verdict.each", in(entry.getValue().title()), in(entry.getKey().title())))
                .collect(Collectors.joining(words.say("verdict.and")));
        return words.say("verdict.one", planTitle(verdict.plan()), each, what);
    }

    private String moved(Change change) {
        String title = in(change.outcome().title());
        return words.say("moved." + change.direction(), title, Math.abs(change.changeZ()));
    }

    /** A line per share of people, such as those with burn-out complaints, for runs that compare plans. */
    private List<String> shares() {
        return model.indicators().stream().filter(indicator -> indicator.share().isPresent() && !scenario.plans().isEmpty())
                .map(indicator -> {
                    String plans = scenario.plansAndNone().stream()
                            .map(plan -> words.say("share.plan", planTitle(plan.id()), 100 * result.mean(plan.id(), indicator.id()).last()))
                            .collect(Collectors.joining(", "));
                    return capital(in(indicator.title())) + ": " + plans + ".";
                }).toList();
    }

    private String evidence() {
        Map<EvidenceKind, Integer> counts = Numbers.countByKind(model);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int assumed = counts.getOrDefault(EvidenceKind.ASSUMPTION, 0);
        return assumed == 0 ? words.say("summary.noAssumptions", all, model.id())
                : words.say("summary.evidence", assumed, all, model.id());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String planTitle(String id) {
        return scenario.plansAndNone().stream().filter(plan -> plan.id().equals(id)).findFirst()
                .map(Plan::title).map(this::in).orElse(id);
    }

    private String segmentTitle(String id) {
        return scenario.workforce().segments().stream().filter(segment -> segment.id().equals(id)).findFirst()
                .map(Segment::title).map(this::in).orElse(id);
    }

    private String unit(double count) {
        return words.say((count == 1 ? "unit.one." : "unit.many.") + scenario.time().unit());
    }

    /** A number as the language writes it, with a true minus sign. */
    private String number(String format, double value) {
        return String.format(words.locale(), format, value).replace('-', '−');
    }

    private String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(words.locale(), "%s", (float) value);
    }

    private String in(Text text) {
        return text.in(words.locale());
    }
}

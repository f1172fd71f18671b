package org.jdrtoolkit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdrtoolkit.core.file.Source;
import org.jdrtoolkit.core.model.EvidenceKind;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.model.OutcomeKind;
import org.jdrtoolkit.core.outcome.Direction;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.core.text.Text;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Doubts;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.OutcomeChange;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.result.Verdict;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Segment;
import org.jdrtoolkit.sim.scenario.Simulated;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.scenario.Workforce;

/** What a run found, for people: a table, and one sentence of verdict per plan. */
final class Summary {

    /** Half a unit of the second decimal. */
    private static final double ROUNDING = 0.005;

    private final Findings found;
    private final RunResult result;
    private final Scenario scenario;
    private final Model model;
    private final Words words;

    /** The summary of a run. */
    Summary(Findings found, Words words) {
        this.found = found;
        this.result = found.get(RunResult.class);
        this.scenario = result.study().scenario();
        this.model = result.study().model();
        this.words = words;
    }

    /** The whole summary, without a line break at its end. */
    String text() {
        List<String> parts = new ArrayList<>();
        Optional<WorldsSummary> worlds = found.find(Worlds.class).map(all -> new WorldsSummary(all, words));
        parts.add(heading());
        found.find(Stopped.class).filter(stopped -> stopped.asked() > 0).ifPresent(stopped -> parts.add(words.say("worlds.stopped", stopped.worlds(), stopped.asked())));
        parts.add(result.verdicts().isEmpty() ? levels() : changes());
        result.verdicts().forEach(verdict -> parts.add(sentence(verdict) + worlds.map(all -> "\n" + all.sentence(verdict)).orElse("")));
        if (!scenario.expects().isEmpty()) {
            parts.add(new ExpectationWords(scenario, words).told(found));
        }
        worlds.ifPresent(all -> parts.add(all.spread(result.verdicts())));
        shares().forEach(parts::add);
        if (!result.staffings().isEmpty()) {
            parts.add(new TurnoverSummary(result, words).text());
        }
        if (scenario.economics().isPresent()) {
            parts.add(new EconomicsSummary(found, words).text());
        }
        worlds.map(WorldsSummary::about).filter(text -> !text.isEmpty()).ifPresent(parts::add);
        found.find(Doubts.class).ifPresent(doubts -> parts.add(warnings(doubts)));
        parts.add(evidence());
        return String.join("\n\n", parts);
    }

    private String heading() {
        Time time = scenario.time();
        Workforce workforce = scenario.workforce();
        String who = workforce.simulate() == Simulated.EVERYONE
                ? words.say("summary.everyone", workforce.size(), scenario.sampling().seed())
                : words.say(workforce.segments().isEmpty() ? "summary.onePerson" : "summary.onePersonEach");
        String heading = in(scenario.title()) + "\n"
                + words.say("summary.heading", plain(time.horizon()), unit(time.horizon()), model.id(), who);
        return heading + (scenario.without().isEmpty() ? "" : "\n" + words.say("explain.without", without()))
                + (scenario.presets().isEmpty() ? "" : "\n" + words.say("summary.presets", scenario.presets().entrySet().stream()
                        .map(entry -> planTitle(entry.getKey()) + " (" + entry.getValue() + ")").collect(Collectors.joining(", "))))
                + (scenario.numbers().isEmpty() ? "" : "\n" + words.say("explain.numbers", numbers()));
    }

    private String numbers() {
        return scenario.numbers().entrySet().stream().map(entry -> entry.getKey() + " " + plain(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String without() {
        return model.hypotheses().stream().filter(hypothesis -> scenario.without().contains(hypothesis.id()))
                .map(hypothesis -> in(hypothesis.title())).collect(Collectors.joining(", "));
    }

    /** Without a verdict: levels at its time, a column for every plan; where none are compared, for every segment. */
    private String levels() {
        List<Trajectory.Key> columns = new ArrayList<>();
        List<String> titles = new ArrayList<>(List.of(words.say("summary.levels", unit(1), plain(result.verdictTime()))));
        if (scenario.plans().isEmpty() && !scenario.workforce().segments().isEmpty()) {
            scenario.workforce().segments().forEach(segment -> {
                columns.add(new Trajectory.Key(Plan.NO_ROLLOUT, segment.id(), "", Statistic.MEAN));
                titles.add(in(segment.title()));
            });
        } else {
            scenario.allPlans().forEach(plan -> {
                columns.add(new Trajectory.Key(plan.id(), Workforce.ALL, "", Statistic.MEAN));
                titles.add(scenario.plans().isEmpty() ? "" : in(plan.title()));
            });
        }
        Table table = new Table();
        table.row(titles.toArray(String[]::new));
        Map<String, Text> reported = new LinkedHashMap<>();
        model.constructs().forEach(construct -> reported.put(construct.id(), construct.title()));
        model.auxiliaries().forEach(auxiliary -> reported.put(auxiliary.id(), auxiliary.title()));
        model.indicators().forEach(indicator -> reported.put(indicator.id(), indicator.title()));
        int index = result.indexAt(result.verdictTime());
        reported.forEach((id, title) -> table.row(Stream.concat(Stream.of("  " + in(title)), columns.stream()
                .map(column -> result.trajectory(column.plan(), column.segment(), id, Statistic.MEAN).orElseThrow().value(index))
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
                if (!segment.equals(Workforce.ALL) && scenario.workforce().segments().size() > 1) {
                    result.verdicts(segment).stream().filter(one -> one.plan().equals(verdict.plan()))
                            .forEach(one -> table.row(row("  " + segmentTitle(segment), one)));
                }
            }
        }
        return words.say("summary.changes", unit(1), plain(first.at()), planTitle(first.against())) + "\n\n" + table.text();
    }

    private String[] row(String title, Verdict verdict) {
        return Stream.concat(Stream.of(title), verdict.changes().stream().map(change -> size(change.changeZ(), verdict.smallestEffectZ(), "%+")))
                .toArray(String[]::new);
    }

    /** One sentence: the pattern or patterns, then what moved. */
    private String sentence(Verdict verdict) {
        Map<OutcomeKind, OutcomePattern> patterns = verdict.patterns();
        List<String> moved = new ArrayList<>(List.of(moved(verdict.performance(), verdict)));
        patterns.keySet().forEach(kind -> moved.add(moved(verdict.change(kind).orElseThrow(), verdict)));
        String what = String.join(", ", moved);
        if (patterns.values().stream().distinct().count() == 1) {
            return words.say("verdict.one", planTitle(verdict.plan()), pattern(patterns.values().iterator().next(), verdict), what);
        }
        String each = patterns.entrySet().stream()
                .map(entry -> words.say("verdict.each", pattern(entry.getValue(), verdict), in(entry.getKey().title())))
                .collect(Collectors.joining(words.say("verdict.and")));
        return words.say("verdict.one", planTitle(verdict.plan()), each, what);
    }

    /** The name of a pattern; where only one of two outcomes moved, that there is no quadrant rather than no change. */
    private String pattern(OutcomePattern pattern, Verdict verdict) {
        boolean somethingMoved = verdict.changes().stream().anyMatch(change -> change.direction() != Direction.UNCHANGED);
        return pattern == OutcomePattern.NO_MEANINGFUL_CHANGE && somethingMoved ? words.say("verdict.none") : in(pattern.title());
    }

    private String moved(OutcomeChange change, Verdict verdict) {
        boolean isUnchanged = change.direction() == Direction.UNCHANGED;
        return words.say("moved." + change.direction(), in(change.outcome().title()),
                size(isUnchanged ? change.changeZ() : Math.abs(change.changeZ()), verdict.smallestEffectZ(), isUnchanged ? "%+" : "%"));
    }

    /** Two decimals; three where two would not tell on which side of the smallest effect a change lies. */
    private String size(double change, double smallestEffect, String format) {
        boolean isClose = Math.abs(Math.abs(change) - smallestEffect) < ROUNDING;
        return number(format + (isClose ? ".3f" : ".2f"), change);
    }

    /** A line per share of people, such as those with burn-out complaints, for runs that compare plans. */
    private List<String> shares() {
        int index = result.indexAt(result.verdictTime());
        return model.indicators().stream().filter(indicator -> indicator.share().isPresent() && !scenario.plans().isEmpty())
                .map(indicator -> {
                    String plans = scenario.allPlans().stream()
                            .map(plan -> words.say("share.plan", planTitle(plan.id()), 100 * result.mean(plan.id(), indicator.id()).value(index)))
                            .collect(Collectors.joining(", "));
                    return words.say("share.line", capital(in(indicator.title())), unit(1), plain(result.verdictTime()), plans);
                }).toList();
    }

    /** What was probably not meant, each with the place that it is about. */
    private String warnings(Doubts doubts) {
        return words.say("summary.warnings") + doubts.warnings().stream()
                .map(warning -> "\n  " + (warning.pointer().isEmpty() ? "" : warning.pointer() + ": ") + warning.message())
                .collect(Collectors.joining());
    }

    private String evidence() {
        Map<EvidenceKind, Integer> counts = Numbers.countByKind(model);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int assumed = counts.getOrDefault(EvidenceKind.ASSUMPTION, 0);
        String name = scenario.model().equals(model.id()) ? model.id() : result.study().draft().modelSource().map(Source::name).orElse(model.id());
        return assumed == 0 ? words.say("summary.noAssumptions", all, name) : words.say("summary.evidence", assumed, all, name);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String planTitle(String id) {
        return scenario.plan(id).map(Plan::title).map(this::in).orElse(id);
    }

    private String segmentTitle(String id) {
        return scenario.workforce().segments().stream().filter(segment -> segment.id().equals(id)).findFirst()
                .map(Segment::title).map(this::in).orElse(id);
    }

    private String unit(double count) {
        return words.say((count == 1 ? "unit.one." : "unit.many.") + scenario.time().unit());
    }

    /** A number as the language writes it, with a true minus sign, and none before 0. */
    private String number(String format, double value) {
        String text = String.format(words.locale(), format, value).replace('-', '−');
        return text.matches("[−+]0[.,]0+") ? text.substring(1) : text;
    }

    private String plain(double value) {
        return ModelExplanation.number(value, words.locale());
    }

    private String in(Text text) {
        return text.in(words.locale());
    }
}

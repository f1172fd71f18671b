package org.jdrtoolkit.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdrtoolkit.core.outcome.OutcomePattern;
import org.jdrtoolkit.sim.experiment.Probability;
import org.jdrtoolkit.sim.experiment.Spread;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.OutcomeChange;
import org.jdrtoolkit.sim.result.Verdict;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Simulated;

/** What many worlds say about a verdict, for people. */
final class WorldsSummary {

    private static final double PERCENT = 100;

    private final Worlds worlds;
    private final Sampling sampling;
    private final Words words;

    WorldsSummary(Worlds worlds, Words words) {
        this.worlds = worlds;
        this.sampling = worlds.study().scenario().sampling();
        this.words = words;
    }

    /** In how many worlds the pattern or patterns of a verdict are found, and how far changes lie apart. */
    String sentence(Verdict verdict) {
        return holds(verdict) + "\n" + words.say("worlds.middle", verdict.changes().stream().map(change -> {
            Spread spread = worlds.spread(verdict.plan(), verdict.segment(), change.indicator());
            return words.say("worlds.fromTo", words.say("short." + change.outcome()), size(spread.p05Z()), size(spread.p95Z()));
        }).collect(Collectors.joining(", ")));
    }

    /** With two decimals, as the language writes them, with a true minus sign, and none before 0. */
    private String size(double change) {
        String text = String.format(words.locale(), "%+.2f", change).replace('-', '−');
        return text.matches("[−+]0[.,]00") ? text.substring(1) : text;
    }

    private String holds(Verdict verdict) {
        String which = words.say(sampling.parameterDraws() > 0 ? "worlds.plausible" : "worlds.ofChance");
        List<String> parts = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        verdict.patterns().forEach((kind, pattern) -> {
            Map<OutcomePattern, Probability> all = worlds.probabilities(verdict.plan(), verdict.segment(), kind);
            Probability probability = all.get(pattern);
            values.add(probability.value());
            String otherwise = otherwise(all, pattern).map(other -> words.say("worlds.otherwise", other)).orElse("");
            String how = words.say("worlds.percent", PERCENT * probability.value(), PERCENT * probability.monteCarloError()) + otherwise;
            String what = verdict.patterns().size() == 1 ? "" : words.say("worlds.for", kind.title().in(words.locale()));
            parts.add(parts.isEmpty() ? words.say("worlds.first", probability.happened(), probability.worlds(), which, what, how)
                    : words.say("worlds.next", probability.happened(), what, how));
        });
        boolean isMostly = values.stream().allMatch(value -> value >= 0.5);
        return words.say(isMostly ? "worlds.sentence" : "worlds.asStated", String.join(words.say("verdict.and"), parts));
    }

    /** The most frequent of the other patterns, if any of them was found. */
    private Optional<String> otherwise(Map<OutcomePattern, Probability> all, OutcomePattern pattern) {
        return all.entrySet().stream().filter(entry -> entry.getKey() != pattern && entry.getValue().happened() > 0)
                .max(Comparator.comparingInt(entry -> entry.getValue().happened()))
                .map(entry -> entry.getKey() == OutcomePattern.NO_MEANINGFUL_CHANGE ? words.say("verdict.none")
                        : entry.getKey().title().in(words.locale()));
    }

    /** One line: how much of the spread between worlds is chance, and how much is what science does not know. */
    String spread(List<Verdict> verdicts) {
        if (sampling.parameterDraws() == 0) {
            return words.say("spread.chanceOnly");
        } else if (worlds.study().scenario().workforce().simulate() == Simulated.REPRESENTATIVE) {
            return words.say("spread.noChance");
        }
        List<Double> shares = verdicts.stream().flatMap(verdict -> verdict.changes().stream().map(OutcomeChange::indicator)
                        .map(outcome -> worlds.spread(verdict.plan(), verdict.segment(), outcome)))
                .map(Spread::chanceShare).flatMap(Optional::stream).map(share -> PERCENT * share).sorted().toList();
        if (shares.isEmpty()) {
            return words.say("spread.untold");
        }
        long least = Math.round(shares.get(0));
        long most = Math.round(shares.get(shares.size() - 1));
        return words.say("spread.both", most == 0 ? words.say("spread.below") : least == most ? words.say("spread.one", most)
                : words.say("spread.range", least, most));
    }

    /** Which worlds these are. */
    String about() {
        List<String> lines = new ArrayList<>();
        if (sampling.parameterDraws() > 0) {
            lines.add(worlds.study().draws()
                    .map(given -> words.say("worlds.given", worlds.draws().size(), worlds.numbers().size(), given.fileName(), each(sampling, words), worlds.heldFixed()))
                    .orElseGet(() -> words.say("worlds.about", worlds.draws().size(), worlds.numbers().size(), each(sampling, words), worlds.heldFixed())));
        }
        if (worlds.drawnAnew() > 0) {
            lines.add(words.say("worlds.anew", worlds.drawnAnew()));
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /** How many worlds of chance each draw meets, in words. */
    static String each(Sampling sampling, Words words) {
        return sampling.replications() == 1 ? words.say("worlds.oneEach") : words.say("worlds.manyEach", sampling.replications());
    }
}

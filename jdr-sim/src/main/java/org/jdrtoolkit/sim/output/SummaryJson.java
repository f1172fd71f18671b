package org.jdrtoolkit.sim.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.file.RecordWriter;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.EvidenceKind;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.experiment.Spread;
import org.jdrtoolkit.sim.experiment.Stopped;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Doubts;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.Prediction;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.result.Verdict;
import org.jdrtoolkit.sim.scenario.Sampling;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Workforce;

/** Writes the summary of a run: verdicts, levels at the end, and the evidence behind the numbers. */
final class SummaryJson implements ResultFile {

    private static final int MOST_DRIVERS = 5;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public String name() {
        return "summary.json";
    }

    @Override
    public boolean isFor(Findings found) {
        return found.has(RunResult.class);
    }

    @Override
    public void write(Findings found, Appendable out) throws IOException {
        out.append(text(found));
    }

    /** The summary as indented JSON text. */
    static String text(Findings found) {
        RunResult result = found.get(RunResult.class);
        Optional<Worlds> worlds = found.find(Worlds.class);
        Scenario scenario = found.study().scenario();
        ObjectNode root = NODES.objectNode();
        root.put("scenario", scenario.id()).put("model", result.study().model().id()).put("toolkitVersion", Library.version());
        root.put("people", scenario.workforce().size()).put("simulated", RecordShape.word(scenario.workforce().simulate()));
        root.put("timeUnit", RecordShape.word(scenario.time().unit()));
        root.set("horizon", number(scenario.time().horizon()));
        scenario.without().forEach(root.putArray("without")::add);
        if (!scenario.numbers().isEmpty()) {
            ObjectNode numbers = root.putObject("numbers");
            new TreeMap<>(scenario.numbers()).forEach((name, value) -> numbers.set(name, number(value)));
        }
        if (!scenario.presets().isEmpty()) {
            scenario.presets().forEach(root.putObject("presets")::put);
        }
        if (scenario.sampling().hasWorlds() && (worlds.isPresent() || found.has(Stopped.class))) {
            root.set("sampling", sampling(scenario.sampling(), worlds));
        }
        ArrayNode verdicts = root.putArray("verdicts");
        for (String segment : result.segments()) {
            result.verdicts(segment).forEach(verdict -> verdicts.add(verdict(verdict, worlds)));
        }
        if (!scenario.demonstrates().isEmpty()) {
            scenario.demonstrates().forEach(root.putArray("demonstrates")::add);
        }
        if (!scenario.expects().isEmpty()) {
            ArrayNode expectations = root.putArray("expectations");
            result.predictions().forEach(prediction -> expectations.add(prediction(prediction, worlds)));
        }
        root.set("verdictTime", number(result.verdictTime()));
        root.set("meansAtVerdict", means(result, result.indexAt(result.verdictTime())));
        root.set("meansAtHorizon", means(result, result.times().length - 1));
        HeadcountJson.of(result).ifPresent(headcount -> root.set("headcountAtHorizon", headcount));
        EconomicsJson.of(found).ifPresent(economics -> root.set("economics", economics));
        found.find(Doubts.class).ifPresent(doubts -> {
            ArrayNode warnings = root.putArray("warnings");
            doubts.warnings().forEach(warning -> warnings.addObject().put("code", warning.code().word()).put("pointer", warning.pointer())
                    .put("message", warning.message()).put("advice", warning.advice()));
        });
        root.set("modelNumbersByEvidence", evidence(result.study().model()));
        return RecordWriter.write(root);
    }

    private static ObjectNode sampling(Sampling sampling, Optional<Worlds> worlds) {
        ObjectNode node = NODES.objectNode();
        node.put("parameterDraws", sampling.parameterDraws()).put("replications", sampling.replications());
        node.put("worlds", worlds.map(found -> found.worlds().size()).orElse(0)).put("worldsAsked", sampling.worlds());
        worlds.filter(found -> sampling.parameterDraws() > 0).ifPresent(found -> {
            node.put("numbersDrawn", found.numbers().size()).put("numbersHeldFixed", found.heldFixed());
            node.put("drawnAnew", found.drawnAnew());
        });
        return node;
    }

    private static ObjectNode verdict(Verdict verdict, Optional<Worlds> worlds) {
        ObjectNode node = NODES.objectNode();
        node.put("plan", verdict.plan()).put("segment", verdict.segment()).put("against", verdict.against());
        node.set("at", number(verdict.at()));
        node.set("smallestEffectZ", number(verdict.smallestEffectZ()));
        ObjectNode patterns = node.putObject("patterns");
        verdict.patterns().forEach((kind, pattern) -> patterns.put(RecordShape.word(kind), RecordShape.word(pattern)));
        ArrayNode changes = node.putArray("changes");
        verdict.changes().forEach(change -> {
            ObjectNode one = changes.addObject();
            one.put("indicator", change.indicator()).put("outcome", RecordShape.word(change.outcome()));
            one.set("changeZ", number(change.changeZ()));
            one.set("levelZ", number(change.levelZ()));
            one.set("againstZ", number(change.againstZ()));
            one.put("direction", RecordShape.word(change.direction()));
            worlds.ifPresent(found -> one.set("acrossWorlds", spread(found, verdict, change.indicator())));
        });
        worlds.ifPresent(found -> {
            node.put("worlds", found.worlds().size());
            node.set("probabilities", probabilities(found, verdict));
            if (verdict.segment().equals(Workforce.ALL) && !found.numbers().isEmpty()) {
                node.set("drivers", drivers(found, verdict));
            }
        });
        return node;
    }

    private static ObjectNode prediction(Prediction prediction, Optional<Worlds> worlds) {
        ObjectNode node = NODES.objectNode();
        node.put("plan", prediction.expectation().plan()).put("wellbeing", RecordShape.word(prediction.expectation().wellbeing()));
        node.put("expected", RecordShape.word(prediction.expectation().pattern())).put("found", RecordShape.word(prediction.found()));
        node.put("cameTrue", prediction.cameTrue());
        worlds.map(found -> found.probability(prediction.expectation())).ifPresent(probability -> {
            node.set("probability", number(probability.value()));
            node.set("monteCarloError", number(probability.monteCarloError()));
        });
        return node;
    }

    private static ObjectNode probabilities(Worlds worlds, Verdict verdict) {
        ObjectNode kinds = NODES.objectNode();
        verdict.patterns().keySet().forEach(kind -> {
            ObjectNode patterns = kinds.putObject(RecordShape.word(kind));
            worlds.probabilities(verdict.plan(), verdict.segment(), kind).forEach((pattern, probability) -> {
                ObjectNode one = patterns.putObject(RecordShape.word(pattern));
                one.set("probability", number(probability.value()));
                one.set("monteCarloError", number(probability.monteCarloError()));
            });
        });
        return kinds;
    }

    private static ObjectNode spread(Worlds worlds, Verdict verdict, String outcome) {
        Spread spread = worlds.spread(verdict.plan(), verdict.segment(), outcome);
        ObjectNode node = NODES.objectNode();
        node.set("meanZ", number(spread.meanZ()));
        spread.monteCarloErrorZ().ifPresent(error -> node.set("monteCarloErrorZ", number(error)));
        node.putArray("interval90Z").add(number(spread.p05Z())).add(number(spread.p95Z()));
        spread.chanceVariance().ifPresent(chance -> node.set("chanceVariance", number(chance)));
        spread.unknownVariance().ifPresent(unknown -> node.set("unknownVariance", number(unknown)));
        spread.chanceShare().ifPresent(share -> node.set("chanceShare", number(share)));
        return node;
    }

    private static ObjectNode drivers(Worlds worlds, Verdict verdict) {
        ObjectNode outcomes = NODES.objectNode();
        verdict.changes().forEach(change -> {
            ArrayNode drivers = outcomes.putArray(change.indicator());
            worlds.drivers(verdict.plan(), change.indicator()).stream().limit(MOST_DRIVERS).forEach(driver ->
                    drivers.addObject().put("number", driver.name()).set("squaredRankCorrelation", number(driver.squaredRankCorrelation())));
        });
        return outcomes;
    }

    private static ObjectNode means(RunResult result, int index) {
        ObjectNode plans = NODES.objectNode();
        for (Trajectory trajectory : result.trajectories()) {
            Trajectory.Key key = trajectory.key();
            if (key.segment().equals(Workforce.ALL) && key.statistic() == Statistic.MEAN) {
                plans.withObject("/" + key.plan()).set(key.variable(), number(trajectory.value(index)));
            }
        }
        return plans;
    }

    private static ObjectNode evidence(Model model) {
        ObjectNode node = NODES.objectNode();
        Map<EvidenceKind, Integer> counts = Numbers.countByKind(model);
        counts.forEach((kind, count) -> node.put(RecordShape.word(kind), count));
        return node;
    }

    private static JsonNode number(double value) {
        return NODES.numberNode(new BigDecimal(Decimals.text(value)));
    }
}

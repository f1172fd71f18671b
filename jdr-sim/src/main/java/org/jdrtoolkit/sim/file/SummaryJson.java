package org.jdrtoolkit.sim.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import org.jdrtoolkit.core.file.RecordWriter;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.EvidenceKind;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.Numbers;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.sim.result.Key;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.result.Verdict;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Workforce;

/** Writes what a run found in short: verdicts, levels at the end, and what the numbers rest on. */
public final class SummaryJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SummaryJson() {}

    /** The summary as indented JSON text. */
    public static String write(RunResult result) {
        Scenario scenario = result.study().scenario();
        ObjectNode root = NODES.objectNode();
        root.put("scenario", scenario.id()).put("model", result.study().model().id()).put("toolkitVersion", Library.version());
        root.put("people", scenario.workforce().size()).put("simulated", RecordShape.word(scenario.workforce().simulate()));
        root.put("timeUnit", RecordShape.word(scenario.time().unit()));
        root.set("horizon", number(scenario.time().horizon()));
        scenario.without().forEach(root.putArray("without")::add);
        ArrayNode verdicts = root.putArray("verdicts");
        for (String segment : result.segments()) {
            result.verdicts(segment).forEach(verdict -> verdicts.add(verdict(verdict)));
        }
        root.set("verdictTime", number(result.verdictTime()));
        root.set("meansAtVerdict", means(result, result.indexAt(result.verdictTime())));
        root.set("meansAtHorizon", means(result, result.times().length - 1));
        root.set("modelNumbersByEvidence", evidence(result.study().model()));
        return RecordWriter.write(root);
    }

    private static ObjectNode verdict(Verdict verdict) {
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
        });
        return node;
    }

    private static ObjectNode means(RunResult result, int index) {
        ObjectNode plans = NODES.objectNode();
        for (Trajectory trajectory : result.trajectories()) {
            Key key = trajectory.key();
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
        return NODES.numberNode(new BigDecimal(TrajectoriesCsv.number(value)));
    }
}

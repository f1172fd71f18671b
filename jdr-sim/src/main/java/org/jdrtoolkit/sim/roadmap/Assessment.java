package org.jdrtoolkit.sim.roadmap;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jdrtoolkit.core.shape.About;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.core.shape.Within;

@About("Where a department of HR stands: an answer from 1 to 4 to each of the five questions of its roadmap.")
public record Assessment(
        @About("Data on people: from 1, separate and contradictory, to 4, one body with history and clear rules.")
        @Within(low = 1, high = HIGHEST) int dataInfrastructure,
        @About("Everyday work of HR that runs by itself: from 1, hardly any, to 4, all that can.")
        @Within(low = 1, high = HIGHEST) int processAutomation,
        @About("Use of figures: from 1, to answer questions afterwards, to 4, to decide.")
        @Within(low = 1, high = HIGHEST) int analyticsCapability,
        @About("Systems of HR with those of others: from 1, nothing is connected, to 4, everything is.")
        @Within(low = 1, high = HIGHEST) int technicalIntegration,
        @About("What the people in HR can do with data and AI: from 1, administration, to 4, shape it and teach others.")
        @Within(low = 1, high = HIGHEST) int employeeCompetencies) {

    /** The highest answer, and the highest level. */
    public static final int HIGHEST = 4;

    /** The assessment with these answers, by the id of the dimension; all five are required. */
    public static Assessment of(Map<String, Integer> answers) {
        return (Assessment) RecordShape.of(Assessment.class).make(
                RecordShape.of(Assessment.class).fields().stream().map(field -> answers.get(field.key())).toArray());
    }

    /** The answers by the id of the dimension. */
    public Map<String, Integer> answers() {
        Map<String, Integer> answers = new LinkedHashMap<>();
        RecordShape.of(Assessment.class).fields().forEach(field -> answers.put(field.key(), (Integer) field.of(this)));
        return answers;
    }
}

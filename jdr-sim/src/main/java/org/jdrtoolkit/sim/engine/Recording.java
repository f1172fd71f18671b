package org.jdrtoolkit.sim.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.jdrtoolkit.sim.result.Key;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.Workforce;

/** Collects statistics of all segments of one plan, result by result. */
final class Recording {

    private final String plan;
    private final Observation observation;
    private final int results;
    private final Map<Key, double[]> values = new LinkedHashMap<>();

    Recording(String plan, Observation observation, int results) {
        this.plan = plan;
        this.observation = observation;
        this.results = results;
    }

    /** Notes down how all people are; segments in the order of their ids, weights their shares of the workforce. */
    void note(int result, List<SegmentRun> segments) {
        List<Map<String, double[]>> read = segments.stream().map(observation::read).toList();
        boolean hasSegments = !segments.get(0).segment().id().equals(Workforce.ALL);
        for (String variable : observation.variables()) {
            boolean hasSpread = observation.differsBetweenPeople(variable);
            for (int s = 0; hasSegments && s < read.size(); s++) {
                note(result, segments.get(s).segment().id(), variable, read.get(s).get(variable), hasSpread);
            }
            noteAll(result, variable, segments, read.stream().map(values -> values.get(variable)).toList(), hasSpread);
        }
    }

    private void noteAll(int result, String variable, List<SegmentRun> segments, List<double[]> parts, boolean hasSpread) {
        if (observation.isOfOnePerson()) {
            double mean = 0;
            for (int s = 0; s < parts.size(); s++) {
                mean += segments.get(s).segment().share() * parts.get(s)[0];
            }
            put(result, Workforce.ALL, variable, Statistic.MEAN, mean);
        } else {
            double[] everybody = parts.stream().flatMapToDouble(Arrays::stream).toArray();
            note(result, Workforce.ALL, variable, everybody, hasSpread);
        }
    }

    private void note(int result, String segment, String variable, double[] people, boolean hasSpread) {
        double sum = 0;
        for (double value : people) {
            sum += value;
        }
        double mean = sum / people.length;
        put(result, segment, variable, Statistic.MEAN, mean);
        if (!hasSpread) {
            return;
        }
        double squares = 0;
        for (double value : people) {
            squares += (value - mean) * (value - mean);
        }
        put(result, segment, variable, Statistic.SD, people.length > 1 ? Math.sqrt(squares / (people.length - 1)) : 0);
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(people);
        for (Statistic statistic : Statistic.values()) {
            if (statistic.percentile() >= 0) {
                put(result, segment, variable, statistic, percentile.evaluate(statistic.percentile()));
            }
        }
    }

    private void put(int result, String segment, String variable, Statistic statistic, double value) {
        values.computeIfAbsent(new Key(plan, segment, variable, statistic), key -> new double[results])[result] = value;
    }

    /** The first variable of which a result is not a finite number, if there is one. */
    Optional<String> beyondAllNumbers(int result) {
        return values.entrySet().stream().filter(entry -> !Double.isFinite(entry.getValue()[result]))
                .map(entry -> entry.getKey().variable()).findFirst();
    }

    /** All trajectories noted down. */
    List<Trajectory> trajectories() {
        List<Trajectory> trajectories = new ArrayList<>();
        values.forEach((key, series) -> trajectories.add(new Trajectory(key, series)));
        return trajectories;
    }
}

package org.jdrtoolkit.sim.output;

import java.util.List;
import java.util.stream.Stream;
import org.jdrtoolkit.sim.experiment.Measure;
import org.jdrtoolkit.sim.experiment.Worlds;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.run.StudyRun;

/** The files that a run writes. */
public final class ResultFiles {

    private static final List<ResultFile> ALWAYS = List.of(
            new ScenarioJson(),
            new ModelJson(),
            new TrajectoriesCsv(),
            new HeadcountCsv(),
            new EconomicsCsv(),
            new SummaryJson(),
            new DrawsCsv(),
            new ChangesCsv());

    private ResultFiles() {}

    /** The files with something to report of the findings: those of a run, and a table per measure of its worlds. */
    public static List<ResultFile> of(Findings found) {
        List<Measure> measures = found.find(Worlds.class).map(Worlds::measures).orElseGet(() -> StudyRun.measures(found.study()));
        return Stream.concat(ALWAYS.stream(), measures.stream().map(WorldTable::new)).filter(file -> file.isFor(found)).toList();
    }
}

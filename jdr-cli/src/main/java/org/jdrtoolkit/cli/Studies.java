package org.jdrtoolkit.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdrtoolkit.core.file.Reading;
import org.jdrtoolkit.core.problem.Location;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.study.Study;

/** Scenario files that the user named, read and compiled together: either all can run, or none does. */
final class Studies {

    private Studies() {}

    /** The simulations by file; throws with the problems of all files if there are errors, and tells warnings otherwise. */
    static Map<Path, Simulation> compile(List<Path> files, UnaryOperator<Scenario> adjustment, Optional<PanelDesign> panel, PrintWriter warnings) {
        Map<Path, Simulation> simulations = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            Reading<Study> reading = ScenarioFile.read(file).with(adjustment).check();
            problems.addAll(reading.problems());
            if (reading.isFine()) {
                try {
                    Study study = reading.orThrow();
                    panel.ifPresent(study::check);
                    simulations.put(file, Simulation.of(study));
                } catch (ProblemException late) {
                    problems.addAll(late.problems());
                }
            }
        }
        simulations.entrySet().stream()
                .filter(entry -> simulations.entrySet().stream().anyMatch(other -> !other.getKey().equals(entry.getKey())
                        && id(other.getValue()).equals(id(entry.getValue()))))
                .findFirst().ifPresent(entry -> problems.add(Problem.error("duplicate-id", "/id",
                        "Two of the files have the scenario id \"" + id(entry.getValue()) + "\" and would share a folder.",
                        "Rename one, or run them apart.").at(Location.whole(entry.getKey().toString()))));
        ProblemException.throwIfErrors(problems);
        problems.forEach(warning -> warnings.println(warning + "\n"));
        return simulations;
    }

    private static String id(Simulation simulation) {
        return simulation.study().scenario().id();
    }
}

package org.jdrtoolkit.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdrtoolkit.core.file.FileText;
import org.jdrtoolkit.core.file.Reading;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.study.Draft;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;

/** Scenario files that the user named, read and compiled together: either all can run, or none does. */
final class Studies {

    private Studies() {}

    /**
     * The runs in the order of the files; throws with the problems of all files if there are errors, and tells warnings otherwise.
     *
     * @param isStrict whether warnings are errors, also those that show only when the step is tried, which a run does anyway
     */
    static List<StudyRun> compile(List<FileText> files, UnaryOperator<Draft> adjustment, Optional<PanelDesign> panel, boolean isStrict, PrintWriter warnings) {
        List<StudyRun> runs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (FileText file : files) {
            Reading<Study> reading = adjustment.apply(ScenarioFile.read(file)).check();
            Set<Problem> ofFile = new LinkedHashSet<>(reading.problems());
            if (reading.isFine()) {
                try {
                    Study study = reading.orThrow();
                    StudyRun run = StudyRun.of(study);
                    ofFile.addAll(isStrict ? run.warnings() : run.tooLarge().map(Problem::asError).stream().toList());
                    runs.add(panel.map(design -> run.panel(design, part -> {})).orElse(run));
                } catch (ProblemException late) {
                    ofFile.addAll(late.problems());
                }
            }
            ofFile.forEach(problem -> problems.add(isStrict ? problem.asError() : problem));
        }
        List<String> ids = runs.stream().map(run -> run.study().scenario().id().toLowerCase(Locale.ROOT)).toList();
        runs.stream().map(StudyRun::study).filter(study -> Collections.frequency(ids, study.scenario().id().toLowerCase(Locale.ROOT)) > 1).findFirst()
                .ifPresent(study -> problems.add(study.located(Problem.error(Code.DUPLICATE_ID, "/id", "Two of the files have the scenario id \""
                        + study.scenario().id() + "\", in some letter case, and would share a folder.", "Rename one, or run them apart."))));
        ProblemException.throwIfErrors(problems);
        problems.forEach(warning -> warnings.println(warning + "\n"));
        return runs;
    }
}

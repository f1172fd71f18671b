package org.jdrtoolkit.sim;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdrtoolkit.core.file.ModelFile;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.shape.RecordShape;
import org.jdrtoolkit.fixtures.Json;
import org.jdrtoolkit.fixtures.Order;
import org.jdrtoolkit.fixtures.Repository;
import org.jdrtoolkit.sim.economics.Balances;
import org.jdrtoolkit.sim.engine.Simulation;
import org.jdrtoolkit.sim.result.Findings;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.run.StudyRun;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;

/** Studies for tests: shipped scenarios, and small ones written in place. */
public final class Studies {

    private Studies() {}

    /** A scenario that ships, by its path under {@code scenarios/}. */
    public static Study shipped(String path) {
        return ScenarioFile.read(Repository.scenario(path)).orThrow();
    }

    /** A scenario in JSON, with single quotes for double ones, over a shipped model. */
    public static Study study(String json) {
        return ScenarioFile.read("test.json", Json.of(json), Path.of("")).orThrow();
    }

    /** A scenario in JSON over a model in JSON, both with single quotes for double ones. */
    public static Study study(String json, String modelJson) {
        Model model = ModelFile.read("model.json", Json.of(modelJson)).orThrow();
        Scenario scenario = ScenarioFile.read("test.json", Json.of(json).replace("$MODEL", Library.ids().get(1)), Path.of("")).scenario()
                .orElseThrow(() -> new AssertionError("The scenario of this test has no value"));
        return Study.of(scenario, model);
    }

    /** The same model with each of its lists the other way round. */
    public static Model reversed(Model model) {
        RecordShape shape = RecordShape.of(Model.class);
        return (Model) shape.make(shape.fields().stream().map(field -> field.of(model))
                .map(component -> component instanceof List<?> list ? Order.reversed(list) : component).toArray());
    }

    /** Runs a study with its scenario changed. */
    public static RunResult run(Study study, UnaryOperator<Scenario> change) {
        return Simulation.of(Study.of(change.apply(study.scenario()), study.model())).run();
    }

    /** Runs a study. */
    public static RunResult run(Study study) {
        return Simulation.of(study).run();
    }

    /** All that was found of a study that is run with all it asks for. */
    public static Findings found(Study study) {
        return StudyRun.of(study).run();
    }

    /** A run as all that was found, with what its plans cost and bring. */
    public static Findings found(RunResult run) {
        Findings found = Findings.of(run.study()).with(run);
        return run.study().scenario().economics().isPresent() ? found.with(Balances.of(run.means())) : found;
    }
}

package org.jdrtoolkit.sim.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.preset.Presets;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Simulated;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.scenario.Workforce;

/** Whatever the times of a scenario, presets fit into them, and what is written is read back. */
class PresetProperties {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(ScenarioFile.schema());
    private static final Model MODEL = Library.find("jdr-ai-adoption").orElseThrow();

    private static final Scenario SIMPLE = Studies.study("""
            {'id': 'simple', 'title': {'en': 'Simple'}, 'model': 'jdr-core-5', 'time': {'horizon': 1}, 'workforce': {'size': 1}}""").scenario();

    @Provide
    Arbitrary<Time> usualTimes() {
        Arbitrary<Double> steps = Arbitraries.of(0.1, 1.0 / 7, 0.5, 1.0, 2.0, 4.0, 13.0, 26.0, 60.0);
        return Combinators.combine(Arbitraries.of(TimeUnit.class), steps, Arbitraries.integers().between(1, 400))
                .as((unit, step, count) -> new Time(unit, Optional.empty(), count * step, step, Optional.empty(), Scheme.HEUN));
    }

    /** A plan for each preset, half of them with a change of their own. */
    private static Scenario written(Scenario any, Time time, boolean isOwn) {
        List<LeverChange> own = isOwn ? List.of(LeverChange.builder("aiAvailability").build()) : List.of();
        List<Plan> plans = Presets.ids().stream().map(id -> Plan.builder("plan-" + id).title(any.title()).description(any.description())
                .preset(Optional.of(id)).levers(own).build()).toList();
        return Scenario.builder(any.id(), MODEL.id(), time, Workforce.builder(10).simulate(Simulated.REPRESENTATIVE).build()).title(any.title())
                .description(any.description()).plans(plans).demonstrates(any.demonstrates()).sampling(any.sampling()).verdict(any.verdict()).build();
    }

    private static void fits(Scenario written) {
        List<Problem> problems = ScenarioCheck.check(written, MODEL);
        assertThat(problems).allSatisfy(problem -> assertThat(problem.code()).isEqualTo(Code.STEP_TOO_LONG));
        if (!problems.isEmpty()) {
            return;
        }

        Scenario resolved = Study.of(written, MODEL).scenario();

        assertThat(ScenarioCheck.check(resolved, MODEL)).isEmpty();
        assertThat(Study.of(resolved, MODEL).scenario()).as("done twice").isEqualTo(resolved);
        for (Scenario scenario : List.of(written, resolved)) {
            String file = ScenarioFile.write(scenario);
            assertThat(SCHEMA.validate(file, InputFormat.JSON)).isEmpty();
            assertThat(ScenarioFile.read("scenario.json", file, Path.of("")).orThrow().scenario()).isEqualTo(resolved);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void presetsFitIntoStrangeTimes(@ForAll(supplier = AnyScenario.class) Scenario any, @ForAll boolean isOwn) {
        fits(written(any, any.time(), isOwn));
    }

    @Property(tries = 300)
    void presetsFitIntoUsualTimes(@ForAll("usualTimes") Time time, @ForAll boolean isOwn) {
        fits(written(SIMPLE, time, isOwn));
    }
}

package org.jdrtoolkit.sim.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.model.Lever;
import org.jdrtoolkit.core.model.Model;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.fixtures.Json;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.scenario.LeverChange;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.study.ScenarioCheck;
import org.jdrtoolkit.sim.study.ScenarioFile;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan takes over what a shipped preset does, fitted to its own scenario. */
class PresetsTest {

    private static final String SCENARIO = """
            {'id': 'archetype', 'title': {'en': 'Archetype'}, 'model': 'jdr-ai-adoption', 'time': TIME,
             'workforce': {'size': 10, 'simulate': 'representative'},
             'plans': [{'id': 'plan', 'title': {'en': 'Plan'}, 'preset': 'PRESET', 'levers': [LEVERS]}]}""";

    static List<String> ids() {
        return Presets.ids();
    }

    private static Study study(String preset, String time, String levers) {
        return Studies.study(SCENARIO.replace("PRESET", preset).replace("TIME", time).replace("LEVERS", levers));
    }

    private static List<LeverChange> changes(String preset, String time, String levers) {
        return study(preset, time, levers).scenario().plans().get(0).levers();
    }

    private static List<LeverChange> of(String lever, List<LeverChange> changes) {
        return changes.stream().filter(change -> change.lever().equals(lever)).toList();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachIsMadeForAShippedModelAndToldInTwoLanguages(String id) {
        Preset preset = Presets.find(id).orElseThrow();
        Model model = Library.find(preset.model()).orElseThrow();

        assertThat(preset.id()).isEqualTo(id);
        assertThat(model.levers()).extracting(Lever::id).containsAll(preset.levers().stream().map(LeverChange::lever).toList());
        assertThat(preset.levers()).allSatisfy(change -> assertThat(change.segments()).isEmpty());
        assertThat(List.of(preset.title(), preset.description())).allSatisfy(text -> assertThat(text.languages()).contains("en", "nl"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void inAScenarioOfManyWeeksItIsTakenOverAsItIs(String id) {
        assertThat(changes(id, "{'horizon': 520}", "")).containsExactlyInAnyOrderElementsOf(Presets.find(id).orElseThrow().levers());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void aRunIsThatOfTheSameChangesWrittenOut(String id) {
        Study preset = study(id, "{'horizon': 156, 'step': 2}", "");
        Plan plan = preset.scenario().plans().get(0);
        Study writtenOut = Study.of(preset.scenario().withPlans(List.of(plan.toBuilder().preset(Optional.empty()).build())), preset.model());

        assertThat(Studies.run(preset).trajectories()).extracting(Trajectory::last)
                .isEqualTo(Studies.run(writtenOut).trajectories().stream().map(Trajectory::last).toList());
    }

    @Test
    void weeksBecomeTheUnitAndTheStepsOfTheScenario() {
        assertThat(of("aiAvailability", changes("wait-for-vendor", "{'unit': 'month', 'horizon': 36}", "")))
                .containsExactly(LeverChange.builder("aiAvailability").from(15).ramp(6).to(0.8).build()); // 65 and 91 weeks are 14.95 and 20.9 months
        assertThat(of("aiAvailability", changes("wait-for-vendor", "{'unit': 'day', 'horizon': 1400, 'step': 10}", "")))
                .containsExactly(LeverChange.builder("aiAvailability").from(460).ramp(180).to(0.8).build()); // 455 and 637 days
    }

    @Test
    void whatBeginsAfterTheHorizonIsLeftOutAndWhatEndsAfterItEndsThere() {
        assertThat(changes("wait-for-vendor", "{'horizon': 59}", "")).isEmpty();

        List<LeverChange> halfway = changes("wait-for-vendor", "{'horizon': 78}", "");

        assertThat(of("aiAvailability", halfway)).singleElement().satisfies(change -> {
            assertThat(change.from() + change.ramp()).isEqualTo(78);
            assertThat(change.to()).as("half of the way up").isCloseTo(0.4, within(1e-12));
        });
        assertThat(of("training", halfway)).extracting(LeverChange::until).containsExactly(Optional.empty());
    }

    /** Steps that the model could not be run in, so there is no study of them. */
    @Test
    void ofTwoChangesThatBeginInOneStepTheLaterCounts() {
        assertThat(of("aiAvailability", fitted("{'horizon': 520, 'step': 26}"))).extracting(LeverChange::from, LeverChange::to).containsExactly(
                tuple(0.0, 0.1), tuple(26.0, 1.0));
        assertThat(of("aiAvailability", fitted("{'horizon': 520, 'step': 104}"))).extracting(LeverChange::to).containsExactly(1.0);
    }

    private static List<LeverChange> fitted(String time) {
        String json = Json.of(SCENARIO.replace("PRESET", "targeted-innovation").replace("TIME", time).replace("LEVERS", ""));
        return Presets.into(ScenarioFile.read("test.json", json, Path.of("")).scenario().orElseThrow()).plans().get(0).levers();
    }

    @Test
    void aLeverThatThePlanChangesItselfReplacesThatOfThePreset() {
        List<LeverChange> changes = changes("targeted-innovation", "{'horizon': 156}", "{'lever': 'aiAvailability', 'from': 100, 'to': 1}");

        assertThat(of("aiAvailability", changes)).extracting(LeverChange::from).containsExactly(100.0);
        assertThat(of("training", changes)).isEqualTo(of("training", Presets.find("targeted-innovation").orElseThrow().levers()).stream()
                .sorted(Comparator.comparingDouble(LeverChange::from)).toList());
    }

    @Test
    void aScenarioMadeInJavaIsResolvedToo() {
        Study study = study("wait-for-vendor", "{'horizon': 156}", "");
        Plan plan = Plan.builder("other").preset(Optional.of("broad-experimentation")).build();

        assertThat(Study.of(study.scenario().withPlans(List.of(plan)), study.model()).scenario().plans().get(0).levers()).isNotEmpty();
        Plan misspelt = plan.toBuilder().preset(Optional.of("broad-experiment")).build();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Study.of(study.scenario().withPlans(List.of(misspelt)), study.model()))
                .withMessageContaining("Maybe \"broad-experimentation\"?");
    }

    @Test
    void aModelOfOnesOwnWithTheSameIdMustHaveTheLevers() {
        Model without = Library.find("jdr-ai-adoption").orElseThrow().toBuilder().levers(List.of()).effects(List.of()).build();
        Scenario scenario = study("wait-for-vendor", "{'horizon': 156}", "").scenario();
        Scenario written = scenario.withPlans(List.of(Plan.builder("plan").preset(Optional.of("wait-for-vendor")).build()));

        List<Problem> problems = ScenarioCheck.check(written, without);

        assertThat(problems).extracting(Problem::code, Problem::pointer).containsExactly(
                tuple(Code.PRESET_OF_OTHER_MODEL, "/plans/0/preset"));
    }

    @Test
    void wrongTimesAreToldAtTheirOwnPlaceOnly() {
        String json = Json.of(SCENARIO.replace("PRESET", "wait-for-vendor").replace("TIME", "{'horizon': 50, 'step': 7}").replace("LEVERS", ""));

        assertThat(ScenarioFile.read("edge.json", json, Path.of("")).check().problems()).extracting(Problem::pointer).containsExactly("/time/horizon");
    }
}

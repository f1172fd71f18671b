package org.jdrtoolkit.sim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdrtoolkit.core.library.Library;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.fixtures.Json;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.scenario.Plan;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scenario may say close to a rule; what breaks the rules is in {@code file/problems}. */
class ScenarioCheckTest {

    private static final String SCENARIO = """
            {'id': 'edge', 'title': {'en': 'Edge'}, 'model': 'jdr-core-5', 'time': {'horizon': 1.2, 'step': 0.1},
             'workforce': {'size': 49, 'segments': [
               {'id': 'a', 'title': {'en': 'A'}, 'share': 0.1}, {'id': 'b', 'title': {'en': 'B'}, 'share': 0.2},
               {'id': 'c', 'title': {'en': 'C'}, 'share': 0.7}]},
             'plans': [{'id': 'plan', 'title': {'en': 'Plan'}, 'levers': [LEVERS]}]}""";

    private static List<Problem> problems(String scenario) {
        return ScenarioFile.read("edge.json", Json.of(scenario), Path.of("")).check().problems();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'lever': 'jobRedesign', 'from': 0, 'until': 1, 'to': 1, 'segments': ['a']}, "
                + "{'lever': 'jobRedesign', 'from': 0.5, 'to': 1, 'segments': ['b', 'c']}",
        "{'lever': 'jobRedesign', 'from': 0, 'until': 1, 'to': 1}, {'lever': 'extraWorkload', 'from': 0, 'until': 1, 'to': 1}"})
    void changesForOtherPeopleOrOfOtherLeversMayOverlap(String levers) {
        assertThat(problems(SCENARIO.replace("LEVERS", levers))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'lever': 'jobRedesign', 'from': 0, 'until': 0.5, 'to': 1}, {'lever': 'jobRedesign', 'from': 0.5, 'to': 1}",
        "{'lever': 'jobRedesign', 'from': 0, 'to': 1}, {'lever': 'jobRedesign', 'from': 0.1, 'to': 0.5}",
        "{'lever': 'jobRedesign', 'from': 0.5, 'to': 1}, {'lever': 'jobRedesign', 'from': 0, 'ramp': 0.5, 'to': 1}"})
    void aChangeMayBeginWhereAnotherEnds(String levers) {
        assertThat(problems(SCENARIO.replace("LEVERS", levers))).isEmpty();
    }

    /** In binary, 0.1 + 0.2 is a little more than 0.3, and 0.4 + 0.8 a little more than 1.2. */
    @ParameterizedTest
    @ValueSource(strings = {
        "{'lever': 'jobRedesign', 'from': 0.4, 'ramp': 0.8, 'to': 1}",
        "{'lever': 'jobRedesign', 'from': 0.1, 'ramp': 0.2, 'until': 0.3, 'to': 1}",
        "{'lever': 'jobRedesign', 'from': 0.1, 'ramp': 0.2, 'to': 1}, {'lever': 'jobRedesign', 'from': 0.3, 'to': 0.5}"})
    void roundingOfSumsIsNoMistakeOfTheAuthor(String levers) {
        assertThat(0.1 + 0.2).isGreaterThan(0.3);
        assertThat(problems(SCENARIO.replace("LEVERS", levers))).isEmpty();
    }

    @Test
    void aChangeMayBeginAtTheHorizon() {
        assertThat(problems(SCENARIO.replace("LEVERS", "{'lever': 'jobRedesign', 'from': 1.2, 'to': 1}"))).isEmpty();
    }

    @Test
    void aVerdictMayBeAskedAtTheStart() {
        String scenario = SCENARIO.replace("'plans'", "'verdict': {'at': 0}, 'plans'").replace("LEVERS", "");

        assertThat(problems(scenario)).isEmpty();
    }

    @Test
    void aSegmentMayHoldOnePerson() {
        String scenario = SCENARIO.replace("'share': 0.1", "'share': " + 1.0 / 49).replace("'share': 0.7", "'share': " + (0.8 - 1.0 / 49))
                .replace("LEVERS", "");

        assertThat(1.0 / 49 * 49).isLessThan(1);
        assertThat(problems(scenario)).isEmpty();
    }

    @Test
    void withoutAModelWhatNeedsNoneIsStillTold() {
        Scenario scenario = Studies.study(SCENARIO.replace("LEVERS", "{'lever': 'jobRedesign', 'from': 0.2, 'to': 1}")).scenario();
        Scenario shorter = scenario.withTime(new Time(scenario.time().unit(), Optional.empty(), 0.1, 0.1, Optional.empty(), Scheme.HEUN));

        List<Problem> problems = ScenarioCheck.check(shorter, Optional.empty());

        assertThat(problems).extracting(Problem::code).containsExactly(Code.AFTER_HORIZON);
    }

    @Test
    void whatIsChangedAfterReadingHasNoFixInTheFile() {
        String scenario = SCENARIO.replace("LEVERS", "{'lever': 'jobRedesing', 'from': 0, 'to': 1}").replace('\'', '"');
        Draft draft = ScenarioFile.read("edge.json", scenario, Path.of(""));
        Draft changed = draft.with(read -> read.withTime(read.time().withScheme(Scheme.RK4)));

        assertThat(draft.check().problems()).singleElement().satisfies(problem -> assertThat(problem.fix()).isPresent());
        assertThat(changed.check().problems()).singleElement().satisfies(problem -> assertThat(problem.fix()).isEmpty());
    }

    @Test
    void aStudyBuiltInJavaIsCheckedToo() {
        Scenario scenario = Studies.study(SCENARIO.replace("LEVERS", "")).scenario();
        Scenario other = scenario.withTime(scenario.time().withScheme(Scheme.REFERENCE));

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Study.of(other, Library.find("jdr-core-5").orElseThrow()))
                .withMessageStartingWith("error  reference-is-for-one\n  /time/scheme: ");
    }
}

package org.jdrtoolkit.sim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.fixtures.Json;
import org.jdrtoolkit.fixtures.Order;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** A draft may be changed in Java before anybody asks it for its rules; a study has been asked. */
class DraftTest {

    private static final String SCENARIO = Json.of("""
            {'id': 'draft', 'title': {'en': 'Draft'}, 'model': 'jdr-core-5', 'time': {'horizon': 20},
             'workforce': {'size': 100, 'segments': [
               {'id': 'one', 'title': {'en': 'One'}, 'share': 0.5},
               {'id': 'other', 'title': {'en': 'Other'}, 'share': 0.5}]},
             'plans': [
               {'id': 'first', 'title': {'en': 'First'}, 'levers': [{'lever': 'extraWorkload', 'from': 1, 'to': 1}]},
               {'id': 'second', 'title': {'en': 'Second'}, 'levers': [{'lever': 'jobRedesign', 'from': 1, 'to': 1}]}]}""");

    private static Draft draft(String json) {
        return ScenarioFile.read("draft.json", json, Path.of(""));
    }

    private static List<String> problems(Draft draft) {
        return draft.check().problems().stream().map(problem -> problem.where().orElseThrow() + " " + problem.code() + " " + problem.pointer()).toList();
    }

    @Test
    void aChangeElsewhereTellsEveryProblemOnce() {
        Draft wrong = draft(SCENARIO.replace("\"share\": 0.5", "\"share\": 25").replace("extraWorkload", "extraWork"));

        assertThat(problems(wrong)).hasSize(4).doesNotHaveDuplicates();
        assertThat(problems(wrong.with(scenario -> scenario.withSeed(3)))).isEqualTo(problems(wrong));
    }

    @Test
    void whatIsChangedIsCheckedToo() {
        Draft changed = draft(SCENARIO).with(scenario -> scenario.toBuilder().plan("second", plan -> plan.lever("jobRedesign", lever -> lever.to(1.5))).build());

        assertThat(changed.check().problems()).singleElement().extracting(Problem::code).isEqualTo(Code.OUT_OF_RANGE);
    }

    /** Entries of a list that was changed stand elsewhere in the file, or nowhere. */
    @Test
    void aProblemOfAChangedListIsPlacedAtTheList() {
        Draft reversed = draft(SCENARIO).with(scenario -> scenario.withPlans(Order.reversed(scenario.plans())));
        Draft broken = reversed.with(scenario -> scenario.toBuilder().plan("first", plan -> plan.lever("extraWorkload", lever -> lever.lever("nonsense"))).build());

        assertThat(problems(broken)).containsExactly("draft.json:5:11 UNKNOWN_ID /plans/1/levers/0/lever");
    }

    @Test
    void aProblemOfAPartAsReadIsPlacedInIt() {
        Draft late = draft(SCENARIO.replace("jobRedesign", "jobRedesing")).with(scenario -> scenario.withSeed(9));

        assertThat(problems(late)).containsExactly("draft.json:7:69 UNKNOWN_ID /plans/1/levers/0/lever");
    }

    @Test
    void theModelOfADraftStays() {
        Study study = draft(SCENARIO).orThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> study.with(scenario -> scenario.toBuilder().model("evers-2025").build()))
                .withMessageContaining("stays \"jdr-core-5\"");
    }

    @Test
    void aDraftThatIsNotChangedIsItself() {
        Draft draft = draft(SCENARIO);

        assertThat(draft.with(scenario -> scenario)).isSameAs(draft);
    }

    @Test
    void aStudyMadeInJavaHasProblemsWithoutPlaces() {
        Study study = draft(SCENARIO).orThrow();
        Scenario wrong = study.scenario().withoutHypotheses(List.of("nonsense"));

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Study.of(wrong, study.model()))
                .satisfies(refusal -> assertThat(refusal.problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.where()).isEmpty();
                    assertThat(problem.pointer()).isEqualTo("/without/0");
                }));
    }
}

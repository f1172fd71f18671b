package org.jdrtoolkit.sim.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Staffing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who left and who came stands in files of the run, if anybody can leave. */
class HeadcountCsvTest {

    private static final String SCENARIO = """
            {'id': 'small', 'title': {'en': 'Small'}, 'model': '$MODEL', 'time': {'unit': 'month', 'horizon': 24, 'step': 12},
             'workforce': {'size': 10 TURNOVER, 'segments': [
               {'id': 'a', 'title': {'en': 'A'}, 'share': 0.2}, {'id': 'b', 'title': {'en': 'B'}, 'share': 0.8}]},
             'plans': [{'id': 'more', 'title': {'en': 'More'}, 'levers': [{'lever': 'workload', 'from': 0, 'to': 1}]}]}""";

    /** Strain that moves so slowly that steps may last a year. */
    private static final String MODEL = """
            {'id': 'slow', 'title': {'en': 'Slow'}, 'timeUnit': 'week',
             'constructs': [{'id': 'strain', 'role': 'strain', 'title': {'en': 'strain'}, 'halfLifeWeeks': {'value': 200, 'evidence': 'guess'},
                'noise': {'chronic': 0.5, 'state': 0.3, 'weekly': 0.1, 'error': 0.1, 'evidence': 'guess'}}],
             'levers': [{'id': 'workload', 'title': {'en': 'workload'}}],
             'effects': [{'id': 'impairment', 'from': 'workload', 'to': 'strain', 'gain': {'value': 1, 'evidence': 'guess'}}],
             'evidence': [{'id': 'guess', 'kind': 'assumption', 'citation': 'For this test.'}]}""";

    /** Everybody leaves in each step of a year, and is followed at once. */
    private static final RunResult RESULT = Studies.run(Studies.study(SCENARIO.replace("TURNOVER",
            ", 'turnover': {'yearlyShare': 1, 'costEurosPerLeaver': 0.1}"), MODEL));

    private static final String HEADER = "scenario,plan,segment,time,present,vacant,leavers,hires,costEuros";

    @Test
    void thereIsARowForEachPlanSegmentAndTime() throws IOException {
        StringBuilder text = new StringBuilder();

        new HeadcountCsv().write(Studies.found(RESULT), text);

        assertThat(text.toString().lines()).containsExactly(HEADER,
                "small,no-rollout,a,0,2,0,0,0,0", "small,no-rollout,a,12,2,0,2,2,0.2", "small,no-rollout,a,24,2,0,4,4,0.4",
                "small,no-rollout,b,0,8,0,0,0,0", "small,no-rollout,b,12,8,0,8,8,0.8", "small,no-rollout,b,24,8,0,16,16,1.6",
                "small,no-rollout,all,0,10,0,0,0,0", "small,no-rollout,all,12,10,0,10,10,1", "small,no-rollout,all,24,10,0,20,20,2",
                "small,more,a,0,2,0,0,0,0", "small,more,a,12,2,0,2,2,0.2", "small,more,a,24,2,0,4,4,0.4",
                "small,more,b,0,8,0,0,0,0", "small,more,b,12,8,0,8,8,0.8", "small,more,b,24,8,0,16,16,1.6",
                "small,more,all,0,10,0,0,0,0", "small,more,all,12,10,0,10,10,1", "small,more,all,24,10,0,20,20,2");
    }

    @Test
    void theSummaryTellsWhatAPlanChanges() throws IOException {
        JsonNode headcount = new ObjectMapper().readTree(SummaryJson.text(Studies.found(changed()))).get("headcountAtHorizon");

        assertThat(headcount.get("against").asText()).isEqualTo("no-rollout");
        assertThat(headcount.at("/plans/no-rollout").toString())
                .isEqualTo("{\"present\":9,\"vacant\":1,\"leavers\":3,\"hires\":2,\"costEuros\":0.3}");
        assertThat(headcount.at("/plans/more").toString()).isEqualTo("{\"present\":8,\"vacant\":2,\"leavers\":7,\"hires\":5,\"costEuros\":0.7,"
                + "\"leaversChange\":4,\"hiresChange\":3,\"costEurosChange\":0.4}");
    }

    /** The same result with other counts, so that every number differs from every other. */
    private static RunResult changed() {
        return RESULT.withStaffings(List.of(
                new Staffing("no-rollout", "all", 10, 0.1, new int[] {10, 8, 9}, new int[] {0, 2, 3}, new int[] {0, 0, 2}),
                new Staffing("more", "all", 10, 0.1, new int[] {10, 8, 8}, new int[] {0, 2, 7}, new int[] {0, 0, 5})));
    }

    @Test
    void theFileStandsInTheFolderOfTheRun(@TempDir Path out) throws IOException {
        Path folder = Folders.written(Studies.found(RESULT), out);

        assertThat(Files.readAllLines(folder.resolve("headcount.csv"))).hasSize(19).startsWith(HEADER);
        assertThat(folder.resolve("run.json")).content().contains("headcount.csv");
    }

    @Test
    void withoutTurnoverThereIsNoneOfThis(@TempDir Path out) throws IOException {
        RunResult result = Studies.run(Studies.study(SCENARIO.replace("TURNOVER", ""), MODEL));

        Path folder = Folders.written(Studies.found(result), out);

        assertThat(folder.resolve("headcount.csv")).doesNotExist();
        assertThat(folder.resolve("summary.json")).content().doesNotContain("headcount");
    }
}

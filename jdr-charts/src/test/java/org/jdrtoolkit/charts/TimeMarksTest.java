package org.jdrtoolkit.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.model.TimeUnit;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.scenario.Scheme;
import org.jdrtoolkit.sim.scenario.Simulated;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.scenario.Workforce;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeMarksTest {

    @ParameterizedTest
    @CsvSource({"WEEK, 156, 26", "WEEK, 52, 13", "WEEK, 10, 2", "WEEK, 260, 52", "MONTH, 36, 6", "MONTH, 12, 2", "DAY, 100, 20",
        "DAY, 14, 7", "WEEK, 30000, 5000"})
    void marksFallOnTimesThatPeopleThinkIn(TimeUnit unit, double horizon, double every) {
        assertThat(TimeMarks.of(run(unit, horizon, 1)).everyTime()).isEqualTo(every);
    }

    @Test
    void aRunWithinADayIsMarkedByPartsOfIt() {
        assertThat(TimeMarks.of(run(TimeUnit.DAY, 0.5, 0.05)).results()).containsExactly(2, 4, 6, 8);
    }

    @Test
    void neitherTheStartNorTheEndIsMarked() {
        assertThat(TimeMarks.of(run(TimeUnit.WEEK, 156, 1)).results()).containsExactly(26, 52, 78, 104, 130);
    }

    @Test
    void marksFallOnResults() {
        // Results every 4 weeks, so that half a year falls between two of them and a year on one.
        TimeMarks marks = TimeMarks.of(run(TimeUnit.WEEK, 156, 4));

        assertThat(marks.everyTime()).isEqualTo(52);
        assertThat(marks.results()).containsExactly(13, 26);
    }

    @Test
    void lengthsAreSpokenOfInTheLanguage() {
        Words dutch = Words.in(Locale.forLanguageTag("nl"));

        assertThat(new TimeMarks(26, List.of()).interval(dutch, TimeUnit.WEEK)).isEqualTo("26 weken");
        assertThat(new TimeMarks(1, List.of()).interval(dutch, TimeUnit.MONTH)).isEqualTo("maand");
        assertThat(TimeMarks.lasting(0.5, dutch, TimeUnit.DAY)).isEqualTo("0,5 dagen");
    }

    /** So that there may be many results. */
    private static final Workforce ONE = Workforce.builder(1).simulate(Simulated.REPRESENTATIVE).build();

    private static RunResult run(TimeUnit unit, double horizon, double every) {
        Time time = new Time(unit, Optional.empty(), horizon, every, Optional.empty(), Scheme.HEUN);
        double[] times = IntStream.rangeClosed(0, time.steps()).mapToDouble(step -> step * every).toArray();
        Study study = Runs.TWO_PLANS.study();
        return new RunResult(study.with(scenario -> scenario.withPlans(List.of()).withTime(time).withWorkforce(ONE)), times, Map.of());
    }
}

package org.jdrtoolkit.sim.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.sim.Studies;
import org.jdrtoolkit.sim.result.RunResult;
import org.jdrtoolkit.sim.result.Statistic;
import org.jdrtoolkit.sim.result.Trajectory;
import org.jdrtoolkit.sim.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trajectories are one number per row, with words and digits that R, Python and spreadsheets read alike. */
class TrajectoriesCsvTest {

    private static final Study STUDY = Studies.study("""
            {'id': 'small', 'title': {'en': 'Small'}, 'model': 'jdr-core-5', 'time': {'horizon': 1, 'step': 0.5},
             'workforce': {'size': 10}, 'plans': [
               {'id': 'plan', 'title': {'en': 'Plan'}, 'levers': [{'lever': 'jobRedesign', 'from': 0, 'to': 1}]}]}""");

    private static List<String> rows(RunResult result) throws IOException {
        StringBuilder csv = new StringBuilder();
        new TrajectoriesCsv().write(Studies.found(result), csv);
        assertThat(csv.toString()).endsWith("\n").doesNotContain("\r", "\"");
        return csv.toString().lines().toList();
    }

    @Test
    void theFirstRowNamesTheColumns() throws IOException {
        List<String> rows = rows(Studies.run(STUDY));

        assertThat(rows.get(0)).isEqualTo("scenario,plan,segment,time,variable,statistic,value");
    }

    @Test
    void aRowSaysWhatItsNumberIs() throws IOException {
        Map<Trajectory.Key, Trajectory> trajectories = new LinkedHashMap<>();
        Trajectory.Key mean = new Trajectory.Key("plan", "nurses", "strain", Statistic.MEAN);
        Trajectory.Key percentile = new Trajectory.Key("plan", "all", "demands", Statistic.P05);
        trajectories.put(mean, new Trajectory(mean, new double[] {0.25, -1.5}));
        trajectories.put(percentile, new Trajectory(percentile, new double[] {0, 1}));

        List<String> rows = rows(new RunResult(STUDY, new double[] {0, 0.5}, trajectories));

        assertThat(rows.subList(1, rows.size())).containsExactly(
                "small,plan,nurses,0,strain,mean,0.25", "small,plan,nurses,0.5,strain,mean,-1.5",
                "small,plan,all,0,demands,p05,0", "small,plan,all,0.5,demands,p05,1");
    }

    @Test
    void everyNumberOfTheRunHasItsRow() throws IOException {
        RunResult result = Studies.run(STUDY);

        // Two plans at three times: seven statistics of five constructs and four combinations; means of a share and two levers.
        assertThat(rows(result)).hasSize(1 + 2 * 3 * (7 * (5 + 4) + 3));
    }

    @Test
    void rowsReadBackAsTheNumbersOfTheRun() throws IOException {
        RunResult result = Studies.run(STUDY);
        List<Double> numbers = new ArrayList<>();
        result.trajectories().forEach(trajectory -> {
            for (double value : trajectory.values()) {
                numbers.add(value);
            }
        });

        List<String> rows = rows(result);

        for (int i = 0; i < numbers.size(); i++) {
            double read = Double.parseDouble(rows.get(i + 1).split(",")[6]);
            // half a unit in the twelfth digit
            assertThat(read).isCloseTo(numbers.get(i), offset(5e-12 * Math.abs(numbers.get(i))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", "-0.0, 0", "1, 1", "100, 100", "-2.50, -2.5", "0.1, 0.1", "0.30000000000000004, 0.3",
        "123456789012.4, 123456789012", "0.1234567890125, 0.123456789012", "0.1234567890126, 0.123456789013",
        "-1e-9, -0.000000001", "1.5e-20, 0.000000000000000000015", "1e20, 100000000000000000000", "-123456789012345678, -123456789012000000"
    })
    void numbersHaveTwelveDigitsAndNoExponent(double number, String text) {
        assertThat(Decimals.text(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"4.9e-324", "1.7976931348623157e308", "-2.2250738585072014e-308"})
    void extremeNumbersReadBackToo(double number) {
        String text = Decimals.text(number);

        assertThat(text).doesNotContainIgnoringCase("e");
        assertThat(Double.parseDouble(text) / number).isCloseTo(1, offset(5e-12));
    }

    @Test
    void numbersReadBackToTwelveDigits() {
        Random random = new Random(1);

        for (int i = 0; i < 10_000; i++) {
            double number = random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            assertThat(Double.parseDouble(Decimals.text(number)) / number).isCloseTo(1, offset(5e-12));
        }
    }
}

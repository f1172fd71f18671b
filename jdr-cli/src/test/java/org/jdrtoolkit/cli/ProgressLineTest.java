package org.jdrtoolkit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Progress is shown to those who watch a run of more than a second. */
class ProgressLineTest {

    private final StringWriter err = new StringWriter();
    private long nanos;

    private ProgressLine line(boolean isWatched) {
        return new ProgressLine(new PrintWriter(err), "care", Words.in(Language.EN), isWatched, () -> nanos, () -> false);
    }

    private void tellAfterSeconds(ProgressLine line, double seconds, double done) {
        nanos = (long) (seconds * 1e9);
        line.at(done);
    }

    @Test
    void itIsSilentInTheFirstSecond() {
        tellAfterSeconds(line(true), 0.9, 0.5);

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void itThenTellsHowFarAndHowLong() {
        tellAfterSeconds(line(true), 2, 0.25);

        assertThat(err.toString()).contains("care   25 %  6 s left");
    }

    @Test
    void itIsSilentWhenNobodyWatches() {
        tellAfterSeconds(line(false), 2, 0.25);

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void itTellsThoseWhoWatchThatItStops() {
        line(false).stopping();
        assertThat(err.toString()).isEmpty();

        line(true).stopping();
        assertThat(err.toString()).contains("what is complete is being written");
    }

    @Test
    void itWipesItselfAway() {
        ProgressLine line = line(true);
        tellAfterSeconds(line, 2, 0.25);

        line.clear();

        assertThat(err.toString()).endsWith(" \r");
    }
}

package org.jdrtoolkit.sim.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.sim.result.PanelPart;
import org.jdrtoolkit.sim.scenario.PanelDesign;
import org.jdrtoolkit.sim.study.Study;

/**
 * Writes a panel part by part as two files with the same scores: {@code panel-long.csv} has a row per person and wave, {@code panel-wide.csv}
 * a row per person, with columns such as {@code strain_26}. Scores have six decimals, more than any questionnaire. Throws
 * {@link UncheckedIOException} if writing fails.
 */
final class PanelCsv implements Consumer<PanelPart>, Closeable {

    private static final long MILLION = 1_000_000;
    /** Up to this size a number of millionths fits well within a long. */
    private static final double MOST_FAST = 1e9;

    private final String scenario;
    private final int variables;
    private final String[] times;
    private final Path longFile;
    private final Path wideFile;
    private final Writer toLong;
    private final Writer toWide;

    /** Begins both files in a folder, or neither. */
    static PanelCsv begin(Path folder, Study study, PanelDesign design) throws IOException {
        Path longFile = folder.resolve("panel-long.csv");
        Path wideFile = folder.resolve("panel-wide.csv");
        Writer toLong = Trees.writer(longFile);
        try {
            return new PanelCsv(study, design, longFile, wideFile, toLong, Trees.writer(wideFile));
        } catch (IOException e) {
            toLong.close();
            Files.delete(longFile);
            throw e;
        }
    }

    private PanelCsv(Study study, PanelDesign design, Path longFile, Path wideFile, Writer toLong, Writer toWide) throws IOException {
        this.scenario = study.scenario().id();
        List<String> names = PanelDesign.variables(study.model());
        this.variables = names.size();
        this.times = Arrays.stream(design.times(study.scenario().time())).mapToObj(Decimals::text).toArray(String[]::new);
        this.longFile = longFile;
        this.wideFile = wideFile;
        this.toLong = toLong;
        this.toWide = toWide;
        toLong.append("scenario,plan,segment,person,time,").append(String.join(",", names)).append('\n');
        toWide.append("scenario,plan,segment,person");
        for (String time : times) {
            for (String name : names) {
                toWide.append(',').append(name).append('_').append(time);
            }
        }
        toWide.append('\n');
    }

    /** Writes the people of a part; parts come in the order of the files. */
    @Override
    public void accept(PanelPart part) {
        StringBuilder row = new StringBuilder();
        StringBuilder wide = new StringBuilder();
        try {
            for (int person = 0; person < part.people(); person++) {
                String who = scenario + "," + part.plan() + "," + part.segment() + "," + (part.first() + person);
                wide.append(who);
                for (int wave = 0; wave < times.length; wave++) {
                    row.append(who).append(',').append(times[wave]);
                    int scores = row.length();
                    for (int variable = 0; variable < variables; variable++) {
                        append(row.append(','), part.score(wave, variable, person));
                    }
                    wide.append(row, scores, row.length());
                    toLong.append(row.append('\n'));
                    row.setLength(0);
                }
                toWide.append(wide.append('\n'));
                wide.setLength(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Appends a number with six decimals at most, without trailing zeros; nothing for a person who has left. */
    static void append(StringBuilder text, double value) {
        if (Double.isNaN(value)) {
            return;
        }
        if (Math.abs(value) >= MOST_FAST) {
            text.append(Decimals.text(value));
            return;
        }
        long millionths = Math.round(Math.abs(value) * MILLION);
        if (value < 0 && millionths > 0) {
            text.append('-');
        }
        text.append(millionths / MILLION);
        long rest = millionths % MILLION;
        if (rest > 0) {
            text.append('.');
            for (long place = MILLION / 10; rest > 0; place /= 10) {
                text.append((char) ('0' + rest / place));
                rest %= place;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (toLong; toWide) {
            toLong.flush();
            toWide.flush();
        }
    }

    /** Deletes both files if the panel is not whole. */
    void keepOrDelete(boolean isWhole) throws IOException {
        if (!isWhole) {
            Files.delete(longFile);
            Files.delete(wideFile);
        }
    }
}

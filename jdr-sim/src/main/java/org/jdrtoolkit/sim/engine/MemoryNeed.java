package org.jdrtoolkit.sim.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdrtoolkit.core.figure.Decimals;
import org.jdrtoolkit.core.problem.Code;
import org.jdrtoolkit.core.problem.Problem;
import org.jdrtoolkit.core.problem.ProblemException;
import org.jdrtoolkit.sim.scenario.Scenario;
import org.jdrtoolkit.sim.scenario.Time;
import org.jdrtoolkit.sim.study.Study;
import org.jdrtoolkit.sim.work.Workshop;

/** What a run will hold in memory at a time, known before it begins; {@code docs/performance.md} says how it is counted. */
public final class MemoryNeed {

    /** Java itself, and the model. */
    private static final double BYTES_OF_JAVA = 12e6;
    /** A picture that a thread draws and writes once the run is over. */
    private static final double BYTES_OF_CHART = 16e6;
    /** What stays must fit beside the third of its memory that Java's simplest collector keeps for what is new. */
    private static final double USABLE_SHARE = 0.65;
    /** Of what it may take, Java counts all but the part that is empty while it clears up. */
    private static final double OPTION_PER_ALLOWED = 1.04;
    private static final double MEGABYTE = 1 << 20;

    private final Study study;
    private final double bytes;
    private final double bytesPerResult;
    private final double bytesPerThread;
    private final double bytesPerThreadAndResult;

    /**
     * The need of a study.
     *
     * @param bytes what it keeps however many results it tells
     * @param bytesPerResult what each result adds
     * @param bytesPerThread what each thread adds that works on it
     * @param bytesPerThreadAndResult what each result adds to that
     */
    public MemoryNeed(Study study, double bytes, double bytesPerResult, double bytesPerThread, double bytesPerThreadAndResult) {
        this.study = study;
        this.bytes = bytes;
        this.bytesPerResult = bytesPerResult;
        this.bytesPerThread = bytesPerThread;
        this.bytesPerThreadAndResult = bytesPerThreadAndResult;
    }

    /** The need of two runs one after the other that both keep what they have found. */
    public MemoryNeed and(MemoryNeed next) {
        return new MemoryNeed(study, bytes + next.bytes, bytesPerResult + next.bytesPerResult, Math.max(bytesPerThread, next.bytesPerThread),
                Math.max(bytesPerThreadAndResult, next.bytesPerThreadAndResult));
    }

    /** How much memory Java must be allowed to take for so many threads, in bytes. */
    public double atLeast(int threads) {
        return atLeast(threads, results());
    }

    private double atLeast(int threads, int results) {
        double ofThread = Math.max(bytesPerThread + results * bytesPerThreadAndResult, BYTES_OF_CHART);
        return (BYTES_OF_JAVA + bytes + results * bytesPerResult + threads * ofThread) / USABLE_SHARE;
    }

    /** How many bytes so many threads leave for what makes a run faster. */
    double left(int threads) {
        return (allowed() - atLeast(threads)) * USABLE_SHARE;
    }

    /**
     * The workshop, with fewer threads if not all fit into the memory that Java may take here; results do not depend on them.
     *
     * @throws ProblemException if not even one thread fits
     */
    public Workshop fitting(Workshop workshop) {
        problem().ifPresent(tooMuch -> {
            throw new ProblemException(List.of(tooMuch.asError()));
        });
        int threads = workshop.atOnce();
        while (threads > 1 && atLeast(threads) > allowed()) {
            threads--;
        }
        return workshop.atMost(threads);
    }

    /** A warning if not even one thread fits into the memory that Java may take here: how much would do, and what else helps. */
    public Optional<Problem> problem() {
        return atLeast(1) <= allowed() ? Optional.empty() : Optional.of(study.located(Problem.warning(Code.TOO_LITTLE_MEMORY, "/time",
                "This run needs " + megabytes(atLeast(1)) + " MB of memory with one thread, for " + contents() + "; Java may take "
                        + (long) (allowed() / MEGABYTE) + " MB here.",
                String.join(" ", ways()))));
    }

    private String contents() {
        Scenario scenario = study.scenario();
        return results() + " results of " + scenario.allPlans().size() + " plans and "
                + scenario.workforce().segmentsOrAll().size() + " segments";
    }

    private List<String> ways() {
        return List.of(
                everyThatFits().map(every -> "Set \"every\" to " + Decimals.given(every) + ", for fewer results").orElse("Ask for results less often with \"every\"")
                        + "; steps may stay as short as they are.",
                "Or divide plans or segments over several files.",
                "Or let Java take more, if the machine has it: set JDK_JAVA_OPTIONS to -Xmx" + megabytes(atLeast(1) * OPTION_PER_ALLOWED) + "m.");
    }

    /** The shortest time between results that fits, keeps the last result, and has one when plans are judged. */
    private Optional<Double> everyThatFits() {
        Time time = study.scenario().time();
        double every = time.stepsPerResult() * time.step();
        int intervals = results() - 1;
        return IntStream.rangeClosed(2, intervals).filter(times -> intervals % times == 0)
                .filter(times -> Time.isMultiple(study.scenario().verdictTime(), times * every))
                .filter(times -> atLeast(1, intervals / times + 1) <= allowed()).mapToObj(times -> times * every).findFirst();
    }

    private int results() {
        Time time = study.scenario().time();
        return time.steps() / time.stepsPerResult() + 1;
    }

    private static double allowed() {
        return Runtime.getRuntime().maxMemory();
    }

    private static long megabytes(double bytes) {
        return (long) Math.ceil(bytes / MEGABYTE);
    }
}

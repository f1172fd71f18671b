package org.jdrtoolkit.cli;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jdrtoolkit.sim.work.Watch;

/** One line on the terminal that says how far a run is; silent in its first second and when nobody watches. */
final class ProgressLine implements Watch, AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long BETWEEN_NANOS = 200_000_000L;

    private final PrintWriter err;
    private final String what;
    private final Words words;
    private final boolean isWatched;
    private final LongSupplier nanos;
    private final BooleanSupplier stop;
    private final long begin;
    private long last;
    private int longest;

    ProgressLine(PrintWriter err, String what, Words words, boolean isWatched, LongSupplier nanos, BooleanSupplier stop) {
        this.err = err;
        this.what = what;
        this.words = words;
        this.isWatched = isWatched;
        this.nanos = nanos;
        this.stop = stop;
        this.begin = nanos.getAsLong();
        this.last = begin;
    }

    /** Whether somebody watches: the launcher says so, for it can ask the shell. */
    static boolean isTerminal() {
        return Boolean.getBoolean("jdr.terminal");
    }

    @Override
    public void at(double done) {
        long now = nanos.getAsLong();
        if (isWatched && now - begin > PATIENCE_NANOS && now - last > BETWEEN_NANOS) {
            double secondsLeft = (now - begin) * 1e-9 * (1 - done) / Math.max(done, 1e-9);
            String line = words.say("progress", what, 100 * done, secondsLeft);
            err.print("\r" + line + " ".repeat(Math.max(0, longest - line.length())));
            err.flush();
            longest = Math.max(longest, line.length());
            last = now;
        }
    }

    @Override
    public boolean isStopped() {
        return stop.getAsBoolean();
    }

    /** Says that the run was stopped and what is complete is being written. */
    void stopping() {
        if (isWatched) {
            clear();
            err.println(words.say("progress.stopping"));
        }
    }

    /** Wipes the line. */
    void clear() {
        if (longest > 0) {
            err.print("\r" + " ".repeat(longest) + "\r");
            err.flush();
        }
    }

    @Override
    public void close() {
        clear();
    }
}

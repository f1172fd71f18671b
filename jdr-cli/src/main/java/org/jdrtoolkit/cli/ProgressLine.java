package org.jdrtoolkit.cli;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import org.jdrtoolkit.sim.engine.Progress;

/** One line on the terminal that says how far a run is; silent in its first second and when nobody watches. */
final class ProgressLine implements Progress {

    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long BETWEEN_NANOS = 200_000_000L;

    private final PrintWriter err;
    private final String what;
    private final boolean isWatched;
    private final LongSupplier nanos;
    private final long begin;
    private long last;
    private boolean isShown;

    ProgressLine(PrintWriter err, String what, boolean isWatched, LongSupplier nanos) {
        this.err = err;
        this.what = what;
        this.isWatched = isWatched;
        this.nanos = nanos;
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
            err.printf("\r%s  %3.0f %%  %.0f s   ", what, 100 * done, secondsLeft);
            err.flush();
            last = now;
            isShown = true;
        }
    }

    /** Wipes the line. */
    void clear() {
        if (isShown) {
            err.print("\r" + " ".repeat(what.length() + 24) + "\r");
            err.flush();
        }
    }
}

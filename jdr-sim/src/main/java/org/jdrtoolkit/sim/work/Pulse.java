package org.jdrtoolkit.sim.work;

import java.util.concurrent.atomic.DoubleAdder;

/**
 * The link between a run's tasks and its {@link Watch}. Tasks report, from any thread, what they have done and ask whether to go on; only the
 * thread that started the run calls the watch.
 */
public final class Pulse {

    private static final long NANOS_BETWEEN_LOOKS = 10_000_000;

    private final Watch watch;
    private final double all;
    private final Thread owner = Thread.currentThread();
    private final DoubleAdder done = new DoubleAdder();
    private volatile boolean isStopped;
    private long lastLook = System.nanoTime() - NANOS_BETWEEN_LOOKS;

    /** The pulse of a run of so many units of work, in any unit, started on this thread. */
    public Pulse(Watch watch, double all) {
        this.watch = watch;
        this.all = all;
    }

    /** Adds units of work that are done. */
    public void done(double units) {
        done.add(units);
        look();
    }

    /** Whether tasks should end; on the thread that started the run, the watch is consulted. */
    public boolean isStopped() {
        look();
        return isStopped;
    }

    /** Makes all tasks end. */
    public void stop() {
        isStopped = true;
    }

    /** Reports progress to the watch and asks it whether to go on, if this is its thread and some time has passed. */
    public void look() {
        if (Thread.currentThread() != owner) {
            return;
        }
        long now = System.nanoTime();
        if (now - lastLook >= NANOS_BETWEEN_LOOKS) {
            lastLook = now;
            watch.at(all > 0 ? Math.min(1, done.sum() / all) : 1);
            if (watch.isStopped()) {
                isStopped = true;
            }
        }
    }

    /** Reports to the watch that all is done, unless the run was stopped; on the thread that started the run. */
    public void end() {
        if (!isStopped) {
            watch.at(1);
        }
    }

    /** A watch for a part of the run of so many units of work, usable on whatever thread does that part. */
    public Watch part(double units) {
        return new Watch() {

            private double told;

            @Override
            public void at(double part) {
                done(units * (part - told));
                told = part;
            }

            @Override
            public boolean isStopped() {
                return Pulse.this.isStopped();
            }
        };
    }
}

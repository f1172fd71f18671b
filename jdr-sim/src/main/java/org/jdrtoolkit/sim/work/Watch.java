package org.jdrtoolkit.sim.work;

/**
 * Watches a run and may stop it. Both methods are only called on the thread that started the run, some twenty times a second or more often
 * while it goes on, so they need no lock and should be quick.
 */
public interface Watch {

    /** Watches nothing and never stops. */
    Watch SILENT = new Watch() {};

    /** Receives the progress of the run: a number from 0 to 1 that never falls. */
    default void at(double done) {}

    /** Whether the run should stop; once this is true, the run ends soon and returns what is complete. */
    default boolean isStopped() {
        return false;
    }

    /** A watch for a part of the run, from where it begins to where it ends, both from 0 to 1. */
    default Watch part(double begin, double end) {
        Watch whole = this;
        return new Watch() {
            @Override
            public void at(double done) {
                whole.at(begin + (end - begin) * done);
            }

            @Override
            public boolean isStopped() {
                return whole.isStopped();
            }
        };
    }
}

package org.jdrtoolkit.sim.work;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs tasks on the calling thread. */
final class CallingThread implements Workshop {

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public Workshop atMost(int tasks) {
        return this;
    }

    @Override
    public <T> void inOrder(List<? extends Callable<T>> tasks, Consumer<T> taker, Runnable meanwhile) {
        for (Callable<T> task : tasks) {
            taker.accept(result(task));
        }
    }

    private static <T> T result(Callable<T> task) {
        try {
            return task.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}

package org.jdrtoolkit.sim.work;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs tasks on threads of its own, which live as long as a round of tasks. */
final class OwnThreads implements Workshop {

    /** By then all tasks have ended, so the threads only have to end themselves. */
    private static final long MOST_SECONDS_TO_END = 10;

    private final int threads;

    OwnThreads(int threads) {
        this.threads = threads;
    }

    @Override
    public int atOnce() {
        return threads;
    }

    @Override
    public Workshop atMost(int tasks) {
        return new OwnThreads(Math.min(tasks, threads));
    }

    @Override
    public <T> void inOrder(List<? extends Callable<T>> tasks, Consumer<T> taker, Runnable meanwhile) {
        ExecutorService executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "jdr-worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            new Executed(executor, threads).inOrder(tasks, taker, meanwhile);
        } finally {
            executor.shutdown();
            awaitEnd(executor);
        }
    }

    private static void awaitEnd(ExecutorService executor) {
        try {
            executor.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

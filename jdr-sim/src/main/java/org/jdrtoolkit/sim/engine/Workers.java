package org.jdrtoolkit.sim.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Threads that share the work of a run, and the progress they make together. */
final class Workers implements AutoCloseable {

    /** Enough for no thread to wait for the one that takes results. */
    private static final int UNDER_WAY_PER_THREAD = 4;

    private final ExecutorService threads;
    private final Progress progress;
    private final int rounds;
    private final int mostUnderWay;
    private final AtomicLong done = new AtomicLong();
    private int round;
    private volatile long units = 1;

    /** Workers for so many rounds of tasks. */
    Workers(int threads, Progress progress, int rounds) {
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "jdr-worker");
            thread.setDaemon(true);
            return thread;
        });
        this.progress = progress;
        this.rounds = rounds;
        this.mostUnderWay = UNDER_WAY_PER_THREAD * threads;
    }

    /** Does all tasks of a round and gives their results in the order of the tasks, whoever did them when. */
    <T> List<T> round(List<? extends Callable<T>> tasks, long units) {
        done.set(0);
        this.units = units;
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            futures.add(threads.submit(task));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(result(future));
        }
        round++;
        return results;
    }

    /** Does all tasks of a round and hands their results on in the order of the tasks; few wait at a time, however many tasks there are. */
    <T> void inOrder(List<? extends Callable<T>> tasks, long units, Consumer<T> taker) {
        done.set(0);
        this.units = units;
        Deque<Future<T>> underWay = new ArrayDeque<>();
        for (Callable<T> task : tasks) {
            if (underWay.size() == mostUnderWay) {
                taker.accept(result(underWay.remove()));
            }
            underWay.add(threads.submit(task));
        }
        underWay.forEach(future -> taker.accept(result(future)));
        round++;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted", e);
        }
    }

    /** Tells that so many units of the round's work are done. */
    void done(long more) {
        double part = (double) done.addAndGet(more) / units;
        synchronized (progress) {
            progress.at(Math.min(1, (round + part) / rounds));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

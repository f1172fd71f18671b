package org.jdrtoolkit.sim.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs tasks on an executor. */
final class Executed implements Workshop {

    private static final long MILLISECONDS_BETWEEN_LOOKS = 25;

    private final ExecutorService executor;
    private final int atOnce;
    private final int mostUnderWay;

    Executed(ExecutorService executor, int atOnce) {
        this(executor, atOnce, UNDER_WAY_PER_TASK * atOnce);
    }

    private Executed(ExecutorService executor, int atOnce, int mostUnderWay) {
        this.executor = executor;
        this.atOnce = atOnce;
        this.mostUnderWay = mostUnderWay;
    }

    @Override
    public int atOnce() {
        return atOnce;
    }

    @Override
    public Workshop atMost(int tasks) {
        return tasks < atOnce ? new Executed(executor, tasks, tasks) : this; // the executor may have more threads, so no more tasks are given to it
    }

    @Override
    public <T> void inOrder(List<? extends Callable<T>> tasks, Consumer<T> taker, Runnable meanwhile) {
        Deque<FutureTask<T>> underWay = new ArrayDeque<>();
        AtomicBoolean isOver = new AtomicBoolean();
        try {
            for (Callable<T> task : tasks) {
                if (underWay.size() == mostUnderWay) {
                    taker.accept(result(underWay.remove(), meanwhile));
                }
                FutureTask<T> future = new FutureTask<>(() -> isOver.get() ? null : task.call());
                executor.execute(future);
                underWay.add(future);
            }
            while (!underWay.isEmpty()) {
                taker.accept(result(underWay.remove(), meanwhile));
            }
        } finally {
            isOver.set(true);
            underWay.forEach(this::awaitEnd);
        }
    }

    private <T> T result(FutureTask<T> task, Runnable meanwhile) {
        try {
            while (true) {
                try {
                    return task.get(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    meanwhile.run();
                    if (executor.isTerminated() && !task.isDone()) {
                        throw new IllegalStateException("The executor was shut down before the run had ended", e);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted", e);
        }
    }

    /** Waits for a task whose result is no longer needed; an interrupt in the meantime is restored afterwards. */
    private void awaitEnd(FutureTask<?> task) {
        boolean isInterrupted = false;
        while (!task.isDone() && !executor.isTerminated()) {
            try {
                task.get(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                isInterrupted = true;
            } catch (ExecutionException | TimeoutException e) {
                continue; // the first failure has been reported already
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.github.advisorypress.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does one thing with many values, several at once. */
final class Parallel {
    private Parallel() {}

    /** What is done with a value; it may wait. */
    @FunctionalInterface
    interface Work<I, O> {
        O of(I item) throws InterruptedException;
    }

    /** The results in the order of the values. */
    static <I, O> List<O> map(Collection<I> items, int atOnce, Work<I, O> work) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, Math.min(atOnce, items.size())));
        try {
            List<Future<O>> parts = new ArrayList<>(items.size());
            for (I item : items) {
                parts.add(executor.submit(() -> work.of(item)));
            }
            List<O> results = new ArrayList<>(items.size());
            for (Future<O> part : parts) {
                results.add(part.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("Could not examine a file", e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}

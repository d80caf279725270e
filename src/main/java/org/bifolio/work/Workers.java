package org.bifolio.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One thread for each processor, the caller's among them. Work may start more work: whoever waits for some does other work of that
 * kind meanwhile, and sleeps when there is none. What was begun is ended before more is begun, and who waits begins nothing that lies
 * further out than what it waits for: never are more issuers in memory than there are threads. Threads of
 * {@link java.util.concurrent.ForkJoinPool} search without rest while they wait, which on two processors takes a third of the time
 * from those that have work.
 */
public final class Workers {
    private static final int HELPERS = Runtime.getRuntime().availableProcessors() - 1;
    private static final ConcurrentLinkedDeque<Batch> OPEN = new ConcurrentLinkedDeque<>();
    private static final Object NEWS = new Object();
    /** How many batches the work that a thread does lies within. */
    private static final ThreadLocal<Integer> WITHIN = ThreadLocal.withInitial(() -> 0);

    private static boolean started;

    private Workers() {}

    /** Work that was begun, to be waited for. */
    public static final class Batch {
        private final List<Runnable> jobs;
        private final int depth = WITHIN.get() + 1;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger left;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        private Batch(List<Runnable> jobs) {
            this.jobs = jobs;
            this.left = new AtomicInteger(jobs.size());
        }

        /** Does one job that nobody has taken yet; false when there is none. */
        private boolean help() {
            int mine = next.getAndIncrement();
            if (mine >= jobs.size()) {
                OPEN.remove(this);
                return false;
            }
            int within = WITHIN.get();
            WITHIN.set(depth);
            try {
                jobs.get(mine).run();
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            } finally {
                WITHIN.set(within);
            }
            if (left.decrementAndGet() == 0) {
                news();
            }
            return true;
        }

        /** Waits for the end, working meanwhile; what a job threw is thrown here. */
        public void join() {
            while (left.get() > 0 && help()) {
                // one after the other
            }
            while (left.get() > 0) {
                deepest(depth).ifPresentOrElse(Batch::help, () -> sleep(left, depth));
            }
            Throwable thrown = failure.get();
            if (thrown instanceof RuntimeException e) {
                throw e;
            } else if (thrown instanceof Error e) {
                throw e;
            }
        }
    }

    private static void news() {
        synchronized (NEWS) {
            NEWS.notifyAll();
        }
    }

    /** Work within the most batches, of that within some. */
    private static Optional<Batch> deepest(int least) {
        Batch deepest = null;
        for (Batch batch : OPEN) {
            if (batch.depth >= least && (deepest == null || batch.depth > deepest.depth)) {
                deepest = batch;
            }
        }
        return Optional.ofNullable(deepest);
    }

    /** Until there is work again that lies as deep, or what is left to wait for is done. */
    private static void sleep(AtomicInteger left, int least) {
        synchronized (NEWS) {
            try {
                while (left.get() > 0 && deepest(least).isEmpty()) {
                    NEWS.wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while work was under way", e);
            }
        }
    }

    /** Begins work that others may take up at once. */
    public static Batch begin(List<Runnable> jobs) {
        Batch batch = new Batch(jobs);
        if (HELPERS > 0 && !jobs.isEmpty()) {
            OPEN.addLast(batch);
            start();
            news();
        }
        return batch;
    }

    private static synchronized void start() {
        for (int i = 0; !started && i < HELPERS; i++) {
            Thread thread = new Thread(Workers::serve, "bifolio-worker-" + i);
            thread.setDaemon(true);
            thread.start();
        }
        started = true;
    }

    private static void serve() {
        AtomicInteger always = new AtomicInteger(1);
        while (true) {
            deepest(0).ifPresentOrElse(Batch::help, () -> sleep(always, 0));
        }
    }

    /** Does something for each of some things, on all processors. */
    public static <T> void forEach(Collection<T> all, Consumer<? super T> work) {
        List<Runnable> jobs = new ArrayList<>(all.size());
        all.forEach(each -> jobs.add(() -> work.accept(each)));
        begin(jobs).join();
    }

    /** Makes something of each of some things, on all processors; in their order. */
    public static <T, R> List<R> map(Collection<T> all, Function<? super T, ? extends R> work) {
        List<T> from = List.copyOf(all);
        List<Optional<R>> made = new ArrayList<>(Collections.nCopies(from.size(), Optional.empty()));
        List<Runnable> jobs = new ArrayList<>(from.size());
        for (int i = 0; i < from.size(); i++) {
            int place = i;
            jobs.add(() -> made.set(place, Optional.of(work.apply(from.get(place)))));
        }
        begin(jobs).join();
        return made.stream().map(Optional::orElseThrow).toList();
    }
}

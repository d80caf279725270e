package org.bifolio.finding;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/** Collects what a stage found, without stopping at the first; in order of file, line and column. */
public final class Findings {
    private final ConcurrentSkipListSet<Finding> found = new ConcurrentSkipListSet<>();
    private final AtomicInteger errors = new AtomicInteger();

    /** @param problem what is wrong, a whole sentence without places to fill */
    public void add(Code code, Location at, String problem, String remedy) {
        add(code, at, Message.of(problem), Message.of(remedy));
    }

    public void add(Code code, Location at, Message problem, Message remedy) {
        add(new Finding(code, at, problem, remedy));
    }

    public void addAll(Iterable<Finding> more) {
        more.forEach(this::add);
    }

    private void add(Finding finding) {
        if (found.add(finding) && !finding.warning()) {
            errors.incrementAndGet();
        }
    }

    /** Whether nothing is found that a build must stop at. */
    public boolean sound() {
        return errors() == 0;
    }

    /** How many findings are no mere warnings. */
    public int errors() {
        return errors.get();
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }
}

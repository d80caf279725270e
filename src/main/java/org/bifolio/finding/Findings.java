package org.bifolio.finding;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;

/** Collects what a stage found, without stopping at the first; in order of file, line and column. */
public final class Findings {
    private final ConcurrentSkipListSet<Finding> found = new ConcurrentSkipListSet<>();

    /** @param problem what is wrong, a whole sentence without places to fill */
    public void add(Code code, Location at, String problem, String remedy) {
        add(code, at, Message.of(problem), Message.of(remedy));
    }

    public void add(Code code, Location at, Message problem, Message remedy) {
        found.add(new Finding(code, at, problem, remedy));
    }

    public void addAll(Iterable<Finding> more) {
        more.forEach(found::add);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }
}

package org.bifolio.content;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What could not be read, so that nothing is called unknown that only stands in a damaged place: one mistake, one finding.
 */
public final class Damage {
    private static final String ANY = "*";

    private final Set<String> figures = ConcurrentHashMap.newKeySet();
    private final Set<String> charts = ConcurrentHashMap.newKeySet();
    private volatile boolean concepts;
    private volatile boolean dimensions;

    public Damage() {}

    /** What is damaged already. */
    public Damage(Damage other) {
        addAll(other);
    }

    public void addAll(Damage other) {
        figures.addAll(other.figures);
        charts.addAll(other.charts);
        concepts |= other.concepts;
        dimensions |= other.dimensions;
    }

    /** A figure of this concept could not be read. */
    public void figure(String concept) {
        figures.add(concept);
    }

    /** Figures of any concept may be missing. */
    public void figures() {
        figures.add(ANY);
    }

    /** A chart's file could not be read; charts of other filings of the same name are explained with it. */
    public void chart(String id) {
        charts.add(id);
    }

    public boolean explainsMissingChart(String id) {
        return charts.contains(id);
    }

    public void concepts() {
        concepts = true;
    }

    public void dimensions() {
        dimensions = true;
    }

    /** Whether a figure of this concept may be missing for a reason already told. */
    public boolean explainsMissingFigure(String concept) {
        return concepts || figures.contains(ANY) || figures.contains(concept);
    }

    /** Whether any figure may be missing for a reason already told. */
    public boolean explainsMissingFigures() {
        return concepts || dimensions || !figures.isEmpty();
    }

    public boolean explainsMissingConcept() {
        return concepts;
    }

    public boolean explainsMissingDimension() {
        return dimensions;
    }
}

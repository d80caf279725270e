package org.bifolio.content;

import java.util.List;
import java.util.Optional;
import org.bifolio.facts.Bilingual;
import org.bifolio.finding.Location;

/**
 * What to draw: {@code charts/<id>.yaml}. Names facts, never numbers.
 *
 * @param unit how figures are shown, for example 亿元 / million; empty for the concept's own unit
 * @param categories coordinates of each category, as written: {@code FY2022} or {@code holder=gan-quan}
 */
public record ChartSpec(
        String id,
        String kind,
        Wording title,
        Optional<Wording> subtitle,
        Wording alt,
        Optional<Bilingual> unit,
        List<Entry> categories,
        List<Entry> series,
        Location at,
        Location kindAt,
        Location unitAt) {

    /** Coordinates as written, with a label of their own if the author gave one. */
    public record Entry(String coordinates, Optional<Bilingual> label, Location at) {}
}

package org.bifolio.content;

import java.util.List;
import org.bifolio.facts.FactKey;
import org.bifolio.finding.Location;

/**
 * What is wrong with a source, and which reading the site uses.
 *
 * @param text one paragraph of Markdown that may call figures
 * @param facts the figures it belongs to
 * @param acknowledges the calculations that fail for this reason, and by how much
 */
public record SourceNote(
        String id, Wording title, Wording text, List<FactKey> facts, List<Acknowledgement> acknowledges, Location at) {}

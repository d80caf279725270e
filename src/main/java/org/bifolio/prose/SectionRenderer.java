package org.bifolio.prose;

import java.util.List;

/** Turns a parsed section into HTML; figures and blocks are written by the caller. */
public final class SectionRenderer {
    /** A heading for the page's contents; the same id in both languages, so that a switch keeps the place. */
    public record Contents(int level, String id, String html) {}

    /** The text, and its contents. */
    public record Rendered(String html, List<Contents> contents) {}

    /** What the caller writes, as HTML, in the order of the text. */
    public interface Parts {
        String figure(Call.Figure call);

        String block(Call.Block call);

        /** What the next table that is written in Markdown is called for those who cannot see it; plain words. */
        String tableName();
    }

    private final Parts parts;
    private final Links links;

    public SectionRenderer(Parts parts, Links links) {
        this.parts = parts;
        this.links = links;
    }

    public Rendered render(ParsedSection section) {
        return new SectionHtml(section, parts, links).write();
    }

    static String id(int number) {
        return "part-" + number;
    }
}

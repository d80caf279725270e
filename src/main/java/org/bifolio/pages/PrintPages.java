package org.bifolio.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Section;

/** A filing as one document, to print or to save as a PDF: cover, sections as chapters, doubts on the source, references. */
final class PrintPages {
    private static final int KEY_FIGURES = 6;
    private static final String LEADS = " class=\"leads\"";
    private static final Pattern CALLED_TWICE = Pattern.compile(
            "(<h[345][^>]*>([^<]*)</h[345]>\\s*<div class=\"table\"[^>]*>\\s*)<p class=\"title\"[^>]*>\\2</p>");
    private static final Pattern LINK = Pattern.compile("href=\"((?:[^\"#]*/)?)([a-z0-9-]+)\\.html(?:#([^\"]*))?\"");

    private final Edition edition;
    private final Frames frames;
    private final Issuer issuer;
    private final Filing filing;
    private final List<Section> sections;
    private final List<String> notes;

    PrintPages(Edition edition, Frames frames, Issuer issuer, Filing filing, List<Section> sections) {
        this.edition = edition;
        this.frames = frames;
        this.issuer = issuer;
        this.filing = filing;
        this.sections = sections;
        this.notes = filing.notes().stream().map(note -> "note-" + note.id()).toList();
    }

    Views.PrintPage view(String over, String lead) {
        String path = SitePath.filing(edition.language(), filing, "print");
        Figures figures = new Figures(edition, path);
        Words words = edition.words();
        String title = filing.title().in(edition.language());
        KpisView kpis = new KpiViews(figures).of(filing, KEY_FIGURES);
        edition.parsed().toRender(sections);
        List<Views.PrintChapter> chapters = sections.stream()
                .map(section -> chapter(section, new SectionTexts(new Calls(edition, filing), figures).of(section)))
                .toList();
        List<Views.Remark> remarks = new RemarksPages(edition, frames)
                .remarks(filing, figures).stream()
                        .map(remark ->
                                new Views.Remark(remark.id(), remark.title(), within(remark.body()), "", List.of()))
                        .toList();
        Frame frame = frames.of(
                path,
                title + (edition.zh() ? "（" : " (") + words.get("printOne") + (edition.zh() ? "）" : ")"),
                title,
                frames.crumbs(path, issuer, filing, words.get("printOne")),
                false);
        return new Views.PrintPage(
                frame.unlisted(),
                over,
                title,
                lead,
                FilingPages.facts(edition, filing),
                kpis,
                chapters,
                remarks,
                figures.references());
    }

    /** What stands at the head of every sheet. Style sheets alone can say it, and each filing needs its own words. */
    static SiteFile sheet(Edition edition, Issuer issuer, Filing filing) {
        String head = issuer.name().in(edition.language()) + " " + issuer.code() + (edition.zh() ? "　" : " · ")
                + filing.title().in(edition.language());
        String style = "@charset \"UTF-8\";\n@page { @top-left { content: \"" + quoted(head)
                + "\" } @bottom-left { content: \""
                + quoted(edition.project().site().name().in(edition.language()))
                + "\" } }\n@page :first { @top-left { content: none } "
                + "@bottom-left { content: none } }\n";
        return new SiteFile(
                edition.language().code() + "/" + filing.issuer() + "/" + filing.id() + "/print.css",
                Optional.empty(),
                () -> style.getBytes(StandardCharsets.UTF_8));
    }

    /** As a CSS string: quotes and backslashes escaped, lines joined. */
    private static String quoted(String words) {
        return words.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}+", " ");
    }

    /** A section as a chapter: its headings one level down, their ids its own. */
    private Views.PrintChapter chapter(Section section, SectionText text) {
        Html body = paper(tags(text.body(), tag -> chapterTag(tag, section.name() + "-")));
        return new Views.PrintChapter(
                "chapter-" + section.name(), text.title(), Html.text(text.plainTitle()), within(body));
    }

    /** A paragraph that ends with a colon is not parted from what it leads to; a table called like its section says so once. */
    private static Html paper(Html html) {
        StringBuilder body =
                new StringBuilder(CALLED_TWICE.matcher(html.markup()).replaceAll("$1"));
        for (int end = body.indexOf("</p>"); end > 0; end = body.indexOf("</p>", end + 4)) {
            int start = body.lastIndexOf("<p", end);
            if (":：".indexOf(body.charAt(end - 1)) >= 0 && body.charAt(start + 2) == '>') {
                body.insert(start + 2, LEADS);
                end += LEADS.length();
            }
        }
        return new Html(body.toString());
    }

    private static String chapterTag(String tag, String prefix) {
        if (tag.startsWith("<a ")) {
            return tag.replace(" href=\"#part-", " href=\"#" + prefix + "part-");
        }
        int level = tag.startsWith("<h") ? 2 : tag.startsWith("</h") ? 3 : 0;
        if (level == 0 || tag.charAt(level) < '2' || tag.charAt(level) > '4') {
            return tag;
        }
        return tag.substring(0, level)
                + (char) (tag.charAt(level) + 1)
                + tag.substring(level + 1).replace(" id=\"part-", " id=\"" + prefix + "part-");
    }

    /** Links to other pages of the filing stay within the document. */
    private Html within(Html html) {
        String own = SitePath.root(SitePath.filing(edition.language(), filing, "print"))
                + SitePath.filing(edition.language(), filing, "").replaceAll("[^/]*$", "");
        return tags(html, tag -> tag.startsWith("<a ") ? within(tag, own) : tag);
    }

    private String within(String tag, String own) {
        return LINK.matcher(tag)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(1).isEmpty() || link.group(1).equals(own)
                                ? href(place(link.group(2), Objects.requireNonNullElse(link.group(3), "")))
                                : link.group()));
    }

    /** Who reads on paper finds a note by its number. */
    private String href(String place) {
        String href = "href=\"#" + place + "\"";
        int number = notes.indexOf(place) + 1;
        return number == 0 ? href : href + " data-number=\"" + number + "\"";
    }

    /** Each tag of a link or heading written anew; the rest, most of a text, is only copied. */
    private static Html tags(Html html, UnaryOperator<String> written) {
        String markup = html.markup();
        StringBuilder out = new StringBuilder(markup.length() + 200);
        int from = 0;
        for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
            char name = markup.charAt(Math.min(markup.length() - 1, markup.startsWith("</", at) ? at + 2 : at + 1));
            int end = name == 'a' || name == 'h' ? markup.indexOf('>', at) : -1;
            if (end > 0) {
                out.append(markup, from, at).append(written.apply(markup.substring(at, end + 1)));
                from = end + 1;
            }
        }
        return new Html(out.append(markup, from, markup.length()).toString());
    }

    /** The id of what a page of the filing, or a place on it, is in this document. */
    private String place(String page, String anchor) {
        if (sections.stream().anyMatch(section -> section.name().equals(page))) {
            return anchor.startsWith("part-") ? page + "-" + anchor : "chapter-" + page;
        }
        if (notes.contains(anchor)) {
            return anchor;
        }
        return page.equals("sources") ? "references" : page.equals("notes") ? "notes" : "toc";
    }
}

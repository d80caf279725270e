package org.bifolio.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.IssuerOutline;
import org.bifolio.content.Project;
import org.bifolio.facts.Language;
import org.bifolio.facts.Period;
import org.bifolio.pages.SiteFile;
import org.bifolio.pages.SitePath;

/**
 * An Atom feed (RFC 4287) for each language: the latest filings, the latest first. An entry's id never changes, wherever the site
 * stands. Its day is the latest of the filing's disclosure and its sections' dates; for a filing with neither, the last day of
 * its period, without a word that it was published then. No entry is dated by the build.
 */
final class Feeds implements Exporter {
    /** Readers of a feed look at the news; who wants all has the site. */
    private static final int ENTRIES = 100;

    private final Project project;
    private final List<IssuerOutline> outlines;
    private final String base;

    private record Entry(Issuer issuer, IssuerOutline.Contents contents, LocalDate day) {
        /** Of two that changed on one day the one about the later period comes first. */
        LocalDate end() {
            return contents.filing().period().map(Period::end).orElse(LocalDate.MIN);
        }
    }

    Feeds(Project project, List<IssuerOutline> outlines, String base) {
        this.project = project;
        this.outlines = outlines;
        this.base = base;
    }

    @Override
    public List<SiteFile> files() {
        List<Entry> entries = outlines.stream()
                .flatMap(outline -> outline.filings().stream()
                        .flatMap(contents ->
                                day(contents).stream().map(day -> new Entry(outline.issuer(), contents, day))))
                .sorted(Comparator.comparing(Entry::day)
                        .thenComparing(Entry::end)
                        .reversed()
                        .thenComparing(entry -> entry.issuer().code())
                        .thenComparing(entry -> entry.contents().filing().id()))
                .limit(ENTRIES)
                .toList();
        return Stream.of(Language.values())
                .map(language -> SiteFile.text(SitePath.feed(language), feed(entries, language)))
                .toList();
    }

    private static Optional<LocalDate> day(IssuerOutline.Contents contents) {
        return contents.day()
                .or(() -> contents.filing()
                        .period()
                        .filter(period -> period.type() != Period.Type.FILING)
                        .map(Period::end));
    }

    private String feed(List<Entry> entries, Language language) {
        String self = base + SitePath.feed(language);
        LocalDate newest = entries.isEmpty() ? LocalDate.EPOCH : entries.get(0).day();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(language.tag())
                .append("\">\n");
        line(xml, "id", id("feed/" + language.code()));
        line(xml, "title", project.site().name().in(language));
        line(xml, "subtitle", project.site().tagline().in(language));
        line(xml, "updated", time(newest));
        xml.append("<author><name>")
                .append(Xml.text(project.site().name().in(language)))
                .append("</name></author>\n");
        link(xml, "self", "application/atom+xml", self);
        link(xml, "alternate", "text/html", base + language.code() + "/");
        entries.forEach(entry -> entry(xml, entry, language));
        return xml.append("</feed>\n").toString();
    }

    private void entry(StringBuilder xml, Entry entry, Language language) {
        Filing filing = entry.contents().filing();
        String comma = language == Language.ZH ? "、" : "; ";
        xml.append("<entry>\n");
        line(xml, "id", id(filing.issuer() + "/" + filing.id() + "/" + language.code()));
        line(
                xml,
                "title",
                entry.issuer().name().in(language)
                        + (language == Language.ZH ? "：" : ": ")
                        + filing.title().in(language));
        line(xml, "updated", time(entry.day()));
        filing.disclosed().ifPresent(day -> line(xml, "published", time(day)));
        link(xml, "alternate", "text/html", base + SitePath.address(SitePath.filing(language, filing, "index")));
        List<String> titles = entry.contents().sections().stream()
                .map(section -> section.words().in(language))
                .toList();
        if (!titles.isEmpty()) {
            line(xml, "summary", String.join(comma, titles));
        }
        xml.append("</entry>\n");
    }

    /** A name-based UUID (RFC 4122): the same for the same filing, on any host. */
    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("bifolio/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static String time(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private static void line(StringBuilder xml, String name, String text) {
        xml.append('<')
                .append(name)
                .append('>')
                .append(Xml.text(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private static void link(StringBuilder xml, String rel, String type, String href) {
        xml.append("<link rel=\"")
                .append(rel)
                .append("\" type=\"")
                .append(type)
                .append("\" href=\"")
                .append(Xml.text(href))
                .append("\"/>\n");
    }
}

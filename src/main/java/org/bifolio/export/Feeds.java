package org.bifolio.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.facts.Language;
import org.bifolio.facts.Period;
import org.bifolio.pages.SitePath;

/**
 * An Atom feed (RFC 4287) for each language: the filings, the latest first. An entry's id never changes, wherever the site
 * stands. Its day is the latest of the filing's disclosure and its sections' dates; for a filing with neither, the last day of
 * its period, without a word that it was published then. No entry is dated by the build.
 */
final class Feeds implements Exporter {
    private final Project project;
    private final String base;

    private record Entry(Issuer issuer, Filing filing, LocalDate day) {}

    Feeds(Project project, String base) {
        this.project = project;
        this.base = base;
    }

    @Override
    public List<SiteFile> files() {
        List<Entry> entries = new ArrayList<>();
        for (Issuer issuer : project.issuers()) {
            for (Filing filing : issuer.filings()) {
                day(filing).ifPresent(day -> entries.add(new Entry(issuer, filing, day)));
            }
        }
        entries.sort(Comparator.comparing(Entry::day).reversed().thenComparing(entry -> entry.filing().id()));
        return Stream.of(Language.values())
                .map(language -> SiteFile.text(SitePath.feed(language), feed(entries, language)))
                .toList();
    }

    private static Optional<LocalDate> day(Filing filing) {
        return Stream.concat(
                        filing.disclosed().stream(),
                        filing.sections().stream()
                                .flatMap(pair -> Stream.of(pair.zh(), pair.en()).flatMap(Optional::stream))
                                .flatMap(section -> section.date().stream()))
                .max(Comparator.naturalOrder())
                .or(() -> filing.period().filter(period -> period.type() != Period.Type.FILING).map(Period::end));
    }

    private String feed(List<Entry> entries, Language language) {
        String self = base + SitePath.feed(language);
        LocalDate newest = entries.isEmpty() ? LocalDate.EPOCH : entries.get(0).day();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"").append(language.tag()).append("\">\n");
        line(xml, "id", id("feed/" + language.code()));
        line(xml, "title", project.site().name().in(language));
        line(xml, "subtitle", project.site().tagline().in(language));
        line(xml, "updated", time(newest));
        xml.append("<author><name>").append(Xml.text(project.site().name().in(language))).append("</name></author>\n");
        link(xml, "self", "application/atom+xml", self);
        link(xml, "alternate", "text/html", base + language.code() + "/");
        entries.forEach(entry -> entry(xml, entry, language));
        return xml.append("</feed>\n").toString();
    }

    private void entry(StringBuilder xml, Entry entry, Language language) {
        Filing filing = entry.filing();
        String comma = language == Language.ZH ? "、" : "; ";
        xml.append("<entry>\n");
        line(xml, "id", id(filing.issuer() + "/" + filing.id() + "/" + language.code()));
        line(xml, "title", entry.issuer().name().in(language) + (language == Language.ZH ? "：" : ": ")
                + filing.title().in(language));
        line(xml, "updated", time(entry.day()));
        filing.disclosed().ifPresent(day -> line(xml, "published", time(day)));
        link(xml, "alternate", "text/html", base + SitePath.address(SitePath.filing(language, filing, "index")));
        List<String> titles = filing.sections().stream()
                .flatMap(pair -> pair.in(language).stream())
                .map(Section::title)
                .filter(title -> !title.contains("{{"))
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
        xml.append('<').append(name).append('>').append(Xml.text(text)).append("</").append(name).append(">\n");
    }

    private static void link(StringBuilder xml, String rel, String type, String href) {
        xml.append("<link rel=\"").append(rel).append("\" type=\"").append(type).append("\" href=\"")
                .append(Xml.text(href)).append("\"/>\n");
    }
}

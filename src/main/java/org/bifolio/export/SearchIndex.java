package org.bifolio.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bifolio.content.IssuerOutline;
import org.bifolio.facts.Language;
import org.bifolio.pages.Html;
import org.bifolio.pages.Json;
import org.bifolio.pages.SiteFile;
import org.bifolio.pages.SitePath;
import org.bifolio.pages.TableView;
import org.bifolio.pages.Views;
import org.bifolio.work.Workers;

/**
 * The index of a language's texts, in pieces that a script loads as it needs them, so that neither a server nor a fetch is
 * needed and it works from disk. Each issuer has an index of its own and the front has one: {@code search/zh/688316/index.js}
 * has the places, {@code t<n>.js} the terms that share a first character's remainder, {@code d<n>.js} what is quoted of some places.
 * {@code search/zh/index.js} names the parts, {@code names.js} what means the same: {@link SearchNames}.
 */
public final class SearchIndex {
    /** The piece of a part's index that names its places. */
    public static final String FIRST = "index.js";

    private static final int PLACES_A_TEXT = 8;
    private static final int TERMS_A_SHARD = 400;
    private static final int MOST_QUOTED = 6;
    private static final int PLACES_AT_ONCE = 512;
    private static final Pattern HEADING = Pattern.compile("<h[23] id=\"([^\"]+)\">(.*?)</h[23]>", Pattern.DOTALL);

    private SearchIndex() {}

    /** @param part an issuer's code, or another name for some pages */
    public static List<SiteFile> of(String part, Language language, List<SearchPlace> places) {
        Map<String, StringBuilder> postings = postings(places);
        int shards = Math.max(1, postings.size() / TERMS_A_SHARD);
        List<SiteFile> files = new ArrayList<>();
        String folder = part + "/";
        files.add(piece(
                language,
                folder + "index",
                Map.of(
                        "shards", shards,
                        "texts", PLACES_A_TEXT,
                        "places",
                                places.stream()
                                        .map(p -> List.of(p.href(), p.title(), p.heading(), p.over()))
                                        .toList())));
        List<SortedMap<String, String>> terms = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            terms.add(new TreeMap<>());
        }
        postings.forEach(
                (term, where) -> terms.get(term.codePointAt(0) % shards).put(term, where.toString()));
        List<Map.Entry<String, Object>> pieces = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            pieces.add(Map.entry("t" + i, terms.get(i)));
        }
        for (int i = 0; i < places.size(); i += PLACES_A_TEXT) {
            List<SearchPlace> some = places.subList(i, Math.min(places.size(), i + PLACES_A_TEXT));
            pieces.add(Map.entry(
                    "d" + i / PLACES_A_TEXT,
                    some.stream().map(SearchPlace::quotes).toList()));
        }
        files.addAll(Workers.map(pieces, piece -> piece(language, folder + piece.getKey(), piece.getValue())));
        return files;
    }

    /** Each term, and the numbers of the places it occurs in: {@code 3 a:2}, to the base 36, with how often where that is not once. */
    private static Map<String, StringBuilder> postings(List<SearchPlace> places) {
        List<Integer> starts = IntStream.iterate(0, from -> from < places.size(), from -> from + PLACES_AT_ONCE)
                .boxed()
                .toList();
        Map<String, StringBuilder> postings = new HashMap<>();
        for (Map<String, Postings> some : Workers.map(starts, from -> postings(places, from))) {
            some.forEach((term, where) -> {
                StringBuilder all = postings.computeIfAbsent(term, key -> new StringBuilder());
                all.append(all.isEmpty() ? "" : " ").append(where.ended());
            });
        }
        return postings;
    }

    private static Map<String, Postings> postings(List<SearchPlace> places, int from) {
        Map<String, Postings> postings = new HashMap<>();
        for (int i = from; i < Math.min(places.size(), from + PLACES_AT_ONCE); i++) {
            int place = i;
            SearchTerms.each(
                    places.get(i).all(),
                    term -> postings.computeIfAbsent(term, key -> new Postings())
                            .in(place));
        }
        return postings;
    }

    /** Where one term occurs, place by place. */
    private static final class Postings {
        private final StringBuilder where = new StringBuilder();
        private int place = -1;
        private int times;

        void in(int number) {
            if (number != place) {
                ended();
                place = number;
                times = 0;
            }
            times++;
        }

        CharSequence ended() {
            if (times > 0) {
                where.append(where.isEmpty() ? "" : " ").append(Integer.toString(place, 36));
            }
            if (times > 1) {
                where.append(':').append(Integer.toString(times, 36));
            }
            times = 0;
            return where;
        }
    }

    /** Where companies are found by name and code: for the front, where there are too many to look through each one's index. */
    public static List<SearchPlace> companies(Language language, List<IssuerOutline> outlines) {
        return outlines.stream()
                .map(outline -> outline.issuer())
                .map(issuer -> new SearchPlace(
                        SitePath.issuer(language, issuer.code()).substring(3),
                        issuer.name().in(language),
                        "",
                        issuer.exchange().in(language) + " " + issuer.code(),
                        issuer.legalName().in(language) + " " + issuer.code()))
                .toList();
    }

    /** The parts that have an index, the front first. */
    static SiteFile parts(Language language, List<String> parts) {
        return piece(language, "index", parts);
    }

    /** A script that hands a piece over. */
    static SiteFile piece(Language language, String name, Object content) {
        Object ordered = content instanceof Map<?, ?> map ? new TreeMap<>(map) : content;
        return SiteFile.text(
                SitePath.index(language) + name + ".js", "bifolioSearch(\"" + name + "\"," + Json.of(ordered) + ");\n");
    }

    /** The places that a page has; none on pages that only lead to others. */
    public static List<SearchPlace> places(String path, Object view) {
        List<SearchPlace> places = new ArrayList<>();
        String href = path.substring(path.indexOf('/') + 1);
        Language language = path.startsWith("zh/") ? Language.ZH : Language.EN;
        if (view instanceof Views.SectionPage section && section.frame().indexed()) {
            parts(places, href, section, language);
        } else if (view instanceof Views.SourcesPage sources) {
            tables(places, href, sources, language);
        } else if (view instanceof Views.RemarksPage notes) {
            remarks(places, href, notes, language);
        } else if (view instanceof Views.FiguresPage figures) {
            measures(places, href, figures, language);
        } else if (view instanceof Views.GlossaryPage glossary) {
            terms(places, href, glossary);
        }
        return places;
    }

    private static void parts(List<SearchPlace> places, String href, Views.SectionPage section, Language language) {
        String body = SaidText.markup(section.body().markup());
        String title = Html.plain(section.title());
        int from = 0;
        String id = "";
        String name = "";
        for (int at = body.indexOf("<h"); at >= 0; at = body.indexOf("<h", at + 2)) {
            Matcher heading = HEADING.matcher(body).region(at, body.length());
            if (heading.lookingAt()) {
                String part = body.substring(from, at);
                part(places, href, id, title, name, section.over(), part, language);
                id = "#" + heading.group(1);
                name = Html.plain(new Html(heading.group(2)));
                from = heading.end();
            }
        }
        part(places, href, id, title, name, section.over(), body.substring(from), language);
    }

    private static void part(
            List<SearchPlace> places,
            String href,
            String id,
            String title,
            String heading,
            String over,
            String said,
            Language language) {
        String text = Quotes.of(said, language);
        if (!text.isEmpty() || id.isEmpty()) {
            places.add(new SearchPlace(href + id, title, heading, over, text));
        }
    }

    /** A table is found by its rows' names and its figures, as printed; what is quoted has the columns' headings, too. */
    private static void tables(List<SearchPlace> places, String href, Views.SourcesPage sources, Language language) {
        for (Views.SourceTable table : sources.tables()) {
            StringBuilder rows = new StringBuilder();
            List<String> quotes = new ArrayList<>();
            for (String place : List.of(table.place().english(), table.place().printed())) {
                if (!place.isEmpty()) {
                    rows.append(place).append(' ');
                    quotes.add(place);
                }
            }
            List<String> heads =
                    table.table().heads().stream().map(TableView.Head::text).toList();
            if (heads.size() > 1) {
                rows.append(' ').append(String.join(" ", heads));
            }
            for (TableView.Row row : table.table().rows()) {
                rows.append(' ').append(row.label()).append(' ').append(row.under());
                rows.append(' ').append(Html.plain(row.named()));
                List<String> cells = row.cells().stream()
                        .map(cell -> Html.plain(cell.html()))
                        .toList();
                rows.append(' ').append(String.join(" ", cells));
                quotes.add(row.group() ? row.label() : Quotes.row(label(row, language), heads, cells, language));
            }
            places.add(new SearchPlace(
                    href + "#" + table.id(),
                    table.title(),
                    "",
                    sources.over(),
                    rows.toString().strip(),
                    String.join("\n", quotes)));
        }
    }

    /** What an English page calls the row comes before what the filing does. */
    private static String label(TableView.Row row, Language language) {
        if (row.under().isEmpty()) {
            return row.label();
        }
        boolean zh = language == Language.ZH;
        return zh || row.lang().isEmpty()
                ? row.label() + (zh ? "，" : ", ") + row.under()
                : row.under() + " (" + row.label() + ")";
    }

    /** A measure is found by its names and those of its parts; quoted are its latest figures, then those of each part. */
    private static void measures(List<SearchPlace> places, String href, Views.FiguresPage page, Language language) {
        List<TableView.Row> rows = page.table().rows();
        for (int at = 0; at < rows.size(); at++) {
            TableView.Row head = rows.get(at);
            if (!head.group() || head.subject()) {
                continue;
            }
            int end = at + 1;
            while (end < rows.size() && !rows.get(end).group()) {
                end++;
            }
            Map<String, List<TableView.Row>> parts = new LinkedHashMap<>();
            rows.subList(at + 1, end)
                    .forEach(row -> parts.computeIfAbsent(row.under(), part -> new ArrayList<>())
                            .add(row));
            String quotes = parts.entrySet().stream()
                    .map(part -> latest(part.getKey(), part.getValue(), language))
                    .collect(Collectors.joining("\n"));
            places.add(new SearchPlace(
                    href + "#" + head.id(),
                    head.label(),
                    "",
                    page.over() + (language == Language.ZH ? " " : ", ") + page.title(),
                    Html.plain(head.named()) + " " + quotes,
                    quotes));
        }
    }

    /** {@code FY2022 RMB 304.97 million; FY2021 RMB 423.83 million}, of a part with its name before. */
    private static String latest(String part, List<TableView.Row> rows, Language language) {
        boolean zh = language == Language.ZH;
        return rows.stream()
                .map(row -> row.label() + " " + Html.plain(row.cells().get(0).html()))
                .distinct()
                .limit(MOST_QUOTED)
                .collect(Collectors.joining(zh ? "；" : "; ", part.isEmpty() ? "" : part + (zh ? "：" : ": "), ""));
    }

    private static void remarks(List<SearchPlace> places, String href, Views.RemarksPage notes, Language language) {
        for (Views.Remark remark : notes.remarks()) {
            String said = SaidText.markup(remark.body().markup());
            places.add(new SearchPlace(
                    href + "#" + remark.id(), remark.title(), "", notes.over(), Quotes.of(said, language)));
        }
    }

    private static void terms(List<SearchPlace> places, String href, Views.GlossaryPage glossary) {
        glossary.groups()
                .forEach(group -> group.terms()
                        .forEach(term -> places.add(new SearchPlace(
                                href + "#" + term.id(),
                                term.name(),
                                term.other(),
                                glossary.title(),
                                (term.also() + " " + Html.plain(term.text())).strip()))));
    }
}

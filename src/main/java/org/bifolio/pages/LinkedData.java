package org.bifolio.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.SiteInfo;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Language;
import org.bifolio.facts.Period;

/**
 * What a page is about in the words of schema.org, as JSON-LD. A script of the type {@code application/ld+json} is data that
 * no browser runs; its hash stands in the content security policy all the same, for those who check.
 */
final class LinkedData {
    private final Edition edition;
    private final String base;

    LinkedData(Edition edition, String base) {
        this.edition = edition;
        this.base = base;
    }

    /** The frame with one thing more; the same frame when the site's address is not known. */
    static Frame in(Frame frame, Edition edition, Function<LinkedData, Map<String, Object>> thing) {
        return edition.baseUrl()
                .map(base -> {
                    LinkedData data = new LinkedData(edition, base);
                    List<Object> graph = new ArrayList<>();
                    graph.add(thing.apply(data));
                    if (!frame.crumbs().isEmpty()) {
                        graph.add(data.crumbs(frame.path(), frame.crumbs()));
                    }
                    return frame.with(new Frame.Machines(
                            frame.machines().type(),
                            frame.machines().feed(),
                            graph(graph),
                            frame.machines().modified()));
                })
                .orElse(frame);
    }

    private static Html graph(List<Object> things) {
        Map<String, Object> graph = new LinkedHashMap<>();
        graph.put("@context", "https://schema.org");
        graph.put("@graph", things);
        return new Html(Json.of(graph));
    }

    /** The trail alone. */
    Html trail(String path, List<Link> crumbs) {
        return crumbs.isEmpty() ? Html.EMPTY : graph(List.of(crumbs(path, crumbs)));
    }

    private Map<String, Object> crumbs(String path, List<Link> crumbs) {
        List<Object> items = new ArrayList<>();
        for (Link crumb : crumbs) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@type", "ListItem");
            item.put("position", items.size() + 1);
            item.put("name", Html.plain(crumb.text()));
            String way = crumb.href().replaceAll("^(\\.\\./)*", "");
            item.put("item", base + SitePath.address(crumb.href().isEmpty() ? path : way));
            items.add(item);
        }
        Map<String, Object> list = thing("BreadcrumbList");
        list.put("itemListElement", items);
        return list;
    }

    Map<String, Object> site() {
        Map<String, Object> site = thing("WebSite");
        site.put("@id", base);
        site.put("url", base + edition.language().code() + "/");
        site.put("name", edition.project().site().name().in(edition.language()));
        site.put("description", edition.project().site().description().in(edition.language()));
        site.put("inLanguage", edition.language().tag());
        return site;
    }

    /** The site by its name, on the page where search engines look for it: the first of all, which is in both languages. */
    static Html front(SiteInfo site, String base) {
        Map<String, Object> front = thing("WebSite");
        front.put("@id", base);
        front.put("url", base);
        front.put("name", site.name().zh());
        front.put("alternateName", site.name().en());
        front.put("inLanguage", List.of(Language.ZH.tag(), Language.EN.tag()));
        return graph(List.of(front));
    }

    Map<String, Object> corporation(Issuer issuer) {
        Map<String, Object> company = thing("Corporation");
        company.put("@id", id(issuer));
        company.put("name", issuer.name().in(edition.language()));
        company.put("alternateName", issuer.name().in(edition.language().other()));
        company.put("legalName", issuer.legalName().in(edition.language()));
        company.put("tickerSymbol", issuer.code());
        company.put("url", issuer.website().map(site -> site.contains("://") ? site : "https://" + site));
        company.put("mainEntityOfPage", page(SitePath.issuer(edition.language(), issuer.code())));
        return company;
    }

    Map<String, Object> report(Issuer issuer, Filing filing) {
        Map<String, Object> report = thing("Report");
        report.put("name", filing.title().in(edition.language()));
        report.put("url", page(SitePath.filing(edition.language(), filing, "index")));
        report.put("inLanguage", edition.language().tag());
        report.put("datePublished", filing.disclosed());
        report.put("temporalCoverage", filing.period().map(LinkedData::coverage));
        report.put("about", corporation(issuer));
        report.put("isBasedOn", filing.source().flatMap(Filing.Source::url));
        report.put("publisher", filing.publisher().map(name -> {
            Map<String, Object> publisher = thing("Organization");
            publisher.put("name", name.in(edition.language()));
            return publisher;
        }));
        return report;
    }

    Map<String, Object> dataset(Issuer issuer, String description) {
        Map<String, Object> data = thing("Dataset");
        data.put("name", edition.words().get("figuresTitle", issuer.name().in(edition.language())));
        data.put(
                "description",
                description + " " + edition.project().site().description().in(edition.language()));
        data.put("url", page(SitePath.figures(edition.language(), issuer.code())));
        data.put("inLanguage", List.of(Language.ZH.tag(), Language.EN.tag()));
        data.put("isAccessibleForFree", true);
        data.put("about", corporation(issuer));
        data.put("temporalCoverage", coverage(issuer));
        data.put(
                "distribution",
                List.of(
                        file(issuer, "csv", "text/csv"),
                        file(issuer, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                        file(issuer, "json", "application/json")));
        return data;
    }

    private Map<String, Object> file(Issuer issuer, String ending, String type) {
        Map<String, Object> file = thing("DataDownload");
        file.put("encodingFormat", type);
        file.put("contentUrl", base + SitePath.data(issuer, ending));
        return file;
    }

    private Optional<String> coverage(Issuer issuer) {
        TreeSet<Period> periods = new TreeSet<>();
        for (Fact fact : edition.project().facts().all()) {
            Period period = fact.key().period();
            boolean reported = fact.key().issuer().equals(issuer.code())
                    && period.type() == Period.Type.YEAR
                    && fact.status() == org.bifolio.facts.Status.REPORTED;
            if (reported) {
                periods.add(period);
            }
        }
        return periods.isEmpty()
                ? Optional.empty()
                : Optional.of(periods.first().start() + "/" + periods.last().end());
    }

    private static String coverage(Period period) {
        return period.start() + "/" + period.end();
    }

    private String id(Issuer issuer) {
        return base + "#" + issuer.code();
    }

    private String page(String path) {
        return base + SitePath.address(path);
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }
}

package org.bifolio.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bifolio.content.Issuer;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Period;
import org.bifolio.format.FigureElement;

/** An issuer at a glance: key figures, what it reports year by year, and its filings. */
final class IssuerPages {
    private static final int KEY_FIGURES = 6;

    private final Edition edition;
    private final Frames frames;

    IssuerPages(Edition edition, Frames frames) {
        this.edition = edition;
        this.frames = frames;
    }

    PlannedPage page(Issuer issuer) {
        return PlannedPage.of("issuer", SitePath.issuer(edition.language(), issuer.code()), () -> view(issuer));
    }

    private Views.IssuerPage view(Issuer issuer) {
        String path = SitePath.issuer(edition.language(), issuer.code());
        Figures figures = new Figures(edition, path);
        String name = issuer.name().in(edition.language());
        KpisView kpis = new KpiViews(figures).of(issuer, KEY_FIGURES);
        Optional<KpiViews.Interim> interim = new KpiViews(figures).interim(issuer, KEY_FIGURES);
        List<ChartView> charts =
                new ChartViews(figures).longest(issuer).stream().toList();
        TableView series = new SeriesTable(figures).of(issuer).with(figures.downloads(issuer));
        Frame frame = frames.of(path, name, about(issuer), frames.crumbs(path, name), true);
        return new Views.IssuerPage(
                LinkedData.in(frame, edition, data -> data.corporation(issuer)),
                name,
                bilingual(issuer.legalName()),
                kpis,
                interim.map(later -> Link.to(
                                later.filing().brief().in(edition.language()),
                                figures.root() + SitePath.filing(edition.language(), later.filing(), "index")))
                        .orElse(Link.NONE),
                interim.map(KpiViews.Interim::kpis).orElse(new KpisView(List.of())),
                facts(issuer),
                charts,
                series,
                new SeriesTable(figures).halves(issuer),
                figures.root() + SitePath.figures(edition.language(), issuer.code()),
                edition.roster().many()
                        ? Link.to(
                                edition.words().get("searchWithin", name),
                                figures.root() + SitePath.page(edition.language(), "search") + "?in=" + issuer.code())
                        : Link.NONE,
                issuer.filings().stream()
                        .map(filing -> HomePages.listed(edition, issuer, filing, figures, false))
                        .toList(),
                figures.notes());
    }

    /** What search engines and messengers say below the page's name. */
    private String about(Issuer issuer) {
        String filings = issuer.filings().stream()
                .map(filing -> filing.brief().in(edition.language()))
                .collect(Collectors.joining(edition.zh() ? "、" : ", "));
        String legal = issuer.legalName().in(edition.language());
        return filings.isEmpty()
                ? edition.words().get("issuerIs", legal, issuer.code())
                : edition.words().get("issuerAbout", legal, issuer.code(), filings);
    }

    private List<Entry> facts(Issuer issuer) {
        Words words = edition.words();
        List<Entry> facts = new ArrayList<>();
        facts.add(new Entry(words.get("exchange"), Html.text(issuer.exchange().in(edition.language()))));
        facts.add(new Entry(words.get("code"), Html.text(issuer.code())));
        facts.add(new Entry(
                words.get("currency"),
                Html.text(words.all().getOrDefault("currency-" + issuer.currency(), issuer.currency()))));
        issuer.filings().stream()
                .flatMap(filing -> filing.period().stream())
                .max(Comparator.comparing(Period::end))
                .ifPresent(latest -> facts.add(new Entry(
                        words.get("coverage"), Html.text(edition.format().period(latest, edition.language())))));
        issuer.website().ifPresent(site -> {
            String address = site.contains("://") ? site : "https://" + site;
            facts.add(new Entry(words.get("website"), external(address, site)));
        });
        return facts;
    }

    /** A name in the page's language, then in the other. */
    private Html bilingual(Bilingual name) {
        String other = name.in(edition.language().other());
        return new Html(FigureElement.escape(name.in(edition.language())) + " <span class=\"other\" lang=\""
                + edition.language().other().tag() + "\">" + FigureElement.escape(other) + "</span>");
    }

    static Html external(String address, String words) {
        return address.matches("https?://.*")
                ? new Html("<a href=\"" + FigureElement.escape(address) + "\" rel=\"noopener\">"
                        + FigureElement.escape(words) + "</a>")
                : Html.text(words);
    }
}

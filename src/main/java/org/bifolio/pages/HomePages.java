package org.bifolio.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.IssuerOutline;
import org.bifolio.content.SiteInfo;
import org.bifolio.facts.Period;

/** The home page: every company with its key figures, and the latest filings. */
final class HomePages {
    private static final int KEY_FIGURES = 4;
    private static final int FILINGS = 8;

    /** Cards of those with the latest filings, where there are many. */
    private static final int CARDS = 6;

    private final Edition edition;
    private final Frames frames;

    private record Latest(Issuer issuer, Filing filing) {}

    HomePages(Edition edition, Frames frames) {
        this.edition = edition;
        this.frames = frames;
    }

    /** In the order of their codes. */
    static List<String> shown(List<IssuerOutline> all) {
        return all.stream()
                .sorted(Comparator.comparing(HomePages::latest).reversed())
                .limit(Roster.many(all.size()) ? CARDS : all.size())
                .map(outline -> outline.issuer().code())
                .sorted()
                .toList();
    }

    private static LocalDate latest(IssuerOutline outline) {
        return outline.filings().stream()
                .map(contents -> date(contents.filing()))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    PlannedPage page(List<IssuerOutline> all) {
        return PlannedPage.of("home", SitePath.home(edition.language()), () -> view(all));
    }

    private Views.Home view(List<IssuerOutline> all) {
        String path = SitePath.home(edition.language());
        SiteInfo site = edition.project().site();
        Figures figures = new Figures(edition, path);
        List<String> shown = shown(all);
        List<Views.Company> companies = edition.project().issuers().stream()
                .filter(issuer -> shown.contains(issuer.code()))
                .map(issuer -> company(issuer, figures))
                .toList();
        List<Views.Listed> filings = all.stream()
                .flatMap(outline ->
                        outline.filings().stream().map(contents -> new Latest(outline.issuer(), contents.filing())))
                .sorted(Comparator.comparing((Latest latest) -> date(latest.filing()))
                        .reversed())
                .limit(FILINGS)
                .map(latest -> listed(edition, latest.issuer(), latest.filing(), figures, true))
                .toList();
        Frame frame = frames.of(
                path, site.name().in(edition.language()), site.description().in(edition.language()), List.of(), true);
        return new Views.Home(
                LinkedData.in(frame, edition, LinkedData::site),
                site.tagline().in(edition.language()),
                site.description().in(edition.language()),
                companies,
                edition.roster().many()
                        ? Link.to(
                                edition.words().get("allCompanies", all.size()),
                                figures.root() + SitePath.page(edition.language(), "search") + "#everything")
                        : Link.NONE,
                filings,
                figures.notes());
    }

    private Views.Company company(Issuer issuer, Figures figures) {
        String name = issuer.name().in(edition.language());
        return new Views.Company(
                figures.root() + SitePath.issuer(edition.language(), issuer.code()),
                name,
                issuer.legalName().in(edition.language()),
                issuer.exchange().in(edition.language()) + (edition.zh() ? " " : ", ") + issuer.code(),
                new KpiViews(figures).of(issuer, KEY_FIGURES),
                edition.words().get("more", name));
    }

    private static LocalDate date(Filing filing) {
        return filing.disclosed().or(() -> filing.period().map(Period::end)).orElse(LocalDate.MIN);
    }

    /** @param named whether the issuer's name is said */
    static Views.Listed listed(Edition edition, Issuer issuer, Filing filing, Figures figures, boolean named) {
        List<String> meta = new ArrayList<>();
        if (named) {
            meta.add(issuer.name().in(edition.language()));
        }
        filing.disclosed()
                .map(day -> edition.format().period(Period.on(day), edition.language()))
                .or(() -> filing.period().map(period -> edition.format().period(period, edition.language())))
                .ifPresent(meta::add);
        filing.publisher().map(words -> words.in(edition.language())).ifPresent(meta::add);
        return new Views.Listed(
                figures.root() + SitePath.filing(edition.language(), filing, "index"),
                edition.words().get("kind-" + filing.kind()),
                filing.title().in(edition.language()),
                meta);
    }
}

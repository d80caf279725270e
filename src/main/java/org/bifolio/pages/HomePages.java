package org.bifolio.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.SiteInfo;
import org.bifolio.facts.Period;

/** The home page: every company with its key figures, and the latest filings. */
final class HomePages {
    private static final int KEY_FIGURES = 4;
    private static final int FILINGS = 8;

    private final Edition edition;
    private final Frames frames;

    HomePages(Edition edition, Frames frames) {
        this.edition = edition;
        this.frames = frames;
    }

    PlannedPage page() {
        String path = SitePath.home(edition.language());
        SiteInfo site = edition.project().site();
        Figures figures = new Figures(edition, path);
        List<Views.Company> companies = edition.project().issuers().stream()
                .map(issuer -> company(issuer, figures))
                .toList();
        List<Filing> filings = edition.project().issuers().stream()
                .flatMap(issuer -> issuer.filings().stream())
                .sorted(Comparator.comparing(HomePages::date).reversed())
                .limit(FILINGS)
                .toList();
        Frame frame = frames.of(
                path, site.name().in(edition.language()), site.description().in(edition.language()), List.of(), true);
        return new PlannedPage(
                "home",
                path,
                new Views.Home(
                        LinkedData.in(frame, edition, LinkedData::site),
                        site.tagline().in(edition.language()),
                        site.description().in(edition.language()),
                        companies,
                        filings.stream()
                                .map(filing -> listed(edition, filing, figures, true))
                                .toList(),
                        figures.notes()),
                Optional.empty());
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
    static Views.Listed listed(Edition edition, Filing filing, Figures figures, boolean named) {
        List<String> meta = new ArrayList<>();
        if (named) {
            meta.add(edition.issuer(filing.issuer()).name().in(edition.language()));
        }
        meta.add(edition.words().get("kind-" + filing.kind()));
        filing.disclosed()
                .map(day -> edition.format().period(Period.on(day), edition.language()))
                .or(() -> filing.period().map(period -> edition.format().period(period, edition.language())))
                .ifPresent(meta::add);
        filing.publisher().map(words -> words.in(edition.language())).ifPresent(meta::add);
        return new Views.Listed(
                figures.root() + SitePath.filing(edition.language(), filing, "index"),
                filing.title().in(edition.language()),
                meta);
    }
}

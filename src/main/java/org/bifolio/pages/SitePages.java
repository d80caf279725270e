package org.bifolio.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bifolio.check.Proof;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.SiteInfo;
import org.bifolio.facts.Language;
import org.bifolio.prose.ParsedProject;

/** Every page of the site, in both languages, path for path alike. */
public final class SitePages {
    private final ParsedProject parsed;
    private final Words zh;
    private final Words en;
    private final Optional<String> baseUrl;
    private final Fragments fragments;
    private final Draughtsman draughtsman;
    private final Proof proof;
    private Optional<String> editUrl = Optional.empty();

    /** @param baseUrl the site's address, ending in a slash; empty when it is not known */
    public SitePages(
            ParsedProject parsed,
            Words zh,
            Words en,
            Optional<String> baseUrl,
            Fragments fragments,
            Draughtsman draughtsman) {
        this.parsed = parsed;
        this.zh = zh;
        this.en = en;
        this.baseUrl = baseUrl;
        this.fragments = fragments;
        this.draughtsman = draughtsman;
        this.proof = Proof.of(parsed.project());
    }

    /** @param address where sections can be changed: a page's file is put after it, or in the place of {@code {file}} */
    public SitePages editedAt(Optional<String> address) {
        editUrl = address;
        return this;
    }

    public List<PlannedPage> all() {
        List<PlannedPage> pages = new ArrayList<>();
        pages.add(chooser());
        pages.add(missing());
        Stream.of(Language.values()).parallel().map(this::in).toList().forEach(pages::addAll);
        return List.copyOf(pages);
    }

    /** What stands beside the pages: charts to download and social cards. */
    public List<SiteFile> files() {
        List<SiteFile> files = new ArrayList<>();
        for (Language language : Language.values()) {
            Edition edition =
                    Edition.of(parsed, words(language), baseUrl, editUrl, fragments, draughtsman, proof);
            for (Issuer issuer : parsed.project().issuers()) {
                issuer.filings().forEach(filing -> files.addAll(new ChartFiles(edition, issuer, filing).all()));
            }
        }
        return List.copyOf(files);
    }

    private List<PlannedPage> in(Language language) {
        Edition edition =
                Edition.of(parsed, words(language), baseUrl, editUrl, fragments, draughtsman, proof);
        Frames frames = new Frames(edition, words(language.other()));
        List<PlannedPage> pages = new ArrayList<>();
        pages.add(new HomePages(edition, frames).page());
        for (Issuer issuer : parsed.project().issuers()) {
            pages.add(new IssuerPages(edition, frames).page(issuer));
            pages.add(new FiguresPages(edition, frames).page(issuer));
            pages.add(new ComparePages(edition, frames).page(issuer));
            for (Filing filing : issuer.filings()) {
                pages.addAll(new FilingPages(edition, frames, issuer, filing).pages());
            }
        }
        pages.add(new GlossaryPages(edition, frames).page());
        pages.add(new AboutPages(edition, frames).page());
        pages.add(new SearchPages(edition, frames).page());
        return pages;
    }

    private Words words(Language language) {
        return language == Language.ZH ? zh : en;
    }

    private PlannedPage chooser() {
        SiteInfo site = parsed.project().site();
        List<Views.Choice> choices = choices(
                "",
                site.name().zh(),
                site.name().en(),
                site.tagline().zh(),
                site.tagline().en());
        return new PlannedPage(
                "language",
                "index.html",
                new Views.Chooser(frame("index.html", "", site.description().zh(), true), choices),
                Optional.empty());
    }

    /** Hosts show it at any address, so that its links start at the site's own address when that is known. */
    private PlannedPage missing() {
        String root = baseUrl.orElse("");
        List<Views.Choice> choices = choices(
                root, zh.get("missingTitle"), en.get("missingTitle"), zh.get("missingText"), en.get("missingText"));
        return new PlannedPage(
                "error404",
                "404.html",
                new Views.Chooser(frame("404.html", root, zh.get("missingText"), false), choices),
                Optional.empty());
    }

    private List<Views.Choice> choices(String root, String titleZh, String titleEn, String textZh, String textEn) {
        return List.of(choice(zh, titleZh, textZh, root), choice(en, titleEn, textEn, root));
    }

    private static Views.Choice choice(Words words, String title, String text, String root) {
        Language language = words.language();
        return new Views.Choice(
                language.code(),
                language.tag(),
                words.get("languageName"),
                title,
                text,
                root + SitePath.home(language));
    }

    /** Of a page in both languages. */
    private Frame frame(String path, String root, String description, boolean indexed) {
        SiteInfo site = parsed.project().site();
        String name = site.name().zh() + " · " + site.name().en();
        List<Frame.Alternate> alternates = new ArrayList<>();
        if (indexed) {
            for (Language language : Language.values()) {
                alternates.add(new Frame.Alternate(
                        language.tag(),
                        baseUrl.map(base -> base + language.code() + "/").orElse(SitePath.home(language))));
            }
            alternates.add(new Frame.Alternate("x-default", baseUrl.orElse("index.html")));
        }
        return new Frame(
                Language.ZH.tag(),
                "zh",
                name,
                name,
                name,
                description,
                root,
                path,
                indexed ? "index.html" : root + "index.html",
                indexed ? baseUrl.orElse("") : "",
                "",
                alternates,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                indexed,
                false,
                zh.all(),
                Frame.Machines.NONE);
    }
}

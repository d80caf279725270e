package org.bifolio.pages;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bifolio.check.Proof;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.IssuerOutline;
import org.bifolio.content.SectionPair;
import org.bifolio.content.SiteInfo;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Language;
import org.bifolio.prose.ParsedProject;

/**
 * The pages of a site, in both languages, path for path alike: those of its issuers, and the front, which is about all of them.
 * The two need not be made together.
 */
public final class SitePages {
    private final Setting setting;
    private final ParsedProject parsed;
    private final Proof proof;
    private final Map<Language, Edition> editions = new EnumMap<>(Language.class);

    /**
     * What all pages share.
     *
     * @param baseUrl the site's address, ending in a slash; empty when it is not known
     * @param editUrl where sections can be changed: a page's file is put after it, or in the place of {@code {file}}
     * @param roster the companies of the whole site
     */
    public record Setting(
            Map<Language, Words> words,
            Optional<String> baseUrl,
            Optional<String> editUrl,
            Fragments fragments,
            Draughtsman draughtsman,
            Roster roster) {}

    /**
     * @param parsed with the issuers whose pages are wanted; for the front, those whose figures the home page shows
     * @param proof of the same project
     */
    public SitePages(Setting setting, ParsedProject parsed, Proof proof) {
        this.setting = setting;
        this.parsed = parsed;
        this.proof = proof;
    }

    /** The pages of each issuer. */
    public List<PlannedPage> ofIssuers() {
        List<PlannedPage> pages = new ArrayList<>();
        for (Language language : Language.values()) {
            Edition edition = edition(language);
            Frames frames = new Frames(edition, words(language.other()));
            for (Issuer issuer : parsed.project().issuers()) {
                pages.add(new IssuerPages(edition, frames).page(issuer));
                pages.addAll(new FiguresPages(edition, frames, issuer).pages());
                pages.add(new ComparePages(edition, frames).page(issuer));
                for (Filing filing : issuer.filings()) {
                    pages.addAll(new FilingPages(edition, frames, issuer, filing).pages());
                }
            }
        }
        return List.copyOf(pages);
    }

    /** The issuers whose figures the home page shows: all where there are few, else those with the latest filings. */
    public static List<String> shownAtHome(List<IssuerOutline> all) {
        return HomePages.shown(all);
    }

    /** The pages about all issuers. */
    public List<PlannedPage> front(List<IssuerOutline> all) {
        List<PlannedPage> pages = new ArrayList<>();
        pages.add(PlannedPage.of("language", "index.html", this::chooser));
        pages.add(PlannedPage.of("error404", "404.html", this::missing));
        for (Language language : Language.values()) {
            Edition edition = edition(language);
            Frames frames = new Frames(edition, words(language.other()));
            pages.add(new HomePages(edition, frames).page(all));
            parsed.project().pages().forEach(folder -> pages.addAll(new FolderPages(edition, frames, folder).pages()));
            pages.add(new GlossaryPages(edition, frames).page(IssuerOutline.measured(all)));
            pages.add(new AboutPages(edition, frames).page());
            pages.add(new SearchPages(edition, frames).page(all));
        }
        return List.copyOf(pages);
    }

    /** What stands beside the issuers' pages: charts to download, social cards, and notes that pages load. */
    public List<SiteFile> files() {
        List<SiteFile> files = new ArrayList<>();
        for (Language language : Language.values()) {
            Edition edition = edition(language);
            for (Issuer issuer : parsed.project().issuers()) {
                issuer.filings().forEach(filing -> {
                    files.addAll(new ChartFiles(edition, issuer, filing).all());
                    files.add(PrintPages.sheet(edition, issuer, filing));
                });
                files.add(new NotesFile(edition).of(issuer));
            }
        }
        return List.copyOf(files);
    }

    /** What the front tells of each issuer. */
    public List<IssuerOutline> outlines() {
        Edition zh = edition(Language.ZH);
        Edition en = edition(Language.EN);
        return parsed.project().issuers().stream()
                .map(issuer -> new IssuerOutline(
                        issuer.cover(),
                        issuer.filings().stream()
                                .map(filing -> contents(filing, zh, en))
                                .toList(),
                        measures(issuer)))
                .toList();
    }

    private List<String> measures(Issuer issuer) {
        return parsed.project().facts().all().stream()
                .map(Fact::key)
                .filter(key -> key.issuer().equals(issuer.code()))
                .map(FactKey::concept)
                .distinct()
                .sorted()
                .toList();
    }

    private static IssuerOutline.Contents contents(Filing filing, Edition zh, Edition en) {
        Calls inChinese = new Calls(zh, filing);
        Calls inEnglish = new Calls(en, filing);
        List<IssuerOutline.Title> titles = new ArrayList<>();
        for (SectionPair pair : filing.sections()) {
            if (pair.whole()) {
                titles.add(new IssuerOutline.Title(
                        pair.name(),
                        new Bilingual(
                                inChinese.plain(pair.zh().get().title()),
                                inEnglish.plain(pair.en().get().title()))));
            }
        }
        Optional<LocalDate> latest = Stream.concat(
                        filing.disclosed().stream(),
                        filing.sections().stream()
                                .flatMap(pair -> Stream.of(pair.zh(), pair.en()).flatMap(Optional::stream))
                                .flatMap(section -> section.updated().stream()))
                .max(Comparator.naturalOrder());
        return new IssuerOutline.Contents(filing.cover(), latest, titles);
    }

    private synchronized Edition edition(Language language) {
        return editions.computeIfAbsent(language, key -> Edition.of(parsed, words(language), setting, proof));
    }

    private Words words(Language language) {
        return setting.words().get(language);
    }

    private Views.Chooser chooser() {
        SiteInfo site = parsed.project().site();
        List<Views.Choice> choices = choices(
                "",
                site.name().zh(),
                site.name().en(),
                site.tagline().zh(),
                site.tagline().en());
        Frame frame = frame("index.html", "", site.description().zh(), true);
        Html linked =
                setting.baseUrl().map(base -> LinkedData.front(site, base)).orElse(Html.EMPTY);
        return new Views.Chooser(frame.with(new Frame.Machines("website", "", linked, "")), choices);
    }

    /** Hosts show it at any address, so that its links start at the site's own address when that is known. */
    private Views.Chooser missing() {
        Words zh = words(Language.ZH);
        Words en = words(Language.EN);
        String root = setting.baseUrl().map(base -> URI.create(base).getPath()).orElse("");
        List<Views.Choice> choices = choices(
                root, zh.get("missingTitle"), en.get("missingTitle"), zh.get("missingText"), en.get("missingText"));
        return new Views.Chooser(frame("404.html", root, zh.get("missingText"), false), choices);
    }

    private List<Views.Choice> choices(String root, String titleZh, String titleEn, String textZh, String textEn) {
        return List.of(
                choice(words(Language.ZH), titleZh, textZh, root), choice(words(Language.EN), titleEn, textEn, root));
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
                        setting.baseUrl()
                                .map(base -> base + language.code() + "/")
                                .orElse(SitePath.home(language))));
            }
            alternates.add(new Frame.Alternate("x-default", setting.baseUrl().orElse("index.html")));
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
                indexed ? setting.baseUrl().orElse("") : "",
                "",
                alternates,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                indexed,
                false,
                words(Language.ZH).all(),
                Frame.Machines.NONE);
    }
}

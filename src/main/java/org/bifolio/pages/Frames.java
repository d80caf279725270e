package org.bifolio.pages;

import java.util.ArrayList;
import java.util.List;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.SiteText;
import org.bifolio.facts.Language;

/** Makes what stands around a page: menu, trail, the same page in the other language. */
final class Frames {
    private final Edition edition;
    private final Words other;
    private final List<Entry> entries;

    /** A page that the menus name. */
    private record Entry(String title, String path, boolean top) {}

    /** @param other the words of the other language, for its name */
    Frames(Edition edition, Words other) {
        this.edition = edition;
        this.other = other;
        this.entries = edition.project().pages().stream()
                .flatMap(folder -> folder.entries().stream())
                .filter(text -> text.pair().whole())
                .map(this::entry)
                .toList();
    }

    private Entry entry(SiteText text) {
        return new Entry(
                text.title(edition.language()),
                SitePath.text(edition.language(), text),
                text.pair().sections().stream()
                        .map(section -> section.header().get("menu"))
                        .anyMatch(menu -> menu != null && menu.text().equals("top")));
    }

    Frame of(String path, String title, String description, List<Link> crumbs, boolean cards) {
        Language language = edition.language();
        String root = SitePath.root(path);
        String site = edition.project().site().name().in(language);
        String below = path.substring(path.indexOf('/') + 1);
        return new Frame(
                        language.tag(),
                        language.code(),
                        title,
                        title.equals(site) ? title : title + (edition.zh() ? "｜" : " · ") + site,
                        site,
                        description,
                        root,
                        path,
                        root + SitePath.home(language),
                        edition.baseUrl()
                                .map(base -> base + SitePath.address(path))
                                .orElse(""),
                        image(root, path),
                        alternates(root, below),
                        List.of(new Frame.Other(
                                other.language().code(),
                                other.language().tag(),
                                other.get("languageName"),
                                root + other.language().code() + "/" + below)),
                        crumbs,
                        menu(root, path),
                        foot(root),
                        true,
                        cards,
                        edition.words().all(),
                        Frame.Machines.NONE)
                .with(new Frame.Machines(
                        "website",
                        root + SitePath.feed(language),
                        edition.baseUrl()
                                .map(base -> new LinkedData(edition, base).trail(path, crumbs))
                                .orElse(Html.EMPTY),
                        ""));
    }

    /**
     * How a page about a filing that is no section of it begins.
     *
     * @param over whose filing it is
     */
    record Opening(Frame frame, String over, String title, String lead) {}

    /**
     * @param titled the same with the filing, for where the page is named alone
     * @param cards whether figures open as cards on it
     */
    Opening opening(
            String path, Issuer issuer, Filing filing, String title, String titled, String lead, boolean cards) {
        Language language = edition.language();
        String brief = filing.brief().in(language);
        return new Opening(
                of(
                        path,
                        titled,
                        brief + (edition.zh() ? "。" : ". ") + lead,
                        crumbs(path, issuer, filing, title),
                        cards),
                issuer.name().in(language)
                        + (edition.zh() ? " " : ", ")
                        + filing.title().in(language),
                title,
                lead);
    }

    /** The card of the filing the page belongs to, or of the first there is; whole where the site's address is known. */
    private String image(String root, String path) {
        String[] parts = path.split("/");
        boolean about = parts.length > 2 && edition.project().issuer(parts[1]).isPresent();
        return edition.project().issuers().stream()
                .filter(issuer -> !about || issuer.code().equals(parts[1]))
                .flatMap(issuer -> issuer.filings().stream())
                .filter(filing -> !about || parts.length < 4 || filing.id().equals(parts[2]))
                .filter(ChartFiles::hasCard)
                .findFirst()
                .map(filing -> edition.baseUrl().orElse(root) + ChartFiles.cardPath(edition, filing))
                .orElse("");
    }

    private List<Frame.Alternate> alternates(String root, String below) {
        String base = edition.baseUrl().orElse(root);
        List<Frame.Alternate> alternates = new ArrayList<>();
        for (Language language : Language.values()) {
            String path = language.code() + "/" + below;
            alternates.add(new Frame.Alternate(
                    language.tag(), base + (edition.baseUrl().isPresent() ? SitePath.address(path) : path)));
        }
        alternates.add(
                below.equals("index.html")
                        ? new Frame.Alternate(
                                "x-default", base + (edition.baseUrl().isPresent() ? "" : "index.html"))
                        : new Frame.Alternate("x-default", alternates.get(1).href()));
        return alternates;
    }

    private List<Link> menu(String root, String path) {
        Words words = edition.words();
        List<Link> menu = new ArrayList<>();
        if (edition.roster().only().isPresent()) {
            Roster.Named only = edition.roster().only().get();
            menu.add(entry(
                    only.name().in(edition.language()), SitePath.issuer(edition.language(), only.code()), root, path));
            menu.add(entry(words.get("figures"), SitePath.figures(edition.language(), only.code()), root, path));
        } else {
            menu.add(entry(words.get("companies"), SitePath.home(edition.language()), root, path));
        }
        menu.add(entry(words.get("glossary"), SitePath.page(edition.language(), "glossary"), root, path));
        entries.stream().filter(Entry::top).forEach(page -> menu.add(entry(page.title(), page.path(), root, path)));
        menu.add(entry(words.get("about"), SitePath.page(edition.language(), "about"), root, path));
        return menu;
    }

    private List<Link> foot(String root) {
        Words words = edition.words();
        Language language = edition.language();
        List<Link> foot = new ArrayList<>();
        foot.add(Link.to(words.get("home"), root + SitePath.home(language)));
        if (edition.project().issuers().size() == 1) {
            String only = edition.project().issuers().get(0).code();
            foot.add(Link.to(words.get("figures"), root + SitePath.figures(language, only)));
            foot.add(Link.to(words.get("compare"), root + SitePath.compare(language, only)));
        }
        for (String page : List.of("search", "glossary")) {
            foot.add(Link.to(words.get(page), root + SitePath.page(language, page)));
        }
        entries.forEach(page -> foot.add(Link.to(page.title(), root + page.path())));
        foot.add(Link.to(words.get("about"), root + SitePath.page(language, "about")));
        foot.add(Link.to(words.get("feed"), root + SitePath.feed(language)));
        return foot;
    }

    private static Link entry(String text, String target, String root, String path) {
        return Link.to(text, root + target).marked(target.equals(path));
    }

    /** The trail to a page of the site, ending with the page itself. */
    List<Link> crumbs(String path, String here) {
        return trail(SitePath.root(path), List.of(), here);
    }

    /** The trail to a page about an issuer. */
    List<Link> crumbs(String path, Issuer issuer, String here) {
        String root = SitePath.root(path);
        return trail(root, List.of(link(issuer, root)), here);
    }

    /** The trail to a page about a filing. */
    List<Link> crumbs(String path, Issuer issuer, Filing filing, String here) {
        String root = SitePath.root(path);
        Link over = Link.to(
                filing.brief().in(edition.language()), root + SitePath.filing(edition.language(), filing, "index"));
        return trail(root, List.of(link(issuer, root), over), here);
    }

    private Link link(Issuer issuer, String root) {
        return Link.to(issuer.name().in(edition.language()), root + SitePath.issuer(edition.language(), issuer.code()));
    }

    private List<Link> trail(String root, List<Link> over, String here) {
        List<Link> trail = new ArrayList<>();
        trail.add(Link.to(edition.words().get("home"), root + SitePath.home(edition.language())));
        trail.addAll(over);
        trail.add(Link.here(here));
        return trail;
    }
}

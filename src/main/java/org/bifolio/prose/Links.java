package org.bifolio.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Project;
import org.bifolio.content.Section;
import org.bifolio.content.SiteText;

/**
 * Where links in texts lead. Editors link to a text by its file, as seen from their own: {@code 030-quarters.zh.md}, {@code
 * ../../688316/2022-annual/030-quarters.zh.md}; and to what the site makes by itself by its address, {@code sources.html}, {@code notes.html#note-restated}.
 */
public final class Links {
    /** Pages every language has, every issuer, every filing. */
    private static final List<String> OF_SITE = List.of("index", "glossary", "about", "search");

    private static final List<String> OF_ISSUER = List.of("index", "figures", "compare");
    private static final List<String> OF_FILING = List.of("index", "sources", "notes", "print");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();
    private final Set<String> pages = new HashSet<>();

    public Links(Project project) {
        OF_SITE.forEach(name -> pages.add(name + ".html"));
        for (Issuer issuer : project.issuers()) {
            OF_ISSUER.forEach(name -> pages.add(issuer.code() + "/" + name + ".html"));
            for (Filing filing : issuer.filings()) {
                OF_FILING.forEach(name -> pages.add(issuer.code() + "/" + filing.id() + "/" + name + ".html"));
            }
        }
        for (SiteText text : project.texts()) {
            pages.add(text.address());
            for (Section section : text.pair().sections()) {
                own.put(section.file(), text.address());
                texts.put(stem(section.file()), text.address());
            }
        }
    }

    /** {@code content/pages/guide/start} for its file {@code content/pages/guide/010-start.zh.md}. */
    private static String stem(String file) {
        String path = file.endsWith(".zh.md") || file.endsWith(".en.md")
                ? file.substring(0, file.length() - ".zh.md".length())
                : file;
        int name = path.lastIndexOf('/') + 1;
        int after = name;
        while (after < path.length() && path.charAt(after) >= '0' && path.charAt(after) <= '9') {
            after++;
        }
        boolean numbered = after - name == 3 && after < path.length() - 1 && path.charAt(after) == '-';
        return numbered ? path.substring(0, name) + path.substring(after + 1) : path;
    }

    /** The page a link leads to, below the folder of the language; empty when it leads nowhere on the site. */
    public Optional<String> page(Section from, String link) {
        String path = link.replaceFirst("#.*", "");
        String here = own.get(from.file());
        return path.isEmpty() ? Optional.of(here) : target(from.file(), here, path);
    }

    /** The address a link leads to, as seen from the page of the text; empty when it leads nowhere on the site. */
    public Optional<String> address(Section from, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        String anchor = hash < 0 ? "" : link.substring(hash);
        String here = own.get(from.file());
        if (path.isEmpty()) {
            return Optional.of(anchor);
        }
        return target(from.file(), here, path).map(to -> way(here, moved(to, anchor)) + anchor);
    }

    /** Notes on a filing have stood among its sources once. */
    private static String moved(String page, String anchor) {
        return anchor.startsWith("#note-") ? page.replaceFirst("/sources\\.html$", "/notes.html") : page;
    }

    /** The code of the issuer whose text or page a link in a text means; empty where it means none. */
    static Optional<String> issuer(Section from, String here, String link) {
        String path = link.replaceFirst("#.*", "");
        Optional<String> to = resolved(path.endsWith(".md") ? from.file() : here, path);
        return to.map(found -> found.replaceFirst("^content/", ""))
                .filter(found -> found.indexOf('/') > 0 && !found.startsWith("pages/"))
                .map(found -> found.substring(0, found.indexOf('/')));
    }

    private Optional<String> target(String file, String here, String path) {
        if (path.endsWith(".md")) {
            return resolved(file, path).map(Links::stem).map(texts::get);
        }
        return resolved(here, path).filter(pages::contains);
    }

    /** A path as seen from a file; empty when it climbs out of the folder that all of them lie in. */
    private static Optional<String> resolved(String from, String path) {
        List<String> names = new ArrayList<>(List.of(from.split("/")));
        names.remove(names.size() - 1);
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                if (names.isEmpty()) {
                    return Optional.empty();
                }
                names.remove(names.size() - 1);
            } else if (!name.equals(".")) {
                names.add(name);
            }
        }
        return Optional.of(String.join("/", names));
    }

    /** The way from one page to another: {@code ../../notice.html}. */
    private static String way(String from, String to) {
        List<String> here = new ArrayList<>(List.of(from.split("/")));
        List<String> there = new ArrayList<>(List.of(to.split("/")));
        here.remove(here.size() - 1);
        while (!here.isEmpty() && there.size() > 1 && here.get(0).equals(there.get(0))) {
            here.remove(0);
            there.remove(0);
        }
        return String.join("", Collections.nCopies(here.size(), "../")) + String.join("/", there);
    }

    /** The files that a link in a text could have meant, as it would write them. */
    public List<String> known(Section from) {
        return own.keySet().stream()
                .filter(file -> !file.equals(from.file()))
                .filter(file -> file.endsWith("." + from.language().code() + ".md"))
                .map(file -> way(from.file(), file))
                .sorted()
                .toList();
    }
}

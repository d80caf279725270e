package org.bifolio.pages;

import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.PrintedTable;
import org.bifolio.content.SiteText;
import org.bifolio.content.SourceNote;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactBase;
import org.bifolio.facts.Language;

/** Where pages lie below the site's root, and the ways between them. */
public final class SitePath {
    /** The JSON Schema of facts. */
    public static final String SCHEMA = "data/schema.json";

    private SitePath() {}

    public static String home(Language language) {
        return language.code() + "/index.html";
    }

    public static String page(Language language, String name) {
        return language.code() + "/" + name + ".html";
    }

    public static String issuer(Language language, String issuer) {
        return language.code() + "/" + issuer + "/index.html";
    }

    public static String figures(Language language, String issuer) {
        return language.code() + "/" + issuer + "/figures.html";
    }

    /** @param part from 1; the first is {@code figures.html} */
    static String figures(Language language, String issuer, int part) {
        return part == 1 ? figures(language, issuer) : language.code() + "/" + issuer + "/figures-" + part + ".html";
    }

    public static String compare(Language language, String issuer) {
        return language.code() + "/" + issuer + "/compare.html";
    }

    /** What the compare page loads. */
    public static String compareData(Language language, String issuer) {
        return "data/" + issuer + "/compare." + language.code() + ".js";
    }

    /** Where each figure of an issuer was printed, which pages without notes load when a reader asks. */
    public static String notesData(Language language, String issuer) {
        return "data/" + issuer + "/notes." + language.code() + ".js";
    }

    /** Where the search index lies. */
    public static String index(Language language) {
        return "search/" + language.code() + "/";
    }

    /** A section or page. */
    public static String text(Language language, SiteText text) {
        return language.code() + "/" + text.address();
    }

    /** @param name {@code index}, {@code sources}, {@code notes}, {@code print} or a section's name */
    public static String filing(Language language, Filing filing, String name) {
        return language.code() + "/" + filing.issuer() + "/" + filing.id() + "/" + name + ".html";
    }

    /** What is wrong with a filing, and there the note. */
    static String note(Language language, Filing filing, SourceNote note) {
        return filing(language, filing, "notes") + "#note-" + note.id();
    }

    /** News of a language, as Atom. */
    public static String feed(Language language) {
        return language.code() + "/feed.xml";
    }

    /** A folder's address is the folder: {@code zh/} for {@code zh/index.html}. */
    public static String address(String path) {
        return path.endsWith("index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
    }

    /** All facts of an issuer. */
    public static String data(Issuer issuer, String ending) {
        return "data/" + issuer.code() + "/facts." + ending;
    }

    /** A printed table. */
    public static String data(Filing filing, PrintedTable table, String ending) {
        return "data/" + filing.issuer() + "/" + filing.id() + "/" + table.id() + "." + ending;
    }

    /** Where a fact is shown as printed. */
    public static String source(Language language, Fact fact, FactBase facts) {
        return language.code() + "/" + fact.key().issuer() + "/" + fact.filing() + "/sources.html#"
                + FactAnchor.of(fact, facts);
    }

    /** The way from a page to the site's root: {@code ../../} from {@code zh/688316/index.html}. */
    public static String root(String path) {
        return "../".repeat((int) path.chars().filter(c -> c == '/').count());
    }
}

package org.bifolio.pages;

import java.util.List;

/** What the templates know as {@code page}, a record for each document type. */
public final class Views {
    private Views() {}

    /** A page, with what stands around it. */
    public interface Framed {
        Frame frame();
    }

    /** A door to one language. */
    public record Choice(String code, String lang, String name, String title, String tagline, String href) {}

    public record Chooser(Frame frame, List<Choice> choices) implements Framed {}

    public record Company(String href, String name, String legalName, String listing, KpisView kpis, String more) {}

    /** A filing in a list. */
    public record Listed(String href, String kind, String title, List<String> meta) {}

    /** @param all the way to the list of all companies, where there are more than these */
    public record Home(
            Frame frame,
            String title,
            String lead,
            List<Company> companies,
            Link all,
            List<Listed> filings,
            List<FigureNote> notes)
            implements Framed {}

    /**
     * @param kpis of the latest year
     * @param interim the way to a later filing on a part of a year, by its name; none where there is none
     * @param figures the way to the page of all figures
     * @param search the way to a search of this company's filings, where one search does not look through all companies'
     */
    public record IssuerPage(
            Frame frame,
            String title,
            Html lead,
            KpisView kpis,
            Link interim,
            KpisView interimKpis,
            List<Entry> facts,
            List<ChartView> charts,
            TableView series,
            TableView halves,
            String figures,
            Link search,
            List<Listed> filings,
            List<FigureNote> notes)
            implements Framed {}

    /** A part of a filing in a list. */
    public record Part(Html text, String href, String note, String noteLang) {}

    public record FilingPage(
            Frame frame,
            String over,
            String title,
            String lead,
            KpisView kpis,
            List<Part> sections,
            List<Part> tables,
            String sources,
            String remarks,
            String print,
            List<Entry> facts,
            List<FigureNote> notes)
            implements Framed {}

    /**
     * A section.
     *
     * @param updated a sentence that says how old it is; empty when nothing is dated
     * @param terms of the glossary that the text links, to open in place
     * @param edit where its text can be changed; empty when that is not known
     */
    public record SectionPage(
            Frame frame,
            String over,
            Html title,
            Html body,
            Rail rail,
            Link previous,
            Link next,
            String updated,
            String edit,
            List<Term> terms,
            List<FigureNote> notes)
            implements Framed {}

    /**
     * A table as printed.
     *
     * @param section the heading it stands under, in the language {@code lang}
     * @param where its page; empty when the source has none
     */
    public record SourceTable(String id, String title, PrintedPlace place, String where, TableView table) {}

    /**
     * What is wrong with the source.
     *
     * @param about says how many figures it is about
     */
    public record Remark(String id, String title, Html body, String about, List<Link> figures) {}

    /** A figure that its parts do not make: as printed, as computed, and the note that says why. */
    public record Apart(Link figure, Html printed, Html against, Link note) {}

    /**
     * How the figures of a filing were checked against each other.
     *
     * @param share how many of them a calculation covers, a sentence
     * @param agree how many calculations agree, a sentence
     * @param unchecked figures and periods that no calculation could be made for
     */
    public record Checked(String share, String agree, List<Apart> apart, List<String> unchecked) {}

    /**
     * @param checked none where no calculation is about the filing, one otherwise
     * @param remarks where to read what is wrong with it; empty where nothing is
     */
    public record SourcesPage(
            Frame frame,
            String over,
            String title,
            String lead,
            List<Entry> facts,
            List<SourceTable> tables,
            List<Checked> checked,
            String remarks,
            Rail rail,
            List<FigureNote> notes)
            implements Framed {}

    /**
     * What is wrong with a filing.
     *
     * @param notesPath of the file that says where each figure was printed
     */
    public record RemarksPage(
            Frame frame, String over, String title, String lead, List<Remark> remarks, Rail rail, String notesPath)
            implements Framed {}

    /** @param id {@code 2022} */
    public record YearChoice(String id, String words) {}

    /**
     * @param parts all pages of the figures, this one marked; none where there is one alone
     * @param here how many of all are shown, with {@code {0}} for the number
     * @param notesPath of the file that says where each was printed
     */
    public record FiguresPage(
            Frame frame,
            String over,
            String title,
            String lead,
            List<YearChoice> years,
            List<Link> groups,
            List<Link> parts,
            Link next,
            String here,
            TableView table,
            String notesPath)
            implements Framed {}

    public record Term(String id, String name, String other, String otherLang, String also, Html text) {}

    public record TermGroup(String id, String title, List<Term> terms) {}

    public record GlossaryPage(Frame frame, String title, List<TermGroup> groups, Rail rail) implements Framed {}

    public record Chapter(String id, String title, List<String> paragraphs, List<Entry> facts) {}

    public record AboutPage(Frame frame, String title, String lead, List<Chapter> chapters) implements Framed {}

    /**
     * Without scripts, the search page lists what can be read.
     *
     * @param figures all figures of the site's only company; empty where there are more
     * @param everything what the shelves hold: all sections, or all companies where there are many
     */
    public record SearchPage(
            Frame frame,
            String title,
            String lead,
            String index,
            String figures,
            String everything,
            List<Shelf> shelves)
            implements Framed {}

    /** A filing's sections. */
    public record Shelf(String title, List<Link> links) {}

    /** Figures chosen by the reader, side by side; the script loads {@code data}. */
    public record ComparePage(
            Frame frame, String over, String title, String lead, String data, String notesPath, String figures)
            implements Framed {}

    /**
     * A section on the page that prints a filing.
     *
     * @param name the title for the list of contents
     */
    public record PrintChapter(String id, Html title, Html name, Html body) {}

    /**
     * A place that figures were printed in.
     *
     * @param title of the table
     * @param section the heading it stands under, in the language {@code lang}; empty when the source has none
     * @param items the figures called from there, each as printed
     */
    public record Reference(
            int number, String title, String filing, PrintedPlace place, String page, List<Html> items) {}

    public record PrintPage(
            Frame frame,
            String over,
            String title,
            String lead,
            List<Entry> facts,
            KpisView kpis,
            List<PrintChapter> chapters,
            List<Remark> remarks,
            List<Reference> references)
            implements Framed {}
}

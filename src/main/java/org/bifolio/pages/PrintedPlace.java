package org.bifolio.pages;

import org.bifolio.content.Filing;
import org.bifolio.content.Headings;
import org.bifolio.format.FigureElement;

/**
 * The heading under which a figure stands in its filing.
 *
 * @param english on an English page what it says, as far as that is known; empty on a Chinese one
 * @param printed as printed, which finds it in the document
 * @param lang of what is printed, when it is not the page's
 */
public record PrintedPlace(String english, String printed, String lang) {
    static final PrintedPlace NONE = new PrintedPlace("", "", "");

    static PrintedPlace of(Edition edition, Filing filing, String printed) {
        return new PrintedPlace(
                edition.zh() ? "" : filing.headings().english(printed).orElse(""), printed, edition.chinese());
    }

    /** Both, the English first. */
    Html both() {
        String original = FigureElement.escape(printed);
        if (lang.isEmpty()) {
            return new Html(original);
        }
        String foreign = "<span lang=\"" + lang + "\">" + original + "</span>";
        return new Html(english.isEmpty() ? foreign : FigureElement.escape(english) + " " + foreign);
    }

    /** In the page's language where all of it can be said, else both. */
    Html brief() {
        return english.isEmpty() || english.contains(Headings.UNKNOWN) ? both() : Html.text(english);
    }

    /** As the heading over rows. */
    TableView.Row over(int span) {
        return english.isEmpty()
                ? new TableView.Row("", printed, "", lang, "", true, span, java.util.List.of())
                : new TableView.Row("", english, "", "", "", true, span, java.util.List.of())
                        .named(new Html("<span lang=\"" + lang + "\">" + FigureElement.escape(printed) + "</span>"));
    }
}

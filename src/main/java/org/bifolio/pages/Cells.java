package org.bifolio.pages;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Status;
import org.bifolio.facts.Value;
import org.bifolio.format.Shown;
import org.bifolio.format.Style;

/** Makes the cells of one table, and remembers which signs for “no number” occur in it. */
final class Cells {
    private static final Set<Status> MARKED = EnumSet.of(Status.FORECAST, Status.THIRD_PARTY, Status.DERIVED);

    /** Why there is no figure. Not applicable, blank, a dash or stroke and not given are different things. */
    private enum Sign {
        NA("na", "Na"),
        BLANK("blank", "Blank"),
        DASH("dash", "Dash"),
        STROKE("dash", "Stroke"),
        NONE("none", "None");

        private final String kind;
        private final String key;

        Sign(String kind, String key) {
            this.kind = kind;
            this.key = key;
        }
    }

    private final Figures figures;
    private final Words words;
    private final Set<Sign> seen = EnumSet.noneOf(Sign.class);

    Cells(Figures figures) {
        this.figures = figures;
        this.words = figures.edition().words();
    }

    /** @param css of the cell beside what its value asks for */
    TableView.Cell of(Optional<Fact> cell, Style style, String css) {
        return cell.map(fact -> sign(fact)
                        .map(sign -> empty(sign, "", css))
                        .orElseGet(() -> figure(fact, change(fact, style), "", css)))
                .orElseGet(() -> empty(Sign.NONE, "", css));
    }

    TableView.Cell of(Optional<Fact> cell, Shown shown, String css) {
        return cell.map(fact -> figure(fact, figures.cell(fact, shown), "", css))
                .orElseGet(() -> empty(Sign.NONE, "", css));
    }

    /** A stated change shortens percentage points; its sign says the direction. */
    private Html change(Fact fact, Style style) {
        Shown shown = figures.edition().format().show(fact, figures.edition().language(), style);
        if (fact.key().since().isEmpty() || !(fact.value() instanceof Value.Amount)) {
            return figures.cell(fact, shown);
        }
        if (shown.after().equals(" percentage points")) {
            shown = new Shown(shown.before(), shown.digits(), " pp", shown.scale(), shown.absolute());
        }
        return figures.cell(fact, shown);
    }

    /** A cell that is the place of its figure. */
    TableView.Cell place(Fact fact, Html html, String id) {
        return sign(fact).map(sign -> empty(sign, id, "")).orElseGet(() -> figure(fact, html, id, ""));
    }

    TableView.Cell none() {
        return empty(Sign.NONE, "", "");
    }

    static TableView.Cell words(Html html) {
        return new TableView.Cell("figure", html, "", "", "words", "");
    }

    private Optional<Sign> sign(Fact fact) {
        if (fact.value() instanceof Value.NotApplicable) {
            return Optional.of(Sign.NA);
        }
        if (fact.value() instanceof Value.Dash printed) {
            return Optional.of(printed.printed().equals("/") ? Sign.STROKE : Sign.DASH);
        }
        return fact.value() instanceof Value.Blank ? Optional.of(Sign.BLANK) : Optional.empty();
    }

    private TableView.Cell figure(Fact fact, Html html, String id, String css) {
        boolean text = fact.value() instanceof Value.Text;
        return new TableView.Cell("figure", html, "", id, css(text ? "words" : "", css), tag(figures.edition(), fact));
    }

    private TableView.Cell empty(Sign sign, String id, String css) {
        seen.add(sign);
        String spoken = sign == Sign.BLANK ? words.get("cellBlank") : words.get("cell" + sign.key + "Spoken");
        return new TableView.Cell(sign.kind, Html.text(shown(sign)), spoken, id, css("cell-" + sign.kind, css), "");
    }

    private String shown(Sign sign) {
        return switch (sign) {
            case NA, NONE -> words.get("cell" + sign.key);
            case DASH -> "–";
            case STROKE -> "/";
            case BLANK -> "";
        };
    }

    private static String css(String own, String more) {
        return (own + " " + more).strip();
    }

    /** Forecast, third party, computed or restated; empty for what the filing alone reports. */
    static String tag(Edition edition, Fact fact) {
        if (MARKED.contains(fact.status())) {
            return edition.words().get("tag-" + fact.statusTold());
        }
        return edition.project().facts().restated(fact) ? edition.words().get("tagRestated") : "";
    }

    /** What the signs of the table mean. */
    List<TableView.Key> keys() {
        List<TableView.Key> keys = new ArrayList<>();
        for (Sign sign : seen) {
            keys.add(new TableView.Key(
                    sign == Sign.BLANK ? "cell-blank" : "", shown(sign), words.get("cell" + sign.key + "Meaning")));
        }
        return List.copyOf(keys);
    }
}

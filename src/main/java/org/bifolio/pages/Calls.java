package org.bifolio.pages;

import java.util.Optional;
import java.util.function.BiFunction;
import org.bifolio.chart.ChartWords;
import org.bifolio.content.Filing;
import org.bifolio.content.SiteText;
import org.bifolio.content.Wording;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.format.HanRuns;
import org.bifolio.format.Shown;
import org.bifolio.format.Style;
import org.bifolio.prose.Call;
import org.bifolio.prose.CallText;
import org.bifolio.prose.FactLookup;

/** Writes what authors call by reference: the figure, its name, or its period. Checks have passed already. */
final class Calls {
    private final Edition edition;
    private final FactLookup lookup;
    private final BiFunction<Fact, Style, Style> custom;

    Calls(Edition edition, Filing filing) {
        this(edition, FactLookup.of(edition.project(), filing), (fact, asked) -> asked);
    }

    Calls(Edition edition, SiteText text) {
        this(edition, FactLookup.of(edition.project(), text), (fact, asked) -> asked);
    }

    /** For what is written around a chart. */
    Calls(Edition edition, Filing filing, ChartWords chart) {
        this(edition, FactLookup.of(edition.project(), filing), chart::beside);
    }

    /** @param custom how a figure is shown, of how its author asked for it */
    private Calls(Edition edition, FactLookup lookup, BiFunction<Fact, Style, Style> custom) {
        this.edition = edition;
        this.lookup = lookup;
        this.custom = custom;
    }

    FactLookup lookup() {
        return lookup;
    }

    /** Markup; figures lead to their sources. */
    String html(Call.Figure call, Figures figures) {
        return words(call)
                .map(this::safe)
                .orElseGet(() -> figures.show(fact(call), style(call)).markup());
    }

    Html html(Wording text, Figures figures) {
        return html(text.in(edition.language()), figures);
    }

    Html html(String text, Figures figures) {
        return new Html(parse(text).join(call -> html(call, figures), this::safe));
    }

    /** Markup for the inside of a link. */
    Html inLink(String text, Figures figures) {
        return new Html(parse(text)
                .join(
                        call -> words(call)
                                .map(this::safe)
                                .orElseGet(() ->
                                        figures.plain(fact(call), style(call)).markup()),
                        this::safe));
    }

    private String safe(String words) {
        return HanRuns.escaped(words, edition.language());
    }

    /** Without markup. */
    String plain(String text) {
        return parse(text).join(call -> words(call).orElseGet(() -> shown(call).text()), words -> words);
    }

    /** Without markup, to be read aloud. */
    String spoken(String text) {
        return parse(text)
                .join(
                        call -> words(call)
                                .or(() -> edition.format().spoken(fact(call), shown(call), edition.language()))
                                .orElseGet(() -> shown(call).text()),
                        words -> words);
    }

    private Shown shown(Call.Figure call) {
        return edition.format().show(fact(call), edition.language(), style(call));
    }

    private Style style(Call.Figure call) {
        return custom.apply(fact(call), call.options().style());
    }

    static String plain(Edition edition, Filing filing, Wording text) {
        return new Calls(edition, filing).plain(text.in(edition.language()));
    }

    private static CallText parse(String text) {
        return CallText.parse(text, Location.of(""), new Findings());
    }

    private Optional<String> words(Call.Figure call) {
        return call.options().words().map(wanted -> {
            FactKey key =
                    lookup.key(call).orElseThrow(() -> new IllegalStateException("unchecked call " + call.text()));
            return wanted.equals("label")
                    ? edition.format().label(key, edition.language())
                    : edition.format().period(key.period(), edition.language());
        });
    }

    private Fact fact(Call.Figure call) {
        return lookup.find(call)
                .orElseThrow(() -> new IllegalStateException("unchecked call " + call.text() + " at " + call.at()));
    }
}

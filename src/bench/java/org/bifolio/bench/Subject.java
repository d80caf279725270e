package org.bifolio.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bifolio.facts.Language;

/**
 * A site that Bifolio is measured with.
 *
 * @param title for the table: {@code 1,000 plain pages}
 * @param make writes the project into a folder
 * @param edit the section that is edited, in the project's folder
 */
record Subject(String title, int size, Consumer<Path> make, Function<Path, Edit> edit) {

    /** @param name {@code demo}, {@code plain-1000} or {@code market-60} */
    static Subject named(String name) {
        int size = name.contains("-") ? Integer.parseInt(name.substring(name.indexOf('-') + 1)) : 0;
        return name.startsWith("plain") ? plain(size) : name.startsWith("market") ? market(size) : demo();
    }

    private static Subject plain(int pages) {
        PlainPage page = PlainPage.of(0);
        return new Subject(
                number(pages) + " plain pages",
                pages,
                folder -> new PlainCorpus(pages).writeAsItComes(folder),
                folder -> new Edit(
                        folder.resolve("content/" + Generator.BIFOLIO.file(page, Language.EN)),
                        Generator.page(page, Language.EN)));
    }

    private static Subject market(int issuers) {
        return new Subject(
                "a market of " + number(issuers) + " issuers, " + number(issuers * 66) + " pages",
                issuers,
                folder -> new MarketCorpus(issuers).write(folder),
                folder -> new Edit(
                        folder.resolve("content/990001/2024-annual-report-summary/010-at-a-glance.en.md"),
                        "en/990001/2024-annual-report-summary/at-a-glance.html"));
    }

    private static Subject demo() {
        return new Subject(
                "the site in this repository",
                0,
                Bifolio::demo,
                folder -> new Edit(
                        folder.resolve("content/688316/2022-annual-report-summary/060-business.en.md"),
                        "en/688316/2022-annual-report-summary/business.html"));
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

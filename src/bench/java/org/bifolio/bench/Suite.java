package org.bifolio.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be measured, by name: {@code plain-1000}, {@code market-60}, {@code demo}, {@code serve-demo}, {@code serve-plain-2000},
 * {@code stages}.
 */
final class Suite {
    private static final Pattern NAME =
            Pattern.compile("demo|serve-demo|stages|(?:plain|market|serve-plain)-([1-9]\\d*)");
    /** JBake asks its database for all pages at each: 10,000 would take half an hour. */
    private static final int JBAKE_PAGES = 1_000;

    private final Path work;
    private final int rounds;
    private final Peers peers;
    private final PrintStream log;

    Suite(Path work, int rounds, Peers peers, PrintStream log) {
        this.work = work;
        this.rounds = rounds;
        this.peers = peers;
        this.log = log;
    }

    static boolean knows(String name) {
        return NAME.matcher(name).matches();
    }

    /** The table of a case; its folder is deleted afterwards. */
    String measure(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name);
        }
        int size = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
        Path folder = work.resolve(name);
        new Folder(folder).delete();
        try {
            return name.startsWith("plain")
                    ? plain(size, folder)
                    : name.startsWith("market")
                            ? market(size, folder)
                            : name.startsWith("serve")
                                    ? serve(name, size, folder)
                                    : name.equals("demo") ? demo(folder) : Stages.measure(rounds);
        } finally {
            new Folder(folder).delete();
        }
    }

    private String plain(int pages, Path folder) {
        PlainCorpus corpus = new PlainCorpus(pages);
        List<Step> cold = new ArrayList<>();
        Map<String, Path> sites = new LinkedHashMap<>();
        Path bifolio = folder.resolve(Generator.BIFOLIO.folder());
        corpus.write(Generator.BIFOLIO, bifolio);
        cold.add(Bifolio.cold("Bifolio", bifolio));
        peers.hugo().ifPresent(hugo -> cold.add(peer(hugo, corpus, Generator.HUGO, folder)));
        peers.eleventy().ifPresent(eleventy -> cold.add(peer(eleventy, corpus, Generator.ELEVENTY, folder)));
        if (pages <= JBAKE_PAGES) {
            cold.add(peer(Peers.jbake(), corpus, Generator.JBAKE, folder));
        }
        cold.forEach(step -> sites.put(step.name(), step.output().orElseThrow()));
        Path asItComes = folder.resolve("as-it-comes");
        corpus.writeAsItComes(asItComes);
        List<Step> then = new ArrayList<>(Bifolio.later(bifolio, new Edit(section(bifolio))));
        then.add(Bifolio.cold("Bifolio, its own templates", asItComes));
        return Table.of(
                number(pages) + " plain pages",
                new Race(rounds, log)
                        .run(number(pages) + " plain pages", cold, () -> SamePages.check(sites, pages), then));
    }

    private static Step peer(Peers.Peer peer, PlainCorpus corpus, Generator generator, Path folder) {
        Path project = folder.resolve(generator.folder());
        corpus.write(generator, project);
        return peer.cold(project);
    }

    private static Path section(Path plain) {
        return plain.resolve("content/" + Generator.BIFOLIO.file(PlainPage.of(0), org.bifolio.facts.Language.EN));
    }

    private String market(int issuers, Path folder) {
        new MarketCorpus(issuers).write(folder);
        return own(
                "Market of " + number(issuers) + " issuers, " + number(issuers * 66) + " pages",
                folder,
                folder.resolve("content/990001/2024-annual-report-summary/010-at-a-glance.en.md"));
    }

    private String demo(Path folder) {
        Bifolio.demo(folder);
        return own("The site in this repository", folder, demoSection(folder));
    }

    private static Path demoSection(Path folder) {
        return folder.resolve("content/688316/2022-annual-report-summary/060-business.en.md");
    }

    private String own(String title, Path project, Path section) {
        return Table.of(
                title,
                new Race(rounds, log)
                        .run(
                                title,
                                List.of(Bifolio.cold("Bifolio", project)),
                                () -> {},
                                Bifolio.later(project, new Edit(section))));
    }

    private String serve(String name, int pages, Path folder) {
        boolean demo = name.equals("serve-demo");
        String title = "`serve`, " + (demo ? "the site in this repository" : number(pages) + " plain pages");
        if (demo) {
            Bifolio.demo(folder);
        } else {
            new PlainCorpus(pages).writeAsItComes(folder);
        }
        log.println(title);
        return Table.of(
                title, Preview.measure(folder, new Edit(demo ? demoSection(folder) : section(folder)), rounds, log));
    }

    private static String number(int number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }
}

package org.bifolio.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be measured, by name: {@code plain-1000}, {@code market-60}, {@code demo}, {@code serve-demo}, {@code stages} … */
final class Suite {
    private static final Pattern NAME =
            Pattern.compile("stages|(serve-)?(demo|market-[1-9]\\d*|plain-(?:[2468]|[1-9]\\d*[02468]))");
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
        } else if (matcher.group(2) == null) {
            return Stages.measure(rounds);
        }
        Subject subject = Subject.named(matcher.group(2));
        Folder folder = new Folder(work.resolve(name));
        log.println(name);
        try {
            return matcher.group(1) != null
                    ? serve(subject, folder.path())
                    : name.startsWith("plain") ? beside(subject, folder.path()) : alone(subject, folder.path());
        } finally {
            folder.delete();
        }
    }

    private String serve(Subject subject, Path folder) {
        subject.make().accept(folder);
        return Table.of(
                "`serve`: " + subject.title(),
                Preview.measure(folder, subject.edit().apply(folder), rounds, log));
    }

    private String alone(Subject subject, Path folder) {
        subject.make().accept(folder);
        return Table.of(
                subject.title(),
                new Race(rounds, log)
                        .run(
                                List.of(Bifolio.cold("Bifolio", folder)),
                                () -> {},
                                Bifolio.later(folder, subject.edit().apply(folder))));
    }

    /** Plain pages, with templates that show what the other generators' show. */
    private String beside(Subject subject, Path folder) {
        PlainCorpus corpus = new PlainCorpus(subject.size());
        Path bifolio = folder.resolve(Generator.BIFOLIO.folder());
        corpus.write(Generator.BIFOLIO, bifolio);
        List<Step> cold = new ArrayList<>();
        cold.add(Bifolio.cold("Bifolio", bifolio));
        peers.hugo().ifPresent(hugo -> cold.add(peer(hugo, corpus, Generator.HUGO, folder)));
        peers.eleventy().ifPresent(eleventy -> cold.add(peer(eleventy, corpus, Generator.ELEVENTY, folder)));
        if (subject.size() <= JBAKE_PAGES) {
            cold.add(peer(Peers.jbake(), corpus, Generator.JBAKE, folder));
        }
        Map<String, Path> sites = new LinkedHashMap<>();
        cold.forEach(step -> sites.put(step.name(), step.output().orElseThrow()));

        List<Step> then = new ArrayList<>(Bifolio.later(bifolio, subject.edit().apply(bifolio)));
        Path asItComes = folder.resolve("as-it-comes");
        subject.make().accept(asItComes);
        then.add(Bifolio.cold("Bifolio, its own templates", asItComes));
        return Table.of(
                subject.title(), new Race(rounds, log).run(cold, () -> SamePages.check(sites, subject.size()), then));
    }

    private static Step peer(Peers.Peer peer, PlainCorpus corpus, Generator generator, Path folder) {
        Path project = folder.resolve(generator.folder());
        corpus.write(generator, project);
        return peer.cold(project);
    }
}

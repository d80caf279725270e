package org.bifolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bifolio.bake.Page;
import org.bifolio.bake.SiteConfiguration;
import org.bifolio.bake.Templates;
import org.bifolio.chart.ChartSize;
import org.bifolio.export.SearchIndex;
import org.bifolio.export.Sitemap;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.bifolio.load.Drafts;
import org.bifolio.pages.Draughtsman;
import org.bifolio.pages.PlannedPage;
import org.bifolio.pages.Roster;
import org.bifolio.pages.SiteFile;
import org.bifolio.pages.SitePages;
import org.bifolio.pages.Views;
import org.bifolio.pages.Words;
import org.bifolio.prose.SectionParser;
import org.bifolio.publish.PageLinks;
import org.bifolio.publish.Publication;
import org.bifolio.publish.SiteVerifier;
import org.bifolio.reuse.Hash;
import org.bifolio.reuse.InputFiles;
import org.bifolio.reuse.LastBuild;
import org.bifolio.reuse.Made;
import org.bifolio.reuse.Part;
import org.bifolio.reuse.Standing;
import org.bifolio.reuse.Trace;
import org.bifolio.work.Workers;

/** What the parts of one build have in common: where they come from and go to, and what of the last build still stands. */
final class SiteMaking {
    final Path root;
    final LocalDate today;
    final SiteConfiguration configuration;
    final String address;
    final Publication publication;
    final LastBuild last;
    final InputFiles inputs;
    final RecalledSections recalled;
    final Standing standing;
    private final UnaryOperator<SectionParser> parsing;
    final Findings findings;
    final SiteVerifier verifier;
    final Keys keys;

    private Optional<Design> design;

    /** How pages look: templates, and the words of the interface in both languages. */
    record Design(Templates templates, Map<Language, Words> words) {
        static Optional<Design> read(SiteConfiguration configuration, Findings findings) {
            Optional<Templates> opened = Templates.open(configuration, findings);
            opened.ifPresent(templates -> templates.tellMissing(findings));
            return opened.flatMap(templates -> Words.readBoth(configuration.templateFolder(), findings)
                    .map(words -> new Design(templates, words)));
        }
    }

    SiteMaking(
            Path root,
            LocalDate today,
            Drafts drafts,
            SiteConfiguration configuration,
            String address,
            Publication publication,
            LastBuild last,
            Path site,
            UnaryOperator<SectionParser> parsing,
            Findings findings) {
        this.root = root;
        this.today = today;
        this.configuration = configuration;
        this.address = address;
        this.publication = publication;
        this.last = last;
        this.parsing = parsing;
        this.findings = findings;
        this.verifier = new SiteVerifier(findings);
        AtomicReference<Standing> stands = new AtomicReference<>();
        Workers.Batch looking = Workers.begin(List.of(() -> stands.set(Standing.in(site))));
        this.inputs = Keys.inputs(last, root, configuration);
        this.recalled = new RecalledSections(last, inputs);
        this.keys = new Keys(root, configuration, address, drafts, inputs);
        looking.join();
        this.standing = stands.get();
    }

    /** @param part whose sections are parsed */
    SectionParser parser(String part) {
        return parsing.apply(recalled.of(part));
    }

    /** Adds to the findings what failed in templates. */
    void told() {
        if (design != null) {
            design.ifPresent(read -> read.templates().tellFailures());
        }
    }

    /** How many files that Bifolio itself keeps in the site stand there, hidden ones that are no part's. */
    int marks(List<Made> files) {
        return standing.hidden(files.stream().map(Made::path).collect(Collectors.toSet()));
    }

    /** Read when a part must be made: where none is, the templates are the sound ones of the last build. */
    synchronized Optional<Design> design() {
        if (design == null) {
            design = Design.read(configuration, findings);
        }
        return design;
    }

    SitePages.Setting setting(Design design, Roster roster) {
        return new SitePages.Setting(
                design.words(),
                Optional.of(address),
                configuration.value("bifolio.edit.url"),
                design.templates()::fragment,
                painter -> new Draughtsman.Drawn(
                        painter.svg(ChartSize.WIDE), painter.svg(ChartSize.MIDDLE), painter.svg(ChartSize.PHONE)),
                roster);
    }

    /** The pages of one part while they are baked. */
    final class Lot {
        final Map<String, Trace> traces = new ConcurrentHashMap<>();
        final Map<String, PageLinks> links = new ConcurrentHashMap<>();
        final Map<String, Made> made = new ConcurrentHashMap<>();
        /** What each of the part's pages follows from, by its path. */
        final Map<String, Hash> keys;

        /** @param keys of the part's pages, by their paths */
        Lot(Map<String, Hash> keys) {
            this.keys = keys;
        }

        Page page(PlannedPage planned) {
            return new Page(
                    planned.type(),
                    planned.path(),
                    () -> shown(planned),
                    planned.source().map(root::resolve));
        }

        /** Made, looked over for maps and indexes, and let go again. */
        private Page.Shown shown(PlannedPage planned) {
            Object view = planned.view();
            String path = planned.path();
            traces.put(
                    path,
                    new Trace(
                            path,
                            Sitemap.entry(path, view, address).orElse(""),
                            SearchIndex.places(path, view),
                            new long[0],
                            List.of()));
            return new Page.Shown(
                    view,
                    view instanceof Views.SectionPage section ? section.body().markup() : "");
        }

        BiConsumer<String, String> baked() {
            return (path, text) -> {
                PageLinks page = PageLinks.of(path, text, findings);
                links.put(path, page);
                stamp(path, keys.get(path)).ifPresent(file -> made.put(path, file));
            };
        }
    }

    /** Writes a file, unless the same one stands already; empty, with a finding, when it cannot be written. */
    Optional<Made> write(SiteFile file, Hash key, Map<String, Made> before) {
        Made had = before.get(file.path());
        if (had != null && had.key().equals(key) && standing.has(had)) {
            return Optional.of(had);
        }
        Path target = publication.staging().resolve(file.path());
        try {
            Files.createDirectories(target.getParent());
            Files.write(target, file.content().get());
        } catch (IOException e) {
            publication.unwritten(e, findings);
            return Optional.empty();
        }
        return stamp(file.path(), key);
    }

    /** A file that was just written, as it will be known by. */
    Optional<Made> stamp(String path, Hash key) {
        try {
            return Optional.of(Made.of(publication.staging(), path, key));
        } catch (IOException e) {
            publication.unwritten(e, findings);
            return Optional.empty();
        }
    }

    /** The anchors of a page that was kept, read from the page itself. */
    long[] ids(String path) {
        try {
            return PageLinks.of(path, Files.readString(publication.standing(path)), findings)
                    .ids();
        } catch (IOException e) {
            publication.unwritten(e, findings);
            return new long[0];
        }
    }

    List<Made> write(Collection<SiteFile> files, Map<String, Hash> keys, Map<String, Made> before) {
        return Workers.map(files, file -> write(file, keys.get(file.path()), before)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Puts everything that was not made anew beside what was. */
    void keep(Collection<Part> parts) {
        List<String> kept = new ArrayList<>();
        for (Part part : parts) {
            part.files().stream().filter(standing::has).map(Made::path).forEach(kept::add);
        }
        try {
            Workers.forEach(kept, path -> {
                try {
                    publication.keep(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            publication.unwritten(e.getCause(), findings);
        }
    }
}

package org.bifolio;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.bifolio.bake.SiteConfiguration;
import org.bifolio.check.Checks;
import org.bifolio.content.Calculation;
import org.bifolio.content.Project;
import org.bifolio.content.Tally;
import org.bifolio.export.Exports;
import org.bifolio.finding.Findings;
import org.bifolio.load.Drafts;
import org.bifolio.load.ProjectReader;
import org.bifolio.prose.ParsedSection;
import org.bifolio.prose.SectionParser;
import org.bifolio.reuse.InputFiles;
import org.bifolio.reuse.LastBuild;
import org.bifolio.reuse.Part;
import org.bifolio.work.Workers;

/** Everything that a build checks before it makes a page; what has not changed since the last build was found right by that. */
final class ContentCheck {
    private final Path root;
    private final LocalDate today;
    private final Drafts drafts;
    private final Supplier<LastBuild> memory;
    private final Findings findings;

    /** What is known from the last build: its keys are worth nothing, and its sections none, where there was none. */
    private record Known(
            LastBuild last, Optional<Keys> keys, Optional<RecalledSections> sections, Workers.Batch design) {
        SectionParser parser(String part) {
            return sections.map(recalled -> recalled.of(part)).orElse(ParsedSection::parse);
        }
    }

    ContentCheck(Path root, LocalDate today, Drafts drafts, Supplier<LastBuild> memory, Findings findings) {
        this.root = root;
        this.today = today;
        this.drafts = drafts;
        this.memory = memory;
        this.findings = findings;
    }

    /** Empty when there is nothing to check. */
    Optional<Tally> run() {
        AtomicReference<Known> known = new AtomicReference<>();
        Workers.Batch looking = Workers.begin(List.of(() -> known.set(look())));
        Optional<ProjectReader> opened = ProjectReader.open(root, today, drafts, findings);
        looking.join();
        Optional<Tally> tally = opened.map(reader -> tally(reader, known.get()));
        known.get().design().join();
        return tally;
    }

    private Known look() {
        LastBuild last = memory.get();
        SiteConfiguration configuration = SiteConfiguration.read(root, findings);
        List<Runnable> design = List.of(() -> SiteMaking.Design.read(configuration, findings));
        if (last.parts().isEmpty()) {
            return new Known(last, Optional.empty(), Optional.empty(), Workers.begin(design));
        }
        InputFiles inputs = Keys.inputs(last, root, configuration);
        boolean sameDesign = last.same(inputs, SiteConfiguration.FILE)
                && last.same(inputs, Keys.name(root, configuration.templateFolder()))
                && last.same(inputs, Keys.name(root, configuration.assetFolder()));
        return new Known(
                last,
                Optional.of(new Keys(root, configuration, configuration.baseUrl(), drafts, inputs)),
                Optional.of(new RecalledSections(last, inputs)),
                Workers.begin(sameDesign ? List.of() : design));
    }

    private Tally tally(ProjectReader reader, Known known) {
        List<String> codes = reader.codes();
        Surroundings around = new Surroundings(codes.size(), reader.pages());
        Map<String, Part> right = new LinkedHashMap<>();
        known.keys()
                .ifPresent(keys -> codes.forEach(code -> known.last()
                        .part(code)
                        .filter(part -> part.right(keys.issuer(code, around), today))
                        .ifPresent(part -> right.put(code, part))));
        List<Calculation> rules = reader.rules(ProjectReader.together(codes.stream()
                .map(code -> right.containsKey(code) ? right.get(code).members() : reader.members(code))
                .toList()));
        Optional<Part> front = known.keys()
                .filter(keys -> right.size() == codes.size())
                .flatMap(keys -> known.last()
                        .part(Exports.FRONT)
                        .filter(part -> part.right(keys.front(right.values(), around), today)));
        List<Part> stand = new ArrayList<>(right.values());
        front.ifPresent(stand::add);
        stand.forEach(part -> findings.addAll(part.warnings()));
        Tally issuers =
                right.values().stream().map(part -> part.tally().unmade()).reduce(Tally.NONE, Tally::plus);
        if (front.isEmpty()) {
            issuers = issuers.plus(changed(reader, known, rules, right));
        }
        return issuers.plus(Tally.ofFreePages(reader.pages(), 0));
    }

    /** Checks the issuers that are not right from the last build, and the pages that belong to none. */
    private Tally changed(ProjectReader reader, Known known, List<Calculation> rules, Map<String, Part> right) {
        List<String> codes = reader.codes();
        FreePages pages = new FreePages(reader, rules, known.parser(Exports.FRONT), findings);
        Map<String, Project> named = new ConcurrentHashMap<>();
        Tally tally = Workers.map(codes, code -> {
                    boolean wanted = pages.named().contains(code);
                    if (right.containsKey(code) && !wanted) {
                        return Tally.NONE;
                    }
                    Findings own = new Findings();
                    AtomicReference<SectionParser> parser = new AtomicReference<>();
                    Workers.Batch recalling = Workers.begin(List.of(() -> parser.set(known.parser(code))));
                    Project project = reader.issuer(code, rules, own).project();
                    recalling.join();
                    if (wanted) {
                        named.put(code, project);
                    }
                    if (right.containsKey(code)) {
                        return Tally.NONE;
                    }
                    Checks.issuer(project, parser.get(), own);
                    findings.addAll(own.all());
                    return Tally.of(project, 0);
                })
                .stream()
                .reduce(Tally.NONE, Tally::plus);
        FreePages.check(pages.with(codes.stream().filter(named::containsKey).toList(), named::get), findings);
        return tally;
    }
}

package org.bifolio;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bifolio.check.Checks;
import org.bifolio.content.Calculation;
import org.bifolio.content.Project;
import org.bifolio.finding.Findings;
import org.bifolio.load.ProjectReader;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.SectionParser;

/** The pages that belong to no issuer, and the issuers whose figures they call: only those need be read for them. */
final class FreePages {
    private final ProjectReader reader;
    private final List<Calculation> rules;
    private final Set<String> named;
    private final ParsedProject texts;

    /** @param findings where malformed calls go */
    FreePages(ProjectReader reader, List<Calculation> rules, SectionParser parser, Findings findings) {
        this.reader = reader;
        this.rules = rules;
        this.texts = ParsedProject.pages(reader.together(List.of(), rules), parser, findings);
        this.named = texts.issuersNamed();
    }

    /** The codes of the issuers that the pages name, known or not. */
    Set<String> named() {
        return named;
    }

    /**
     * The pages, with issuers.
     *
     * @param codes of these, in order
     * @param issuer reads one
     */
    ParsedProject with(List<String> codes, Function<String, Project> issuer) {
        return texts.within(reader.together(codes.stream().map(issuer).toList(), rules));
    }

    /** @param pages with the issuers they name */
    static void check(ParsedProject pages, Findings findings) {
        Checks.pages(pages, findings);
    }

    /** Reads the issuers that the pages name, whose own faults are told elsewhere, and checks the pages. */
    void check(List<String> codes, Findings findings) {
        Findings elsewhere = new Findings();
        List<String> wanted = codes.stream().filter(named::contains).toList();
        check(with(wanted, code -> reader.issuer(code, rules, elsewhere).project()), findings);
    }
}

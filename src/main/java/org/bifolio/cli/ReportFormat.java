package org.bifolio.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bifolio.finding.Code;
import org.bifolio.finding.Explanations;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Location;
import org.bifolio.finding.Phrasebook;

/** How findings are written for programs. Each is one text for standard output. */
enum ReportFormat {
    /** For people: not written here but by {@link FindingPrinter}. */
    text,
    json,
    sarif,
    github;

    /**
     * What a report is about.
     *
     * @param command {@code check} or {@code build}
     * @param root the project's folder
     * @param start the folder Bifolio was started in, which paths for other programs are below
     * @param numbers what was read or built, by name: {@code facts}
     */
    record Subject(String command, Path root, Path start, Map<String, Object> numbers) {

        /** The path from where Bifolio was started, where it lies below; {@code content/…} of the project otherwise. */
        String path(Location at) {
            boolean below =
                    root.startsWith(start) && !root.equals(start) && !at.path().startsWith("/");
            return below ? start.relativize(root).toString().replace('\\', '/') + "/" + at.path() : at.path();
        }
    }

    String write(List<Finding> findings, Subject subject, Phrasebook book) {
        return switch (this) {
            case json -> IndentedJson.of(asJson(findings, subject, book)) + "\n";
            case sarif -> IndentedJson.of(asSarif(findings, subject, book)) + "\n";
            case github ->
                findings.stream()
                        .map(finding -> annotation(finding, subject, book))
                        .collect(Collectors.joining());
            case text -> throw new IllegalStateException("text is printed with excerpts");
        };
    }

    private static Map<String, Object> asJson(List<Finding> findings, Subject subject, Phrasebook book) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("format", 1);
        report.put("command", subject.command());
        report.put("language", book.language().getLanguage());
        report.put("ok", findings.stream().allMatch(Finding::warning));
        report.put("content", subject.numbers());
        List<Object> all = new ArrayList<>();
        for (Finding finding : findings) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("code", finding.code().id());
            one.put("severity", finding.severity().id());
            one.put("file", finding.at().path());
            one.put("line", finding.at().line() == 0 ? null : finding.at().line());
            one.put("column", finding.at().line() == 0 ? null : finding.at().column());
            cell(finding.at()).ifPresent(cell -> one.put("cell", cell));
            one.put("problem", book.say(finding.wrong()));
            one.put("remedy", book.say(finding.right()));
            all.add(one);
        }
        report.put("findings", all);
        return report;
    }

    private static Optional<String> cell(Location at) {
        return at.inWorkbook() && at.line() > 0
                ? Optional.of(Location.cell(at.line(), Math.max(1, at.column())))
                : Optional.empty();
    }

    /** The sentences, and before them the cell of a workbook, which a code host cannot show. */
    private static String words(Finding finding, Phrasebook book) {
        return cell(finding.at()).map(cell -> cell + ": ").orElse("") + finding.sentences(book);
    }

    /** Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 2020). */
    private static Map<String, Object> asSarif(List<Finding> findings, Subject subject, Phrasebook book) {
        List<Code> codes =
                findings.stream().map(Finding::code).distinct().sorted().toList();
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Bifolio");
        driver.put("semanticVersion", ProgramVersion.number());
        driver.put("rules", codes.stream().map(code -> rule(code, book)).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("language", book.language().toLanguageTag());
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "results",
                findings.stream()
                        .map(finding -> result(finding, codes, subject, book))
                        .toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> rule(Code code, Phrasebook book) {
        Explanations.Explanation explained = Explanations.of(code, book);
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", code.id());
        rule.put("shortDescription", Map.of("text", explained.means()));
        rule.put("help", Map.of("text", explained.remedy()));
        rule.put("defaultConfiguration", Map.of("level", code.severity().id()));
        return rule;
    }

    private static Map<String, Object> result(Finding finding, List<Code> codes, Subject subject, Phrasebook book) {
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", Map.of("uri", uri(subject.path(finding.at()))));
        if (finding.at().line() > 0) {
            Map<String, Object> region = new LinkedHashMap<>();
            region.put("startLine", finding.at().line());
            region.put("startColumn", Math.max(1, finding.at().column()));
            physical.put("region", region);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.code().id());
        result.put("ruleIndex", codes.indexOf(finding.code()));
        result.put("level", finding.severity().id());
        result.put("message", Map.of("text", words(finding, book)));
        result.put("locations", List.of(Map.of("physicalLocation", physical)));
        // the same mistake keeps its fingerprint when lines move above it, and in either language
        String identity = finding.code().id() + "\n" + finding.at().path() + "\n" + finding.problem();
        result.put("partialFingerprints", Map.of("bifolio/v1", Integer.toHexString(identity.hashCode())));
        return result;
    }

    /** A relative reference (RFC 3986): what is no letter, digit or one of {@code -._~/} in percent signs. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || "-._~/".indexOf(b) >= 0;
            uri.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b & 0xff));
        }
        return uri.toString();
    }

    /**
     * A workflow command: {@code ::error file=…,line=…,col=…,title=…::message}, or {@code ::warning}. Escapes as GitHub's own toolkit does
     * (actions/toolkit, {@code packages/core/src/command.ts}).
     */
    private static String annotation(Finding finding, Subject subject, Phrasebook book) {
        String place = finding.at().line() == 0
                ? ""
                : ",line=" + finding.at().line() + ",col="
                        + Math.max(1, finding.at().column());
        return "::" + finding.severity().id() + " file=" + property(subject.path(finding.at())) + place + ",title="
                + property(finding.code().id()) + "::" + data(words(finding, book)) + "\n";
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}

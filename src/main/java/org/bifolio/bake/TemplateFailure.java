package org.bifolio.bake;

import freemarker.core.ParseException;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.bifolio.finding.Code;
import org.bifolio.finding.Finding;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/** Says what FreeMarker found wrong, and where, as a finding. */
final class TemplateFailure {
    private final String folder;
    private final Findings findings;
    private final Map<Place, ConcurrentSkipListMap<String, Finding>> pages = new ConcurrentHashMap<>();

    /** What fails at one place is one mistake, though its words may differ from page to page with the values they have. */
    private record Place(Code code, Location at) {}

    TemplateFailure(String folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    void syntax(ParseException e) {
        findings.add(
                Code.TEMPLATE_SYNTAX,
                at(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()),
                Message.of("The template cannot be read: {0}", FreeMarkerWords.unreadable(e)),
                FreeMarkerWords.remedy(e));
    }

    /** @param what the page or fragment that could not be made, for example {@code zh/index.html} */
    void rendering(String what, String template, TemplateException e) {
        Integer line = e.getLineNumber();
        Integer column = e.getColumnNumber();
        String name = e.getTemplateSourceName();
        failed(
                at(name == null ? template : name, line == null ? 0 : line, column == null ? 1 : column),
                FreeMarkerWords.problem(e),
                FreeMarkerWords.remedy(e),
                what);
    }

    private void failed(Location at, Message problem, Message remedy, String what) {
        pages.computeIfAbsent(new Place(Code.TEMPLATE_FAILED, at), one -> new ConcurrentSkipListMap<>())
                .put(what, new Finding(Code.TEMPLATE_FAILED, at, problem, remedy));
    }

    /** A mistake in a layout fails every page: one finding names the first of them and how many there are. */
    void tell() {
        pages.values().forEach(failed -> {
            Finding mistake = failed.firstEntry().getValue();
            findings.add(
                    mistake.code(),
                    mistake.at(),
                    Message.of(
                            "{0} could not be rendered: {1}",
                            pages(failed.firstKey(), failed.size() - 1), mistake.wrong()),
                    mistake.right());
        });
        pages.clear();
    }

    private static Message pages(String first, int others) {
        return switch (others) {
            case 0 -> Message.of("{0}", first);
            case 1 -> Message.of("{0} and 1 other page", first);
            default -> Message.of("{0} and {1} other pages", first, others);
        };
    }

    /** A template was not found, its name is malformed, or it could not be read. */
    void loading(String what, String template, IOException e) {
        // FreeMarker remembers a template that it could not read, and says so with the cause
        if (e instanceof ParseException || e.getCause() instanceof ParseException) {
            syntax((ParseException) (e instanceof ParseException ? e : e.getCause()));
            return;
        }
        Message problem = e instanceof TemplateNotFoundException || e instanceof MalformedTemplateNameException
                ? Message.of("there is no such template.")
                : FreeMarkerWords.own(e.getMessage());
        failed(
                Location.of(folder + "/" + template),
                problem,
                Message.of("Create the template, or correct the name that asks for it."),
                what);
    }

    void endless(String what, String template) {
        failed(
                Location.of(folder + "/" + template),
                Message.of("its macros call one another without end."),
                Message.of("Let the innermost call stop."),
                what);
    }

    private Location at(String name, int line, int column) {
        return Location.of(folder + "/" + name, line, column);
    }
}

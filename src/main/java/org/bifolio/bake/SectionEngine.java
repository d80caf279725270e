package org.bifolio.bake;

import java.nio.file.Path;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;

/**
 * Reads a Markdown file with JBake's header; the body is rendered elsewhere:
 * <pre>
 * title=关键数据
 * type=section
 * status=published
 * date=2023-05-01
 * ~~~~~~
 * Markdown …
 * </pre>
 * JBake reads a date in the machine's time zone and locale, and only logs one that it cannot read.
 */
final class SectionEngine extends MarkupEngine {
    private final SiteConfiguration site;
    private final Function<Path, String> bodies;
    private final Findings findings;

    /** @param bodies the HTML of a Markdown file; called by several threads at once */
    SectionEngine(SiteConfiguration site, Function<Path, String> bodies, Findings findings) {
        this.site = site;
        this.bodies = bodies;
        this.findings = findings;
    }

    /** Called when JBake has read the header, before it fills in what is missing. */
    @Override
    public void processHeader(ParserContext context) {
        int line = dateLine(context);
        if (line == 0) {
            return;
        }
        String written = context.getFileLines().get(line - 1);
        String value = written.substring(written.indexOf('=') + 1).strip();
        String format = context.getConfig().getDateFormat();
        date(value, format, site.timeZone())
                .ifPresentOrElse(
                        context::setDate,
                        () -> findings.add(
                                Code.HEADER_MALFORMED,
                                Location.of(site.name(context.getFile().toPath()), line, written.indexOf('=') + 2),
                                Message.of("“{0}” is not a date.", value),
                                Message.of("Write it as {0}.", format)));
    }

    @Override
    public void processBody(ParserContext context) {
        context.setBody(bodies.apply(context.getFile().toPath()));
    }

    /** The line of the header's date, from 1; 0 when there is none. */
    private static int dateLine(ParserContext context) {
        List<String> lines = context.getFileLines();
        for (int i = 0; context.hasHeader() && i < lines.size(); i++) {
            if (lines.get(i).strip().equals(context.getConfig().getHeaderSeparator())) {
                return 0;
            }
            String[] parts = lines.get(i).split("=", 2);
            if (parts.length == 2 && parts[0].strip().equalsIgnoreCase(ModelAttributes.DATE)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<Date> date(String value, String format, TimeZone zone) {
        SimpleDateFormat reader = new SimpleDateFormat(format, Locale.ROOT);
        reader.setTimeZone(zone);
        try {
            return Optional.of(reader.parse(value));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}

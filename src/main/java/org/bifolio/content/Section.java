package org.bifolio.content;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bifolio.facts.Language;

/**
 * A Markdown file in one language.
 *
 * @param title as written in the header; may call figures
 * @param summary one or two sentences for search engines; may call figures
 * @param date the day it is published from, when the header says one
 * @param header every key of the header; {@code updated}, where it stands, is a day
 * @param body the Markdown under the header
 * @param bodyLine the line the body starts at, from 1
 * @param file path below the project: {@code content/688316/…/010-at-a-glance.zh.md}
 */
public record Section(
        String name,
        Language language,
        String title,
        Optional<String> summary,
        String status,
        Optional<LocalDate> date,
        Map<String, HeaderValue> header,
        String body,
        int bodyLine,
        String file) {

    /** Whether only a preview may show it. */
    public boolean draft() {
        return status.equals("draft");
    }

    /** Whether it can be searched for, on the site and by search engines. */
    public boolean searched() {
        return !header.containsKey("search");
    }

    /** The day its words were last changed, as its editor says; else the day it is published from. */
    public Optional<LocalDate> updated() {
        return Optional.ofNullable(header.get("updated"))
                .map(value -> LocalDate.parse(value.text()))
                .or(() -> date);
    }

    /** This section as one that only a preview may show. */
    public Section asDraft() {
        return new Section(name, language, title, summary, "draft", date, header, body, bodyLine, file);
    }

    /** A value of the header, and where it stands. */
    public record HeaderValue(String text, int line, int column) {}

    public Section withBody(String other) {
        return new Section(name, language, title, summary, status, date, header, other, bodyLine, file);
    }
}

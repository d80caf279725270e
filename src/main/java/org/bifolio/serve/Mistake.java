package org.bifolio.serve;

/**
 * What an open page says is wrong.
 *
 * @param place {@code content/688316/issuer.yaml:3:7}
 * @param excerpt the line it is about with a caret below; may be empty
 * @param code as docs/findings.md explains it
 * @param warning whether it holds up nothing
 */
public record Mistake(String place, String excerpt, String problem, String remedy, String code, boolean warning) {

    String html() {
        String line = excerpt.isEmpty() ? "" : "<pre>" + PreviewServer.escaped(excerpt) + "</pre>";
        return "<li" + (warning ? " class=\"warning\"" : "") + "><p class=\"place\">" + PreviewServer.escaped(place)
                + " <code>" + PreviewServer.escaped(code)
                + "</code></p><p class=\"problem\">" + PreviewServer.escaped(problem) + "</p>" + line + "<p>"
                + PreviewServer.escaped(remedy) + "</p></li>";
    }
}

package org.bifolio.diff;

import org.bifolio.content.Project;
import org.bifolio.prose.ParsedProject;
import org.bifolio.shown.ShownFacts;

/** One version of a project's content, drafts included. */
public record Version(ParsedProject content, ShownFacts shown) {

    public static Version of(ParsedProject content) {
        return new Version(content, ShownFacts.of(content));
    }

    public Project project() {
        return content.project();
    }
}

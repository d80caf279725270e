package org.bifolio.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bifolio.content.IssuerOutline;
import org.bifolio.content.Project;
import org.bifolio.facts.Language;
import org.bifolio.pages.SiteFile;

/** The files of the site that are no pages, made from what is published and from nothing else. */
public final class Exports {
    /** The part of maps and indexes that belongs to no issuer. */
    public static final String FRONT = "site";

    private Exports() {}

    /** The figures of a project's issuers, to download and to compare. */
    public static List<SiteFile> ofIssuers(Project project) {
        return Stream.of(new DataFiles(project), new CompareData(project))
                .flatMap(exporter -> exporter.files().stream())
                .toList();
    }

    /**
     * What is about all issuers.
     *
     * @param shared the project, with or without issuers
     * @param baseUrl the address the site will have, ending in a slash
     */
    public static List<SiteFile> front(Project shared, List<IssuerOutline> outlines, String baseUrl) {
        List<String> parts = new ArrayList<>(List.of(FRONT));
        outlines.forEach(outline -> parts.add(outline.issuer().code()));
        List<SiteFile> files = new ArrayList<>();
        files.add(Sitemap.index(parts, baseUrl));
        for (Language language : Language.values()) {
            files.add(SearchIndex.parts(language, parts));
            files.add(SearchNames.of(language, shared, IssuerOutline.measured(outlines)));
        }
        files.addAll(new Feeds(shared, outlines, baseUrl).files());
        files.addAll(new HostFiles(shared, baseUrl).files());
        return files;
    }
}

package org.bifolio.export;

import java.util.List;
import java.util.Optional;
import org.bifolio.pages.Frame;
import org.bifolio.pages.SiteFile;
import org.bifolio.pages.SitePath;
import org.bifolio.pages.Views;

/**
 * The pages that search engines may list, each with the same page in the other language: {@code sitemap.xml} names a map for
 * each issuer and one for the front, so that none outgrows the 50,000 pages a map may have.
 */
public final class Sitemap {
    static final String PATH = "sitemap.xml";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    private Sitemap() {}

    /** A page as an entry of a map; empty when search engines may not list it. */
    public static Optional<String> entry(String path, Object view, String base) {
        if (!(view instanceof Views.Framed framed) || !framed.frame().indexed()) {
            return Optional.empty();
        }
        StringBuilder xml = new StringBuilder("<url><loc>")
                .append(Xml.text(base + SitePath.address(path)))
                .append("</loc>");
        String modified = framed.frame().machines().modified();
        if (!modified.isEmpty()) {
            xml.append("<lastmod>").append(modified).append("</lastmod>");
        }
        for (Frame.Alternate other : framed.frame().alternates()) {
            xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
                    .append(other.lang())
                    .append("\" href=\"")
                    .append(Xml.text(other.href()))
                    .append("\"/>");
        }
        return Optional.of(xml.append("</url>\n").toString());
    }

    /** @param part an issuer's code, or another name for some pages */
    public static SiteFile of(String part, List<String> entries) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<urlset ")
                .append(NAMESPACE)
                .append(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
        entries.forEach(xml::append);
        return SiteFile.text(path(part), xml.append("</urlset>\n").toString());
    }

    static SiteFile index(List<String> parts, String base) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<sitemapindex ")
                .append(NAMESPACE)
                .append(">\n");
        for (String part : parts) {
            xml.append("<sitemap><loc>").append(Xml.text(base + path(part))).append("</loc></sitemap>\n");
        }
        return SiteFile.text(PATH, xml.append("</sitemapindex>\n").toString());
    }

    private static String path(String part) {
        return "sitemap-" + part + ".xml";
    }
}

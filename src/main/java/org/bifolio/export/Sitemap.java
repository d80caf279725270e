package org.bifolio.export;

import java.util.List;
import org.bifolio.pages.Frame;
import org.bifolio.pages.PlannedPage;
import org.bifolio.pages.SitePath;
import org.bifolio.pages.Views;

/** {@code sitemap.xml}: each page that search engines may list, with the same page in the other language. */
final class Sitemap implements Exporter {
    static final String PATH = "sitemap.xml";

    private final List<PlannedPage> pages;
    private final String base;

    Sitemap(List<PlannedPage> pages, String base) {
        this.pages = pages;
        this.base = base;
    }

    @Override
    public List<SiteFile> files() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                """);
        for (PlannedPage page : pages) {
            if (page.view() instanceof Views.Framed framed && framed.frame().indexed()) {
                xml.append("<url><loc>").append(Xml.text(base + SitePath.address(page.path()))).append("</loc>");
                for (Frame.Alternate other : framed.frame().alternates()) {
                    xml.append("<xhtml:link rel=\"alternate\" hreflang=\"").append(other.lang()).append("\" href=\"")
                            .append(Xml.text(other.href())).append("\"/>");
                }
                xml.append("</url>\n");
            }
        }
        return List.of(SiteFile.text(PATH, xml.append("</urlset>\n").toString()));
    }
}

package org.bifolio.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bifolio.content.Project;
import org.bifolio.pages.Json;
import org.bifolio.pages.SiteFile;
import org.bifolio.pages.SitePath;

/**
 * What hosts, browsers and programs ask a site for by name: {@code robots.txt}, {@code _headers}, {@code .nojekyll},
 * {@code site.webmanifest}, the schema of facts.
 */
final class HostFiles implements Exporter {
    /** Read by Netlify and Cloudflare Pages. Names in assets/ carry a hash; all else is asked for anew. */
    private static final String HEADERS = """
            /*
              X-Content-Type-Options: nosniff
              Referrer-Policy: strict-origin-when-cross-origin
              Content-Security-Policy: frame-ancestors 'self'
              Permissions-Policy: camera=(), geolocation=(), microphone=()
              Cross-Origin-Opener-Policy: same-origin
            /assets/*
              Cache-Control: public, max-age=31536000, immutable
            /data/*
              Access-Control-Allow-Origin: *
            """;

    private final Project project;
    private final String base;

    HostFiles(Project project, String base) {
        this.project = project;
        this.base = base;
    }

    @Override
    public List<SiteFile> files() {
        return List.of(
                SiteFile.text("robots.txt", "User-agent: *\nAllow: /\n\nSitemap: " + base + Sitemap.PATH + "\n"),
                SiteFile.text("_headers", HEADERS),
                SiteFile.text(".nojekyll", ""),
                SiteFile.text("site.webmanifest", manifest()),
                SiteFile.bytes(SitePath.SCHEMA, FactsJson::schema));
    }

    private String manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put(
                "name",
                project.site().name().zh() + " · " + project.site().name().en());
        manifest.put("short_name", project.site().name().zh());
        manifest.put("lang", "zh-CN");
        manifest.put("start_url", "./");
        manifest.put("scope", "./");
        manifest.put("display", "minimal-ui");
        manifest.put("background_color", "#ffffff");
        manifest.put("theme_color", "#10233c");
        manifest.put(
                "icons",
                List.of(
                        icon("favicon.svg", "any", "image/svg+xml", "any"),
                        icon("icon-192.png", "192x192", "image/png", "any maskable"),
                        icon("icon-512.png", "512x512", "image/png", "any maskable")));
        return Json.of(manifest) + "\n";
    }

    private static Map<String, Object> icon(String file, String sizes, String type, String purpose) {
        Map<String, Object> icon = new LinkedHashMap<>();
        icon.put("src", file);
        icon.put("sizes", sizes);
        icon.put("type", type);
        icon.put("purpose", purpose);
        return icon;
    }
}

package org.bifolio.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/** Looks at a staged site before it goes out: every page is there and whole, links resolve, both languages mirror. */
public final class SiteVerifier {
    private static final Pattern LINK = Pattern.compile("\\s(?:href|src|srcset|data-href)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

    private final Path site;
    private final Findings findings;
    private final Map<String, Set<String>> ids = new ConcurrentHashMap<>();

    private SiteVerifier(Path site, Findings findings) {
        this.site = site;
        this.findings = findings;
    }

    /** @param pages the paths that must be there */
    public static void verify(Path site, Collection<String> pages, Findings findings) {
        new SiteVerifier(site, findings).run(pages);
    }

    private void run(Collection<String> pages) {
        Map<String, String> html = read();
        for (String page : pages) {
            if (page.endsWith(".html") && !html.containsKey(page)) {
                findings.add(
                        Code.OUTPUT_MIRROR, Location.of(page), "The page is missing.", "Look for a failed template.");
            }
        }
        for (String file : pages) {
            if (!file.endsWith(".html") && !whole(site.resolve(file))) {
                findings.add(Code.OUTPUT_MIRROR, Location.of(file), "The file is missing or empty.", "Build again.");
            }
        }
        html.forEach((page, text) -> {
            mirrored(page, html);
            if (!text.stripTrailing().endsWith("</html>")) {
                findings.add(
                        Code.OUTPUT_MIRROR, Location.of(page), "The page is cut off.", "Look for a failed template.");
            }
        });
        html.entrySet().parallelStream()
                .forEach(entry -> ids.put(entry.getKey(), ids(entry.getKey(), entry.getValue())));
        html.entrySet().parallelStream().forEach(entry -> links(entry.getKey(), entry.getValue()));
    }

    private static boolean whole(Path file) {
        try {
            return Files.size(file) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Map<String, String> read() {
        Map<String, String> html = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                html.put(site.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html;
    }

    private void mirrored(String page, Map<String, String> html) {
        for (String[] both : new String[][] {{"zh/", "en/"}, {"en/", "zh/"}}) {
            if (page.startsWith(both[0]) && !html.containsKey(both[1] + page.substring(3))) {
                findings.add(
                        Code.OUTPUT_MIRROR,
                        Location.of(page),
                        Message.of("The page has no mirror {0}{1}.", both[1], page.substring(3)),
                        Message.of("Both languages must have the same pages."));
            }
        }
    }

    private Set<String> ids(String page, String text) {
        Set<String> found = new HashSet<>();
        Matcher matcher = ID.matcher(text);
        while (matcher.find()) {
            if (!found.add(matcher.group(1))) {
                findings.add(
                        Code.OUTPUT_LINK,
                        Location.of(page),
                        Message.of("The id “{0}” stands twice on the page.", matcher.group(1)),
                        Message.of("A chart or table called twice on one page needs different ids."));
            }
        }
        return found;
    }

    private void links(String page, String text) {
        Matcher matcher = LINK.matcher(text);
        Set<String> seen = new HashSet<>();
        while (matcher.find()) {
            String link = matcher.group(1).replace("&amp;", "&");
            if (!seen.add(link) || link.matches("(https?:|mailto:|data:).*") || link.isEmpty()) {
                continue;
            }
            if (!resolves(page, link)) {
                findings.add(
                        Code.OUTPUT_LINK,
                        Location.of(page),
                        Message.of("The link “{0}” leads nowhere.", link),
                        Message.of("Mend the template or the section that makes it."));
            }
        }
    }

    private boolean resolves(String page, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        int query = path.indexOf('?');
        path = decode(query < 0 ? path : path.substring(0, query));
        String anchor = hash < 0 ? "" : decode(link.substring(hash + 1));
        if (path.startsWith("/")) {
            return false;
        }
        Path target = path.isEmpty()
                ? site.resolve(page)
                : site.resolve(page).resolveSibling(path).normalize();
        if (!target.startsWith(site)) {
            return false;
        }
        if (Files.isDirectory(target)) {
            target = target.resolve("index.html");
        }
        String name = site.relativize(target).toString().replace('\\', '/');
        if (ids.containsKey(name)) {
            return anchor.isEmpty() || ids.get(name).contains(anchor);
        }
        return Files.isRegularFile(target);
    }

    private static String decode(String text) {
        return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}

package org.bifolio.publish;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/**
 * Looks at a site before it goes out: every page is there, links resolve, both languages mirror. A part of it is looked at as soon
 * as it is made; what leads from one part to another, at the end. Safe for parallel use.
 */
public final class SiteVerifier {
    private final Findings findings;
    private final Map<String, String> outward = new ConcurrentSkipListMap<>();

    public SiteVerifier(Findings findings) {
        this.findings = findings;
    }

    /**
     * Looks at the pages of a part.
     *
     * @param paths of everything in the part
     * @param links of its pages, by their paths
     * @param ids the anchors of a page of the part
     */
    public void part(Set<String> paths, Map<String, Set<String>> links, Function<String, long[]> ids) {
        mirrored(paths);
        links.forEach((page, targets) -> targets.forEach(link -> {
            String path = PageLinks.path(link);
            if (!paths.contains(path)) {
                outward.merge(link, page, (one, other) -> one.compareTo(other) < 0 ? one : other);
            } else if (path.endsWith(".html") && !PageLinks.offers(ids.apply(path), link)) {
                PageLinks.nowhere(page, link, findings);
            }
        }));
    }

    private void mirrored(Collection<String> paths) {
        Set<String> pages = new HashSet<>(paths);
        for (String page : paths) {
            String mirror = page.startsWith("zh/") ? "en/" : page.startsWith("en/") ? "zh/" : "";
            if (page.endsWith(".html") && !mirror.isEmpty() && !pages.contains(mirror + page.substring(3))) {
                findings.add(
                        Code.OUTPUT_MIRROR,
                        Location.of(page),
                        Message.of("The page has no mirror {0}{1}.", mirror, page.substring(3)),
                        Message.of("Both languages must have the same pages."));
            }
        }
    }

    /**
     * Looks at what leads from one part to another.
     *
     * @param paths of the whole site
     * @param ids the anchors of any page
     */
    public void whole(Set<String> paths, Function<String, long[]> ids) {
        outward.forEach((link, page) -> {
            String path = PageLinks.path(link);
            if (!paths.contains(path)
                    || link.length() > path.length()
                            && path.endsWith(".html")
                            && !PageLinks.offers(ids.apply(path), link)) {
                PageLinks.nowhere(page, link, findings);
            }
        });
    }
}

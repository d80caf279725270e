package org.bifolio.publish;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;

/**
 * What a page has to do with others: the anchors it offers, and where its links lead.
 *
 * @param ids hashes of the anchors, in order
 * @param links below the site: {@code zh/688316/index.html} or {@code zh/688316/index.html#charts}; none to other sites
 */
public record PageLinks(long[] ids, Set<String> links) {
    private static final String VALUE = "=\"";
    private static final Set<String> LINKS = Set.of("href", "src", "srcset", "data-href");
    private static final String MISSING = "404.html";
    private static final Pattern ELSEWHERE = Pattern.compile("(?:https?:|mailto:|data:).*", Pattern.DOTALL);

    /** Reads a page; that it is cut off, offers an anchor twice or leads out of the site is found. */
    public static PageLinks of(String page, String html, Findings findings) {
        if (!whole(html)) {
            findings.add(Code.OUTPUT_MIRROR, Location.of(page), "The page is cut off.", "Look for a failed template.");
        }
        Set<String> ids = new HashSet<>();
        Set<String> written = new HashSet<>();
        Set<String> links = new LinkedHashSet<>();
        for (int at = html.indexOf(VALUE); at >= 0; at = html.indexOf(VALUE, at)) {
            int name = at;
            while (name > 0 && isName(html.charAt(name - 1))) {
                name--;
            }
            int from = at + VALUE.length();
            int to = html.indexOf('"', from);
            if (to < 0) {
                break;
            }
            if (name > 0 && name < at && Character.isWhitespace(html.charAt(name - 1))) {
                String attribute = html.substring(name, at);
                if (attribute.equals("id")) {
                    String id = html.substring(from, to);
                    if (!ids.add(id)) {
                        twice(page, id, findings);
                    }
                } else if (LINKS.contains(attribute) && to > from) {
                    String link = html.substring(from, to);
                    if (written.add(link)) {
                        link(page, link, links, findings);
                    }
                }
            }
            at = to + 1;
        }
        return new PageLinks(ids.stream().mapToLong(PageLinks::hash).sorted().toArray(), links);
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c == '-';
    }

    private static void twice(String page, String id, Findings findings) {
        findings.add(
                Code.OUTPUT_LINK,
                Location.of(page),
                Message.of("The id “{0}” stands twice on the page.", id),
                Message.of("A chart or table called twice on one page needs different ids."));
    }

    private static void link(String page, String written, Set<String> links, Findings findings) {
        if (ELSEWHERE.matcher(written).matches()) {
            return;
        }
        String target = target(page, written.replace("&amp;", "&"));
        if (target == null) {
            nowhere(page, written, findings);
        } else {
            links.add(target);
        }
    }

    private static boolean whole(String html) {
        int end = html.length();
        while (end > 0 && Character.isWhitespace(html.charAt(end - 1))) {
            end--;
        }
        return html.startsWith("</html>", end - "</html>".length());
    }

    static void nowhere(String page, String link, Findings findings) {
        findings.add(
                Code.OUTPUT_LINK,
                Location.of(page),
                Message.of("The link “{0}” leads nowhere.", link),
                Message.of("Mend the template or the section that makes it."));
    }

    /** Where a link leads below the site; null where it leads out of it. */
    private static String target(String page, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        int query = path.indexOf('?');
        path = decode(query < 0 ? path : path.substring(0, query));
        if (path.startsWith("/")) {
            // the page for what is not there is shown at any address; its links start at the host, which is not known
            // here
            return page.equals(MISSING) ? page : null;
        }
        String anchor = hash < 0 || hash == link.length() - 1 ? "" : "#" + decode(link.substring(hash + 1));
        if (path.isEmpty()) {
            return page + anchor;
        }
        Deque<String> names = new ArrayDeque<>();
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        for (String name : (folder + path).split("/")) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return null;
                }
            } else if (!name.equals(".") && !name.isEmpty()) {
                names.addLast(name);
            }
        }
        if (path.endsWith("/") || path.endsWith("..") || path.equals(".")) {
            names.addLast("index.html");
        }
        return String.join("/", names) + anchor;
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return text; // leads nowhere, and is told so
        }
    }

    /** The path of a link's page. */
    public static String path(String link) {
        int hash = link.indexOf('#');
        return hash < 0 ? link : link.substring(0, hash);
    }

    /** Whether the page offers what a link asks of it. */
    public static boolean offers(long[] ids, String link) {
        int hash = link.indexOf('#');
        return hash < 0 || Arrays.binarySearch(ids, hash(link.substring(hash + 1))) >= 0;
    }

    private static long hash(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}

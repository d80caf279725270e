package org.bifolio.publish;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
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
    private static final Pattern LINK = Pattern.compile("\\s(?:href|src|srcset|data-href)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:https?:|mailto:|data:).*", Pattern.DOTALL);

    /** Reads a page; that it is cut off, offers an anchor twice or leads out of the site is found. */
    public static PageLinks of(String page, String html, Findings findings) {
        if (!whole(html)) {
            findings.add(Code.OUTPUT_MIRROR, Location.of(page), "The page is cut off.", "Look for a failed template.");
        }
        return new PageLinks(ids(page, html, findings), links(page, html, findings));
    }

    private static boolean whole(String html) {
        int end = html.length();
        while (end > 0 && Character.isWhitespace(html.charAt(end - 1))) {
            end--;
        }
        return html.startsWith("</html>", end - "</html>".length());
    }

    private static long[] ids(String page, String html, Findings findings) {
        Set<String> found = new HashSet<>();
        Matcher matcher = ID.matcher(html);
        while (matcher.find()) {
            if (!found.add(matcher.group(1))) {
                findings.add(
                        Code.OUTPUT_LINK,
                        Location.of(page),
                        Message.of("The id “{0}” stands twice on the page.", matcher.group(1)),
                        Message.of("A chart or table called twice on one page needs different ids."));
            }
        }
        return found.stream().mapToLong(PageLinks::hash).sorted().toArray();
    }

    private static Set<String> links(String page, String html, Findings findings) {
        Set<String> written = new HashSet<>();
        Set<String> links = new LinkedHashSet<>();
        Matcher matcher = LINK.matcher(html);
        while (matcher.find()) {
            String link = matcher.group(1);
            if (!link.isEmpty() && written.add(link) && !ELSEWHERE.matcher(link).matches()) {
                String target = target(page, link.replace("&amp;", "&"));
                if (target == null) {
                    nowhere(page, link, findings);
                } else {
                    links.add(target);
                }
            }
        }
        return links;
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
            return null;
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
        return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
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

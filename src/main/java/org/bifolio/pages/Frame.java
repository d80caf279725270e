package org.bifolio.pages;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param lang BCP 47 tag for {@code <html lang>}
 * @param title the page's name, without the site's
 * @param documentTitle for {@code <title>}
 * @param root the way from the page to the site's root: {@code ../../}, empty at the root
 * @param path below the root: {@code zh/688316/index.html}
 * @param canonical the page's own address; empty when the site's address is not known
 * @param image the picture that stands for the page where it is shared; empty when there is none
 * @param others the page in the other language
 * @param indexed whether search engines may list it
 * @param machines what only machines read
 * @param cards whether figures of the page open a card with their source
 */
public record Frame(
        String lang,
        String code,
        String title,
        String documentTitle,
        String siteName,
        String description,
        String root,
        String path,
        String home,
        String canonical,
        String image,
        List<Alternate> alternates,
        List<Other> others,
        List<Link> crumbs,
        List<Link> menu,
        List<Link> foot,
        boolean indexed,
        boolean cards,
        Map<String, String> words,
        Machines machines) {

    /**
     * What machines read of a page, and readers do not see.
     *
     * @param type of the Open Graph: {@code website} or {@code article}
     * @param feed the way to the language's feed; empty on pages in both languages
     * @param linked schema.org, as the content of a JSON-LD script; empty for none
     * @param modified the day its words last changed, {@code 2026-11-26}; empty when nothing says it
     */
    public record Machines(String type, String feed, Html linked, String modified) {
        static final Machines NONE = new Machines("website", "", Html.EMPTY, "");

        /** The hash of {@code linked} for the content security policy; empty when there is none. */
        public String hash() {
            try {
                byte[] text = linked.markup().getBytes(StandardCharsets.UTF_8);
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
                return linked.isEmpty() ? "" : "sha256-" + Base64.getEncoder().encodeToString(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Expected every Java platform to have SHA-256", e);
            }
        }
    }

    Frame with(Machines more) {
        return copy(indexed, more);
    }

    /** @param day the day its words last changed */
    Frame modified(Optional<LocalDate> day) {
        return with(new Machines(
                machines.type(),
                machines.feed(),
                machines.linked(),
                day.map(LocalDate::toString).orElse("")));
    }

    /** The same page, for readers but not for search engines. */
    Frame unlisted() {
        return copy(false, machines);
    }

    private Frame copy(boolean listed, Machines read) {
        return new Frame(
                lang,
                code,
                title,
                documentTitle,
                siteName,
                description,
                root,
                path,
                home,
                canonical,
                image,
                alternates,
                others,
                crumbs,
                menu,
                foot,
                listed,
                cards,
                words,
                read);
    }

    /** For {@code hreflang}: {@code zh-CN}, {@code en} or {@code x-default}. */
    public record Alternate(String lang, String href) {}

    /** The language switch, its name in its own language. */
    public record Other(String code, String lang, String name, String href) {}
}

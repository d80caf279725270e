package org.bifolio.pages;

/**
 * A way to another page.
 *
 * @param href relative to the page it stands on; empty where there is nothing to go to
 * @param lang the language of what it leads to, when it is another than the page's; empty otherwise
 */
public record Link(Html text, String href, boolean current, String lang) {
    public static final Link NONE = new Link(Html.EMPTY, "", false, "");

    public static Link to(String text, String href) {
        return new Link(Html.text(text), href, false, "");
    }

    public static Link to(Html text, String href) {
        return new Link(text, href, false, "");
    }

    /** The page a reader is on, in a trail. */
    public static Link here(String text) {
        return new Link(Html.text(text), "", true, "");
    }

    public Link marked(boolean here) {
        return new Link(text, href, here, lang);
    }
}

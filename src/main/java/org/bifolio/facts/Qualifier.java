package org.bifolio.facts;

/** How the source hedges a figure. */
public enum Qualifier {
    AT_LEAST("at-least"),
    AT_MOST("at-most"),
    MORE_THAN("more-than"),
    LESS_THAN("less-than"),
    NEARLY("nearly"),
    ABOUT("about");

    private final String id;

    Qualifier(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}

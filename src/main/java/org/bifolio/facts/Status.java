package org.bifolio.facts;

/** Where a figure's authority comes from. */
public enum Status {
    REPORTED("reported"),
    STATED_CHANGE("stated-change"),
    DERIVED("derived"),
    THIRD_PARTY("third-party"),
    FORECAST("forecast");

    private final String id;

    Status(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}

package org.bifolio.facts;

/** What sort of value a concept has, and so how it is written. */
public enum Kind {
    MONEY("money"),
    PER_SHARE("per-share"),
    PERCENT("percent"),
    SHARES("shares"),
    COUNT("count"),
    TEXT("text"),
    DATE("date");

    private final String id;

    Kind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    public boolean numeric() {
        return this != TEXT && this != DATE;
    }
}

package org.bifolio.finding;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
    /** Nothing is built until it is mended. */
    ERROR,
    /** Somebody should look, yet what was read may well be meant so; a build goes on. */
    WARNING;

    /** As programs are told, for example {@code warning}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

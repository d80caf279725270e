package org.bifolio.prose;

import java.util.List;
import java.util.Optional;
import org.bifolio.facts.Coordinates;
import org.bifolio.finding.Location;

/** What stands between {@code {{} and {@code }}}: a figure called into prose, or a block. */
public sealed interface Call {

    /** As written, without the braces. */
    String text();

    Location at();

    /**
     * {@code revenue@FY2022 | change abs}, {@code 688316/revenue@FY2022}.
     *
     * @param issuer its code; empty where the text's own issuer is meant
     */
    record Figure(String text, Location at, Optional<String> issuer, Coordinates coordinates, Options options)
            implements Call {}

    /** {@code chart results}, {@code table key-figures rows=revenue}, {@code kpis revenue@FY2022}. */
    record Block(String text, Location at, String name, List<Argument> arguments) implements Call {
        public static final List<String> NAMES = List.of("chart", "table", "kpis");

        /** A word after the block's name, and where it stands. */
        public record Argument(String text, Location at) {}
    }
}

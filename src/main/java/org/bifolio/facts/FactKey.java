package org.bifolio.facts;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a fact is about: issuer, concept, period and dimensions.
 *
 * @param since for a stated change, the period it is measured against
 * @param members dimension to member, for example {@code segment=cloud-products}
 */
public record FactKey(
        String issuer, String concept, Period period, Optional<Period> since, SortedMap<String, String> members) {

    public FactKey {
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    public static FactKey of(String issuer, String concept, Period period, Map<String, String> members) {
        return new FactKey(issuer, concept, period, Optional.empty(), new TreeMap<>(members));
    }

    public FactKey change(Period since) {
        return new FactKey(issuer, concept, period, Optional.of(since), members);
    }

    /** What a change is a change of: the same without {@code since}. */
    public FactKey level() {
        return new FactKey(issuer, concept, period, Optional.empty(), members);
    }

    /** The fact's address without its filing: {@code 688316/revenue/FY2022;segment=cloud-products}. */
    public String address() {
        return issuer + "/" + concept + "/" + period + since.map(p -> "~" + p).orElse("") + memberText();
    }

    /** As a reference writes it: {@code revenue@FY2022 segment=cloud-products}. */
    public String reference() {
        return concept + "@" + period + memberText().replace(';', ' ');
    }

    /** The same for a change, which a reference asks for with an option: {@code revenue@FY2022 | change FY2021}. */
    public String call() {
        return reference() + since.map(period -> " | change " + period).orElse("");
    }

    private String memberText() {
        return members.entrySet().stream()
                .map(entry -> ";" + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return address();
    }
}

package org.bifolio.pages;

import java.util.List;

/** Key figures as cards. */
public record KpisView(List<Card> cards) {

    /**
     * @param change what the source says has changed, in words; empty when it says nothing
     * @param arrow {@code ↑} or {@code ↓}; empty without a number
     * @param trend the same figure in the years before and in this one, as small bars; empty for fewer than three
     * @param tag forecast, third party or computed; empty for what the filing reports
     */
    public record Card(String name, Html figure, String period, Html change, String arrow, Html trend, String tag) {}
}

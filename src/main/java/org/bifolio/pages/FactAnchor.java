package org.bifolio.pages;

import java.util.Locale;
import org.bifolio.facts.Fact;

/**
 * The id of a fact on its filing's page of sources: {@code f-revenue.FY2022.segment.cloud-products}. A change is
 * {@code f-revenue.FY2022-on-FY2021}.
 */
public final class FactAnchor {
    private FactAnchor() {}

    public static String of(Fact fact) {
        String address = fact.key().address();
        StringBuilder id = new StringBuilder("f-");
        for (char c :
                address.substring(address.indexOf('/') + 1).replace("~", "-on-").toCharArray()) {
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_') {
                id.append(c);
            } else if (c == '/' || c == ';' || c == '=' || c == '.') {
                id.append('.');
            } else {
                id.append(String.format(Locale.ROOT, "_%x", (int) c));
            }
        }
        return id.toString();
    }
}

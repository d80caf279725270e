package org.bifolio.pages;

import java.util.Locale;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactBase;

/**
 * The id of a fact on its filing's page of sources: {@code f-revenue.FY2022.segment.cloud-products}. A change is
 * {@code f-revenue.FY2022-on-FY2021}. Where the filing states it again, in the table {@code prose}, it is
 * {@code f-revenue.FY2022.prose}.
 */
public final class FactAnchor {
    private FactAnchor() {}

    public static String of(Fact fact, FactBase facts) {
        String anchor = of(fact.key().address());
        return facts.first(fact) ? anchor : anchor + "." + fact.source().table();
    }

    private static String of(String address) {
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

package org.bifolio.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Language;
import org.bifolio.facts.Period;
import org.bifolio.facts.Provenance;
import org.bifolio.facts.Status;
import org.bifolio.facts.Unit;
import org.bifolio.facts.Value;
import org.junit.jupiter.api.Test;

class FactAnchorTest {

    @Test
    void anchorsAreIdsThatNeedNoEscaping() {
        assertEquals("f-revenue.FY2022", FactAnchor.of(fact(key(Map.of()))));
        assertEquals(
                "f-revenue.FY2022.segment.cloud-products",
                FactAnchor.of(fact(key(Map.of("segment", "cloud-products")))));
        assertEquals(
                "f-revenue.FY2022-on-FY2021", FactAnchor.of(fact(key(Map.of()).change(year("FY2021")))));
        assertEquals("f-revenue.FY2022.segment._4e91", FactAnchor.of(fact(key(Map.of("segment", "云")))));
    }

    @Test
    void aFactLeadsToTheSourcesOfItsFiling() {
        assertEquals(
                "en/688316/2022-summary/sources.html#f-revenue.FY2022",
                SitePath.source(Language.EN, fact(key(Map.of()))));
    }

    @Test
    void waysLeadUpToTheRoot() {
        assertEquals("", SitePath.root("index.html"));
        assertEquals("../../../", SitePath.root("zh/688316/2022-summary/sources.html"));
    }

    private static FactKey key(Map<String, String> members) {
        return FactKey.of("688316", "revenue", year("FY2022"), members);
    }

    private static Period year(String text) {
        return Period.parse(text).orElseThrow();
    }

    private static Fact fact(FactKey key) {
        Provenance source = new Provenance(
                "2022-summary",
                "key-figures",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "key-figures.csv",
                2,
                1);
        return new Fact(
                key,
                new Value.Amount("1.00", new BigDecimal("1.00"), new Unit("CNY", 0)),
                Status.REPORTED,
                Optional.empty(),
                source,
                List.of());
    }
}

package org.bifolio.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactBase;
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
        assertEquals("f-revenue.FY2022", anchor(fact(key(Map.of()))));
        assertEquals("f-revenue.FY2022.segment.cloud-products", anchor(fact(key(Map.of("segment", "cloud-products")))));
        assertEquals("f-revenue.FY2022-on-FY2021", anchor(fact(key(Map.of()).change(year("FY2021")))));
        assertEquals("f-revenue.FY2022.segment._4e91", anchor(fact(key(Map.of("segment", "云")))));
    }

    @Test
    void aFactLeadsToTheSourcesOfItsFiling() {
        Fact first = fact(key(Map.of()));
        assertEquals(
                "en/688316/2022-summary/sources.html#f-revenue.FY2022",
                SitePath.source(Language.EN, first, new FactBase(List.of(first))));
    }

    @Test
    void aFigureThatItsFilingRepeatsLeadsToThatPlace() {
        Fact first = fact(key(Map.of()));
        Fact again = fact(key(Map.of()), "prose");
        FactBase base = new FactBase(List.of(first, again));
        assertEquals("f-revenue.FY2022", FactAnchor.of(first, base));
        assertEquals("f-revenue.FY2022.prose", FactAnchor.of(again, base));
    }

    private static String anchor(Fact fact) {
        return FactAnchor.of(fact, new FactBase(List.of(fact)));
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
        return fact(key, "key-figures");
    }

    private static Fact fact(FactKey key, String table) {
        Provenance source = new Provenance(
                "2022-summary",
                table,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "key-figures.csv",
                2,
                1,
                Optional.empty());
        return new Fact(
                key,
                new Value.Amount("1.00", new BigDecimal("1.00"), new Unit("CNY", 0)),
                Status.REPORTED,
                Optional.empty(),
                source,
                List.of());
    }
}

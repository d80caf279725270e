package org.bifolio.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CoordinatesTest {

    @Test
    void readsEveryPart() throws Coordinates.Malformed {
        Coordinates all = Coordinates.parse("revenue@FY2019 segment=cloud-products scenario=high #letter");
        assertEquals(Optional.of("revenue"), all.concept());
        assertEquals(Period.parse("FY2019"), all.period());
        assertEquals(new TreeMap<>(Map.of("segment", "cloud-products", "scenario", "high")), all.members());
        assertEquals(Optional.of("letter"), all.filing());
    }

    @Test
    void everyPartMayBeMissing() throws Coordinates.Malformed {
        assertEquals(Period.parse("FY2022"), Coordinates.parse("FY2022").period());
        assertTrue(Coordinates.parse("FY2022").concept().isEmpty());
        assertEquals(Optional.of("revenue"), Coordinates.parse("revenue").concept());
        assertEquals("gan-quan", Coordinates.parse("holder=gan-quan").members().get("holder"));
        assertEquals(Coordinates.NONE, Coordinates.parse("  "));
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        Coordinates.Malformed period =
                assertThrows(Coordinates.Malformed.class, () -> Coordinates.parse("revenue@FY22"));
        assertEquals("“FY22” is not a period.", period.getMessage());
        assertEquals(8, period.offset());
        Coordinates.Malformed word =
                assertThrows(Coordinates.Malformed.class, () -> Coordinates.parse("revenue@FY2022 growth"));
        assertEquals("“growth” stands where a dimension=member is expected.", word.getMessage());
        assertEquals(15, word.offset());
        assertEquals(
                "“segment=” is not a dimension and its member.",
                assertThrows(Coordinates.Malformed.class, () -> Coordinates.parse("a@FY2022 segment="))
                        .getMessage());
    }

    @Test
    void theNearerCoordinatesWin() throws Coordinates.Malformed {
        Coordinates row = Coordinates.parse("revenue segment=a");
        Coordinates column = Coordinates.parse("profit@FY2022 segment=b holder=c");
        Coordinates both = row.or(column);
        assertEquals(Optional.of("revenue"), both.concept());
        assertEquals(Period.parse("FY2022"), both.period());
        assertEquals(Map.of("segment", "a", "holder", "c"), both.members());
    }
}

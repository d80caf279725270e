package org.bifolio.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTest {
    private static final List<String> CONCEPTS = List.of(
            "gross-margin-ratio",
            "net-margin",
            "net-profit",
            "net-profit-attributable",
            "operating-cash-flow",
            "rd-expenses",
            "revenue",
            "revenue-share",
            "total-assets",
            "total-gross-margin");

    @ParameterizedTest
    @CsvSource({
        "revenu, revenue",
        "gross-margin, gross-margin-ratio | total-gross-margin",
        "gross-profit-margin, gross-margin-ratio | total-gross-margin",
        "cash-flow-from-operations, operating-cash-flow",
        "margin-net, net-margin",
        "total-operating-revenue, revenue",
        "atributable-net-profit, net-profit-attributable | net-profit",
        "assets, total-assets",
        "zzz, ''",
    })
    void namesWhatIsSpeltAlikeOrHasTheSameWords(String typed, String near) {
        List<String> expected =
                near.isEmpty() ? List.of() : Arrays.stream(near.split(" \\| ")).toList();
        assertEquals(expected, NearestNames.to(typed, CONCEPTS));
    }
}

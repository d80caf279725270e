package org.bifolio.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bifolio.content.Filing;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Value;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.format.Digits;
import org.bifolio.prose.ParsedProject;

/**
 * A fact given twice must have one value. Two readings agree when the intervals their printed digits stand for overlap:
 * 3.77 亿元 and 37,682.20 万元 agree, 3,210 and 3,211 do not. A difference that a filing's note is about is known, and both values are kept.
 */
final class FactConflicts implements Check {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        Map<FactKey, Fact> first = new LinkedHashMap<>();
        Set<FactKey> noted = noted(parsed);
        for (Fact fact : parsed.project().facts().all()) {
            Fact before = first.putIfAbsent(fact.key(), fact);
            if (before != null && !agree(before.value(), fact.value()) && !noted.contains(fact.key())) {
                findings.add(
                        Code.FACT_CONFLICT,
                        Location.of(fact.source().file(), fact.source().line(), fact.source().fileColumn()),
                        Message.of("{0} is {1} here but {2} at {3}:{4}.", fact.key().reference(), words(fact), words(before), before.source().file(), before.source().line()),
                        Message.of("Correct the wrong one; if the filing prints both, add a note to filing.yaml that names the figure."));
            }
        }
    }

    private static Set<FactKey> noted(ParsedProject parsed) {
        return parsed.project().issuers().stream()
                .flatMap(issuer -> issuer.filings().stream())
                .map(Filing::notes)
                .flatMap(List::stream)
                .flatMap(note -> note.facts().stream())
                .collect(Collectors.toSet());
    }

    /** Whether two printed values can be the same number. */
    static boolean agree(Value one, Value other) {
        if (!(one instanceof Value.Amount a) || !(other instanceof Value.Amount b)) {
            return one.equals(other);
        }
        if (!a.unit().code().equals(b.unit().code())) {
            return false;
        }
        BigDecimal apart = a.base().subtract(b.base()).abs();
        return apart.compareTo(half(a).add(half(b))) < 0 || apart.signum() == 0;
    }

    private static BigDecimal half(Value.Amount amount) {
        return HALF.scaleByPowerOfTen(amount.precision());
    }

    private static String words(Fact fact) {
        return fact.amount()
                .map(amount -> Digits.plain(amount.base()) + " " + amount.unit().code())
                .orElse(fact.value().toString());
    }
}

package org.bifolio.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The books of one made-up company, from which all its filings print, so that every figure agrees with every other: quarters make
 * years, segments make revenue, both sides of the balance are equal. Amounts are in fen.
 */
final class Books {
    private static final int FIRST_YEAR = 2021;
    private static final int QUARTERS = 16;
    private static final List<String> FLOWS =
            List.of("revenue", "net-profit-attributable", "net-profit-deducted", "operating-cash-flow", "rd-expenses");
    private static final List<String> SEGMENTS = List.of("products", "services", "software", "other");
    private static final List<String> REGIONS = List.of("north", "east", "south", "west", "overseas");
    private static final List<String> CURRENT = List.of(
            "cash",
            "trading-assets",
            "notes-receivable",
            "receivables",
            "prepayments",
            "inventories",
            "contract-assets",
            "other-current-assets");
    private static final List<String> FIXED = List.of(
            "long-term-investments",
            "fixed-assets",
            "construction",
            "right-of-use",
            "intangibles",
            "goodwill",
            "other-assets");
    private static final List<String> LIABILITIES = List.of(
            "short-term-borrowings", "payables", "contract-liabilities", "long-term-borrowings", "other-liabilities");

    private final long seed;
    private final Map<String, long[]> flows = new HashMap<>();
    private final long shares;

    /** @param seed of the company; the books depend on nothing else */
    Books(long seed) {
        this.seed = seed;
        FLOWS.forEach(flow -> flows.put(flow, new long[QUARTERS]));
        Random random = Prose.random(seed);
        long revenue = (20_000_000L + random.nextInt(900_000_000)) * 100;
        int growth = random.nextInt(80) - 20;
        boolean loss = random.nextInt(5) == 0;
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            revenue = revenue * (1000 + growth + random.nextInt(60) - 30) / 1000;
            long profit = revenue * (loss ? -40 - random.nextInt(120) : 40 + random.nextInt(180)) / 1000;
            long deducted = profit - revenue * (5 + random.nextInt(15)) / 1000;
            put(quarter, revenue, profit, deducted, profit * (700 + random.nextInt(600)) / 1000);
            flows.get("rd-expenses")[quarter] = revenue * (20 + random.nextInt(180)) / 1000;
        }
        this.shares = flow("revenue", "FY2021") / 100 / (6 + random.nextInt(6));
    }

    private void put(int quarter, long... amounts) {
        for (int i = 0; i < amounts.length; i++) {
            flows.get(FLOWS.get(i))[quarter] = amounts[i];
        }
    }

    /**
     * A figure as a filing prints it; empty where it prints nothing.
     *
     * @param member of a segment, a region, a holder …; empty for none
     * @param period {@code FY2024}, {@code 2024H1}, {@code 2024Q3} or {@code 2024-12-31}
     */
    String printed(String concept, String member, String period) {
        if (member.startsWith("holder-")) {
            return held(concept, Integer.parseInt(member.substring(7)), period);
        }
        return switch (concept) {
            case "gross-margin" -> percent(150 + draw(concept + member + period, 500), 1000);
            case "roe-weighted" ->
                percent(flow("net-profit-attributable", period), balance("equity-attributable", closing(period)));
            case "rd-ratio" -> percent(flow("rd-expenses", period), flow("revenue", period));
            case "eps-basic" ->
                BigDecimal.valueOf(flow("net-profit-attributable", period))
                        .divide(BigDecimal.valueOf(shares * 100), 2, RoundingMode.HALF_UP)
                        .toString();
            case "revenue-share" -> percent(part(member, period), flow("revenue", period));
            case "employees" -> grouped(BigDecimal.valueOf(50 + draw(concept + member + period, 3000)));
            default ->
                FLOWS.contains(concept)
                        ? money(member.isEmpty() ? flow(concept, period) : part(member, period))
                        : money(balance(concept, closing(period)));
        };
    }

    /** The change that a filing states; {@code n/a} from or to a loss. */
    String change(String concept, String later, String earlier) {
        BigDecimal now = number(printed(concept, "", later));
        BigDecimal before = number(printed(concept, "", earlier));
        if (List.of("rd-ratio", "gross-margin", "roe-weighted").contains(concept)) {
            return now.subtract(before).toPlainString() + "pp";
        }
        if (now.signum() < 0 || before.signum() <= 0) {
            return "n/a";
        }
        return now.subtract(before)
                        .movePointRight(2)
                        .divide(before, 2, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    private static BigDecimal number(String printed) {
        return new BigDecimal(printed.replace(",", ""));
    }

    private long flow(String concept, String period) {
        boolean year = period.startsWith("FY");
        int first = 4 * (Integer.parseInt(year ? period.substring(2) : period.substring(0, 4)) - FIRST_YEAR);
        int length = year ? 4 : period.endsWith("H1") ? 2 : 1;
        int from = length == 1 ? first + period.charAt(5) - '1' : first;
        long sum = 0;
        for (int quarter = from; quarter < from + length; quarter++) {
            sum += flows.get(concept)[quarter];
        }
        return sum;
    }

    /** Of the revenue: a segment's or a region's; the last has what the others leave. */
    private long part(String member, String period) {
        List<String> members = SEGMENTS.contains(member) ? SEGMENTS : REGIONS;
        return shared(flow("revenue", period), members, member, period);
    }

    private long balance(String line, String day) {
        long total = flow("revenue", "FY" + day.substring(0, 4)) * (12 + draw("assets" + day, 20)) / 10;
        long current = total * (40 + draw("current" + day, 30)) / 100;
        long liabilities = total * (20 + draw("liabilities" + day, 45)) / 100;
        return switch (line) {
            case "total-assets" -> total;
            case "current-assets" -> current;
            case "total-liabilities" -> liabilities;
            case "equity-attributable" -> total - liabilities;
            default ->
                CURRENT.contains(line)
                        ? shared(current, CURRENT, line, day)
                        : FIXED.contains(line)
                                ? shared(total - current, FIXED, line, day)
                                : shared(liabilities, LIABILITIES, line, day);
        };
    }

    /** Divides a whole; each but the last gets up to twice an equal part of what is left. */
    private long shared(long whole, List<String> members, String member, String when) {
        long left = whole;
        for (int i = 0; i < members.size() - 1; i++) {
            long part = left * (200 + draw(members.get(i) + when, 1200)) / 1000 / (members.size() - i);
            if (members.get(i).equals(member)) {
                return part;
            }
            left -= part;
        }
        return left;
    }

    private String held(String concept, int holder, String day) {
        long held = shares * (160 - 14L * holder) / 1000 - draw("held" + holder + day, 1000);
        boolean pledged = draw("pledged" + holder, 4) == 0;
        return switch (concept) {
            case "shares-held" -> grouped(BigDecimal.valueOf(held));
            case "stake" -> percent(held, shares);
            case "restricted-shares" -> holder > 3 ? "0" : grouped(BigDecimal.valueOf(held));
            case "pledge-status" -> pledged ? "质押" : "无";
            case "pledged-shares" -> pledged ? grouped(BigDecimal.valueOf(held / 2)) : "";
            case "holder-nature" -> Names.holderNature(holder);
            default -> throw new IllegalArgumentException(concept);
        };
    }

    /** A number below {@code bound} that depends on the company and what it is for, not on what was drawn before. */
    private int draw(String what, int bound) {
        return Prose.random(seed * 31 + what.hashCode()).nextInt(bound);
    }

    private static String closing(String period) {
        return period.startsWith("FY") ? period.substring(2) + "-12-31" : period;
    }

    private static String percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String money(long fen) {
        return grouped(BigDecimal.valueOf(fen, 2));
    }

    /** {@code 1,234,567.89}. */
    private static String grouped(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = end - 3; at > 0; at -= 3) {
            grouped.insert(at, ',');
        }
        return (number.signum() < 0 ? "-" : "") + grouped;
    }
}

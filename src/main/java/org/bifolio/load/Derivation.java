package org.bifolio.load;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bifolio.content.Damage;
import org.bifolio.content.Issuer;
import org.bifolio.facts.Concept;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactBase;
import org.bifolio.facts.FactKey;
import org.bifolio.facts.Provenance;
import org.bifolio.facts.Status;
import org.bifolio.facts.Unit;
import org.bifolio.facts.Value;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.finding.NearestNames;

/**
 * Computes the figures of {@code derived.yaml} from printed ones, and from those computed above them in the file, exactly,
 * and rounds once, half-up:
 *
 * <pre>
 * - figure: top-ten-stake@2022-12-31
 *   sum: ["stake@2022-12-31 holder=*"]
 * </pre>
 */
final class Derivation {
    private static final List<String> OPERATIONS = List.of("sum", "difference", "ratio", "growth", "compound");
    private static final List<String> KEYS =
            List.of("figure", "sum", "difference", "ratio", "growth", "compound", "decimals");
    /** Their results are in percent. */
    private static final Set<String> PERCENTAGES = Set.of("ratio", "growth", "compound");

    private static final int GUARD_DIGITS = 20;

    private final Issuer issuer;
    private final Map<String, Concept> concepts;
    private final FactBase printed;
    private final Map<FactKey, Fact> computed = new HashMap<>();
    private final Damage damage;
    private final Findings findings;

    Derivation(Issuer issuer, Map<String, Concept> concepts, FactBase printed, Damage damage, Findings findings) {
        this.damage = damage;
        this.issuer = issuer;
        this.concepts = concepts;
        this.printed = printed;
        this.findings = findings;
    }

    List<Fact> read(List<YamlMap> items) {
        List<Fact> derived = new ArrayList<>();
        for (YamlMap item : items) {
            Optional<Fact> fact = fact(item);
            fact.ifPresent(found -> {
                derived.add(found);
                computed.putIfAbsent(found.key(), found);
            });
            if (fact.isEmpty()) {
                damage.figure(item.text("figure").orElse("").replaceAll("@.*", ""));
            }
        }
        return derived;
    }

    private Optional<Fact> fact(YamlMap item) {
        item.allow(KEYS.toArray(String[]::new));
        String figure = item.require("figure");
        Location at = item.at("figure");
        Optional<Coordinates> coordinates = coordinates(figure, at);
        if (coordinates.isEmpty()) {
            return Optional.empty();
        }
        Optional<FactKey> key = coordinates.flatMap(c -> c.key(issuer.code(), concepts));
        if (key.isEmpty() || !concepts.containsKey(key.get().concept())) {
            if (damage.explainsMissingConcept()) {
                return Optional.empty();
            }
            findings.add(
                    Code.CONCEPT_UNKNOWN,
                    at,
                    Message.of("“{0}” names no known concept and period.", figure),
                    NearestNames.remedy(figure.replaceAll("@.*", ""), concepts.keySet(), "concepts"));
            return Optional.empty();
        }
        List<String> used = OPERATIONS.stream().filter(item::has).toList();
        if (used.isEmpty() && item.keys().stream().anyMatch(typed -> !KEYS.contains(typed))) {
            return Optional.empty(); // the way to compute is misspelt, which is told already
        }
        if (used.size() != 1) {
            findings.add(
                    Code.YAML_MISSING_KEY,
                    item.at(),
                    Message.of("A derived figure needs one way to compute it."),
                    Message.of("Give one of: {0}.", String.join(", ", OPERATIONS)));
            return Optional.empty();
        }
        return inputs(item, used.get(0)).flatMap(inputs -> compute(item, key.get(), used.get(0), inputs, at));
    }

    private Optional<List<Fact>> inputs(YamlMap item, String operation) {
        List<Fact> inputs = new ArrayList<>();
        boolean complete = true;
        for (YamlMap.Scalar reference : item.scalars(operation)) {
            Optional<Coordinates> coordinates = coordinates(reference.text(), reference.at());
            List<Fact> found = coordinates.map(this::find).orElse(List.of());
            if (coordinates.isPresent()
                    && (found.isEmpty()
                            || found.stream().anyMatch(f -> f.amount().isEmpty()))
                    && !damage.explainsMissingFigure(coordinates.get().concept().orElse(""))) {
                findings.add(
                        Code.DERIVED_INPUT,
                        reference.at(),
                        Message.of("There is no figure “{0}” to compute with.", reference.text()),
                        Message.of("Add it under figures/, or correct the reference."));
            }
            complete &=
                    !found.isEmpty() && found.stream().allMatch(f -> f.amount().isPresent());
            inputs.addAll(found);
        }
        boolean two = operation.equals("sum") || inputs.size() == 2;
        if (complete && !two) {
            findings.add(
                    Code.DERIVED_INPUT,
                    item.at(operation),
                    Message.of("“{0}” needs two figures, not {1}.", operation, inputs.size()),
                    Message.of("Write [later, earlier] or [part, whole]."));
        }
        return complete && two && !inputs.isEmpty() ? Optional.of(inputs) : Optional.empty();
    }

    private Optional<Coordinates> coordinates(String text, Location at) {
        try {
            return Optional.of(Coordinates.parse(text));
        } catch (Coordinates.Malformed e) {
            findings.add(
                    Code.REFERENCE_MALFORMED, at, e.problem(), e.remedy(Message.of("Write it as revenue@FY2022.")));
            return Optional.empty();
        }
    }

    /** The fact meant; for {@code dimension=*} one for each member that has a number. */
    private List<Fact> find(Coordinates coordinates) {
        Optional<FactKey> key = coordinates.key(issuer.code(), concepts);
        if (key.isEmpty()) {
            return List.of();
        }
        Optional<String> wild = key.get().members().entrySet().stream()
                .filter(member -> member.getValue().equals("*"))
                .map(Map.Entry::getKey)
                .findFirst();
        if (wild.isEmpty()) {
            return printed.find(key.get()).or(() -> Optional.ofNullable(computed.get(key.get()))).stream()
                    .toList();
        }
        return printed.all().stream()
                .filter(fact -> fact.amount().isPresent() && matches(fact.key(), key.get(), wild.get()))
                .toList();
    }

    private static boolean matches(FactKey fact, FactKey pattern, String wild) {
        return fact.concept().equals(pattern.concept())
                && fact.issuer().equals(pattern.issuer())
                && fact.period().equals(pattern.period())
                && fact.since().isEmpty()
                && fact.members().keySet().equals(pattern.members().keySet())
                && pattern.members().entrySet().stream()
                        .allMatch(m -> m.getKey().equals(wild)
                                || m.getValue().equals(fact.members().get(m.getKey())));
    }

    private Optional<Fact> compute(YamlMap item, FactKey key, String operation, List<Fact> inputs, Location at) {
        List<Value.Amount> amounts =
                inputs.stream().map(fact -> fact.amount().orElseThrow()).toList();
        if (!divisible(item, operation, amounts, at)
                || !compoundable(operation, inputs, amounts, at)
                || !alike(item, operation, amounts)) {
            return Optional.empty();
        }
        BigDecimal rounded = exact(operation, inputs)
                .setScale(decimals(item).orElseGet(() -> usualDecimals(operation, amounts)), RoundingMode.HALF_UP);
        Provenance source = new Provenance(
                inputs.get(0).filing(),
                "derived",
                Optional.empty(),
                Optional.of(operation),
                Optional.empty(),
                Optional.empty(),
                at.path(),
                at.line(),
                at.column(),
                Optional.empty());
        return Optional.of(new Fact(
                key,
                new Value.Amount(rounded.toPlainString(), rounded, unit(operation, amounts)),
                status(inputs),
                Optional.empty(),
                source,
                inputs));
    }

    private boolean divisible(YamlMap item, String operation, List<Value.Amount> amounts, Location at) {
        boolean zero = PERCENTAGES.contains(operation) && amounts.get(1).base().signum() == 0;
        if (zero) {
            findings.add(
                    Code.DERIVED_INPUT,
                    at,
                    Message.of("“{0}” would divide by zero.", item.require("figure")),
                    Message.of("Remove it."));
        }
        return !zero;
    }

    private boolean compoundable(String operation, List<Fact> inputs, List<Value.Amount> amounts, Location at) {
        boolean odd = operation.equals("compound")
                && (years(inputs) < 1 || amounts.stream().anyMatch(a -> a.base().signum() <= 0));
        if (odd) {
            findings.add(
                    Code.DERIVED_INPUT,
                    at,
                    "A compound rate needs two positive figures, the later one first, at least a year apart.",
                    "Write compound: [revenue@FY2019, revenue@FY2017].");
        }
        return !odd;
    }

    /** Whether all are counted in one unit; for a ratio they need not: shares of one yuan each are a part of the capital in yuan. */
    private boolean alike(YamlMap item, String operation, List<Value.Amount> amounts) {
        List<String> units =
                amounts.stream().map(amount -> amount.unit().code()).distinct().toList();
        boolean mixed = units.size() > 1 && !operation.equals("ratio");
        if (mixed) {
            findings.add(
                    Code.DERIVED_INPUT,
                    item.at(operation),
                    Message.of("“{0}” mixes units: {1}.", operation, String.join(", ", units)),
                    Message.of("Compute with figures of one unit."));
        }
        return !mixed;
    }

    private static BigDecimal exact(String operation, List<Fact> inputs) {
        return switch (operation) {
            case "sum" -> inputs.stream().map(Derivation::base).reduce(BigDecimal.ZERO, BigDecimal::add);
            case "difference" -> base(inputs.get(0)).subtract(base(inputs.get(1)));
            case "ratio" -> percent(base(inputs.get(0)), base(inputs.get(1)));
            case "growth" -> {
                BigDecimal earlier = base(inputs.get(1));
                yield percent(base(inputs.get(0)).subtract(earlier), earlier.abs());
            }
            case "compound" -> compound(base(inputs.get(0)), base(inputs.get(1)), years(inputs));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static BigDecimal base(Fact input) {
        return input.amount().orElseThrow().base();
    }

    /** As the editor asks for; what is no digit is a finding and reads as absent. */
    private Optional<Integer> decimals(YamlMap item) {
        Optional<YamlMap.Scalar> typed = item.scalar("decimals");
        Optional<Integer> decimals = typed.map(YamlMap.Scalar::text)
                .filter(text -> text.matches("\\d"))
                .map(Integer::parseInt);
        if (typed.isPresent() && decimals.isEmpty()) {
            findings.add(
                    Code.NUMBER_MALFORMED,
                    typed.get().at(),
                    Message.of("“{0}” is not a number of decimals.", typed.get().text()),
                    Message.of("Write a digit from 0 to 9."));
        }
        return decimals;
    }

    /** Two of a percentage; of anything else no more than the coarsest figure has. */
    private static int usualDecimals(String operation, List<Value.Amount> amounts) {
        return PERCENTAGES.contains(operation)
                ? 2
                : -amounts.stream().mapToInt(Value.Amount::precision).max().orElse(0);
    }

    /** What is computed from a forecast is a forecast. */
    private static Status status(List<Fact> inputs) {
        return inputs.stream().anyMatch(fact -> fact.status() == Status.FORECAST) ? Status.FORECAST : Status.DERIVED;
    }

    /** Percent less percent is percentage points. */
    private static Unit unit(String operation, List<Value.Amount> amounts) {
        if (PERCENTAGES.contains(operation)) {
            return Unit.PERCENT;
        }
        Unit first = amounts.get(0).unit();
        return operation.equals("difference") && first.equals(Unit.PERCENT) ? Unit.POINTS : new Unit(first.code(), 0);
    }

    /** From the earlier figure, the second one, to the later. */
    private static int years(List<Fact> inputs) {
        return inputs.get(0).key().period().year()
                - inputs.get(1).key().period().year();
    }

    /** The yearly rate that takes the earlier to the later in so many years, in percent; the root by Newton's method. */
    private static BigDecimal compound(BigDecimal later, BigDecimal earlier, int years) {
        MathContext precise = new MathContext(GUARD_DIGITS + 10, RoundingMode.HALF_UP);
        BigDecimal wanted = later.divide(earlier, precise);
        BigDecimal root = BigDecimal.ONE;
        BigDecimal n = BigDecimal.valueOf(years);
        for (int step = 0; step < 100; step++) {
            BigDecimal power = root.pow(years - 1, precise);
            root = root.subtract(power.multiply(root).subtract(wanted).divide(n.multiply(power), precise), precise);
        }
        return root.subtract(BigDecimal.ONE).movePointRight(2);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, GUARD_DIGITS, RoundingMode.HALF_UP);
    }
}

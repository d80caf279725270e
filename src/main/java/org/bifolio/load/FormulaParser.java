package org.bifolio.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bifolio.content.Calculation.Relation;
import org.bifolio.content.Formula;
import org.bifolio.content.Formula.Figure;
import org.bifolio.content.Formula.Operator;
import org.bifolio.content.Formula.When;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Period;
import org.bifolio.finding.Message;

/**
 * Reads a rule such as {@code rent-share segment=* = rent segment=* / (revenue segment=* * (1 - gross-margin segment=*))}.
 *
 * <pre>
 * rule    = [ "change of" ] figure ( "=" | "<=" | ">=" ) side
 * side    = product { ( "+" | "-" ) product }
 * product = factor { ( "*" | "/" ) factor }
 * factor  = "(" side ")" | number | "sum of" figure { "," figure } | "sum of" ( "quarters" | "halves" ) "of" figure
 *         | [ "compound" ] "growth of" figure | [ "compound" ] "growth from" figure "to" figure | figure
 * figure  = [ "bound of" ] [ "previous" | "opening" ] concept [ "@" period ] { dimension "=" member }
 * </pre>
 */
final class FormulaParser {
    private static final Message SHAPE = Message.of("Write it as “total = part + part”; signs stand between spaces.");
    private static final int DEEPEST = 40;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern FIGURE = Pattern.compile("[\\p{L}][\\p{L}0-9-]*(@\\S+)?");
    private static final Pattern MEMBER = Pattern.compile("[a-z][a-z0-9-]*=(\\*|[A-Za-z0-9-]+)");

    /** How signs are written here that are typed otherwise. */
    private static final Map<String, String> SIGNS = Map.of(
            "×", "*", "÷", "/", "＝", "=", "＋", "+", "－", "-", "−", "-", "–", "-", "≤", "<=", "≥", ">=", "x", "*");

    /** A rule and every figure it names, in the order of reading. */
    record Rule(Figure total, Relation relation, Formula parts, List<Figure> figures) {}

    /** What cannot be read, and what would be right. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Message problem;
        private final transient Message remedy;

        Malformed(Message problem, Message remedy) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
            this.remedy = remedy;
        }

        Message problem() {
            return problem;
        }

        Message remedy() {
            return remedy;
        }
    }

    private final List<String> words;
    private final List<Figure> figures = new ArrayList<>();
    private int at;
    private int depth;

    FormulaParser(String text) {
        this.words = List.of(text.replace("(", " ( ")
                .replace(")", " ) ")
                .replace(",", " , ")
                .trim()
                .split("\\s+"));
    }

    Rule rule() throws Malformed {
        Figure total = total();
        Relation relation = switch (next(Message.of("“=”"))) {
            case "=" -> Relation.EQUAL;
            case "<=" -> Relation.AT_MOST;
            case ">=" -> Relation.AT_LEAST;
            default -> throw unexpected(words.get(at - 1), Message.of("“=”"));
        };
        Formula parts = side();
        if (at < words.size()) {
            throw unexpected(words.get(at), Message.of("nothing more"));
        }
        return new Rule(total, relation, parts, List.copyOf(figures));
    }

    private Figure total() throws Malformed {
        boolean change = take("change", "of");
        Figure total = figure(change);
        if (total.when() != When.SAME || total.concept().equals("*") && !change) {
            throw new Malformed(Message.of("The rule does not start with the figure to check."), SHAPE);
        }
        return total;
    }

    private Formula side() throws Malformed {
        Formula side = product();
        while (is("+") || is("-")) {
            Operator operator = words.get(at++).equals("+") ? Operator.PLUS : Operator.MINUS;
            side = new Formula.Operation(operator, side, product());
        }
        return side;
    }

    private Formula product() throws Malformed {
        Formula product = factor();
        while (is("*") || is("/")) {
            Operator operator = words.get(at++).equals("*") ? Operator.TIMES : Operator.BY;
            product = new Formula.Operation(operator, product, factor());
        }
        return product;
    }

    private Formula factor() throws Malformed {
        if (take("(")) {
            if (++depth > DEEPEST) {
                throw new Malformed(Message.of("The brackets are nested too deep."), Message.of("Split the rule."));
            }
            Formula inner = side();
            if (!take(")")) {
                throw unexpected(at < words.size() ? words.get(at) : "", Message.of("“)”"));
            }
            depth--;
            return inner;
        }
        if (at < words.size() && NUMBER.matcher(words.get(at)).matches()) {
            return new Formula.Number(new BigDecimal(words.get(at++)));
        }
        if (take("sum", "of", "quarters", "of")) {
            return new Formula.Parts(Period.Type.QUARTER, figure());
        }
        if (take("sum", "of", "halves", "of")) {
            return new Formula.Parts(Period.Type.HALF, figure());
        }
        if (take("sum", "of")) {
            return sum();
        }
        boolean compound =
                is("compound") && at + 1 < words.size() && words.get(at + 1).equals("growth") && take("compound");
        if (take("growth", "of")) {
            return new Formula.Growth(figure(), compound);
        }
        if (take("growth", "from")) {
            Figure from = figure();
            if (!take("to")) {
                throw unexpected(at < words.size() ? words.get(at) : "", Message.of("“to”"));
            }
            return new Formula.GrowthBetween(from, figure(), compound);
        }
        return figure();
    }

    private Formula sum() throws Malformed {
        List<Figure> parts = new ArrayList<>(List.of(figure(false)));
        while (take(",")) {
            parts.add(
                    at < words.size() && member(words.get(at))
                            ? figure(parts.get(0).concept())
                            : figure(false));
        }
        return new Formula.Sum(parts);
    }

    private Figure figure() throws Malformed {
        return close(figure(false));
    }

    /** Outside a sum a member left open must be that of the total: otherwise no one figure is meant. */
    private Figure close(Figure figure) throws Malformed {
        for (Map.Entry<String, String> member : figure.members().entrySet()) {
            if (member.getValue().equals("*")
                    && !figures.get(0)
                            .members()
                            .getOrDefault(member.getKey(), "")
                            .equals("*")) {
                throw new Malformed(
                        Message.of("“{0}=*” is any member, but the total has none to agree with.", member.getKey()),
                        Message.of("Write “{0}=*” on the left too, or “sum of …”.", member.getKey()));
            }
        }
        return figure;
    }

    private Figure figure(boolean change) throws Malformed {
        boolean bound = take("bound", "of");
        When when = take("previous") ? When.PREVIOUS : take("opening") ? When.OPENING : When.SAME;
        String word = next(Message.of("a figure"));
        if (!word.equals("*") && !FIGURE.matcher(word).matches()) {
            throw unexpected(word, Message.of("a figure"));
        }
        return figure(word, when, bound, change);
    }

    /** A further part of a sum that names only what differs: {@code sum of revenue segment=a, segment=b}. */
    private Figure figure(String concept) throws Malformed {
        return figure(concept, When.SAME, false, false);
    }

    private Figure figure(String word, When when, boolean bound, boolean change) throws Malformed {
        Map<String, String> members = new TreeMap<>();
        while (at < words.size() && member(words.get(at))) {
            String[] member = words.get(at++).split("=", 2);
            members.put(member[0], member[1]);
        }
        Coordinates coordinates;
        try {
            coordinates = Coordinates.parse(word);
        } catch (Coordinates.Malformed e) {
            throw new Malformed(e.problem(), e.remedy(Message.of("Write it as revenue@FY2022.")));
        }
        if (coordinates.concept().isEmpty()) {
            throw unexpected(word, Message.of("a figure"));
        }
        Figure figure = new Figure(coordinates.concept().get(), coordinates.period(), members, when, bound, change);
        figures.add(figure);
        return figure;
    }

    private static boolean member(String word) {
        return MEMBER.matcher(word).matches();
    }

    private boolean is(String word) {
        return at < words.size() && words.get(at).equals(word);
    }

    private boolean take(String... phrase) {
        if (at + phrase.length > words.size()
                || !words.subList(at, at + phrase.length).equals(List.of(phrase))) {
            return false;
        }
        at += phrase.length;
        return true;
    }

    private String next(Message expected) throws Malformed {
        if (at >= words.size()) {
            throw unexpected("", expected);
        }
        return words.get(at++);
    }

    private static Malformed unexpected(String word, Message expected) {
        return new Malformed(
                word.isEmpty()
                        ? Message.of("The rule ends where {0} is expected.", expected)
                        : Message.of("“{0}” stands where {1} is expected.", word, expected),
                Optional.ofNullable(SIGNS.get(word))
                        .map(sign -> Message.of("Write “{0}” for “{1}”.", sign, word))
                        .orElse(SHAPE));
    }
}

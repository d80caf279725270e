package org.bifolio.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bifolio.chart.ChartKind;
import org.bifolio.chart.ChartPlan;
import org.bifolio.facts.Status;

/** What pale, hatched and hollow marks and a dashed line mean, said where they occur: under a chart, and in its files. */
final class ChartRemarks {
    private ChartRemarks() {}

    /** Each a sentence of its own. */
    static List<String> of(ChartPlan plan, Edition edition) {
        List<String> remarks = new ArrayList<>();
        String marks = switch (plan.kind()) {
            case LINES -> "lines";
            case COMBINED -> "both";
            case DOTS -> "dots";
            default -> "bars";
        };
        boolean part = false;
        for (int c = 0; c < plan.categories().size(); c++) {
            part |= plan.partOfYear(c);
        }
        if (part && plan.kind() != ChartKind.WATERFALL) {
            remarks.add(edition.words().get("partYear-" + marks));
        }
        sourceBreak(plan, edition).ifPresent(remarks::add);
        if (plan.facts().stream().anyMatch(fact -> fact.status() == Status.FORECAST)) {
            remarks.add(edition.words().get("forecast-" + marks));
        }
        return remarks;
    }

    /** What the figures on either side of a break were taken from, if that can be said in one sentence. */
    private static Optional<String> sourceBreak(ChartPlan plan, Edition edition) {
        List<Integer> turns = IntStream.range(0, plan.categories().size())
                .filter(plan::sourceChangesAt)
                .boxed()
                .toList();
        if (turns.isEmpty()) {
            return Optional.empty();
        }
        List<String> before = sources(plan, edition, 0, turns.get(0));
        List<String> after =
                sources(plan, edition, turns.get(0), plan.categories().size());
        boolean upright = plan.kind() != ChartKind.BARS && plan.kind() != ChartKind.DOTS;
        return Optional.of(
                upright && turns.size() == 1 && before.size() == 1 && after.size() == 1
                        ? edition.words().get("sourceSides", before.get(0), after.get(0))
                        : edition.words().get("sourceBreak"));
    }

    /** The filings that the figures of some categories come from. */
    private static List<String> sources(ChartPlan plan, Edition edition, int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(category -> plan.factsOf(category).stream())
                .map(fact -> edition.filing(fact).brief().in(edition.language()))
                .distinct()
                .toList();
    }
}

package org.bifolio.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.bifolio.TestProject;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.content.Project;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.bifolio.format.FigureFormat;
import org.bifolio.format.Scale;
import org.bifolio.format.Style;
import org.bifolio.load.ProjectReader;
import org.junit.jupiter.api.Test;

class ChartWordsTest {
    private final Project project = ProjectReader.read(Path.of("").toAbsolutePath(), TestProject.TODAY, new Findings())
            .orElseThrow();
    private final FigureFormat format = new FigureFormat(project);

    @Test
    void figuresInTheWordsOfAChartStandInTheUnitOfItsMarks() {
        ChartPlan plan = plan("2022-annual-report-summary", "quarters");
        Fact loss = plan.factsOfSeries(1).get(1);
        ChartWords zh = new ChartWords(plan, Language.ZH, format);
        assertEquals("−8,143.67万元", format.show(loss, Language.ZH, Style.AUTO).text());
        assertEquals("−0.81亿元", shown(zh, loss, Style.AUTO));
        assertEquals("−8,144万元", shown(zh, loss, Style.in(Scale.WAN, 0)), "what an author asks for is kept");
        assertEquals("−81,436,729.05元", shown(zh, loss, Style.EXACT));
    }

    @Test
    void figuresInAnotherUnitThanTheMarksStayAsTheyAre() {
        ChartPlan plan = plan("2020-listing-sponsorship-letter", "rd-expenses");
        ChartWords zh = new ChartWords(plan, Language.ZH, format);
        assertEquals("22.81%", shown(zh, plan.factsOfSeries(1).get(1), Style.AUTO));
    }

    @Test
    void aSeriesOfWholeFiguresHasTheNameItIsGiven() {
        ChartPlan plan = plan("2022-annual-report-summary", "community-people");
        assertEquals("人数", new ChartWords(plan, Language.ZH, format).series(0));
        assertEquals(4, plan.facts().size());
    }

    private String shown(ChartWords words, Fact fact, Style asked) {
        return format.show(fact, Language.ZH, words.beside(fact, asked)).text();
    }

    private ChartPlan plan(String filing, String chart) {
        Issuer issuer = project.issuer("688316").orElseThrow();
        Filing found = issuer.filings().stream()
                .filter(each -> each.id().equals(filing))
                .findFirst()
                .orElseThrow();
        return found.charts().stream()
                .filter(spec -> spec.id().equals(chart))
                .findFirst()
                .flatMap(spec -> ChartPlan.of(spec, issuer, filing, project, new Findings()))
                .orElseThrow();
    }
}

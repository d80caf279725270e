package org.bifolio.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.bifolio.TestProject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures stand under the subject their concept names, in the order in which editors declared the subjects. */
class FigureGroupsTest {
    @TempDir
    Path folder;

    @Test
    void measuresStandUnderTheirSubjects() {
        Document page = figures(project(), "en");
        assertEquals(
                List.of(
                        "Assets and holders",
                        "Total assets",
                        "Shareholders",
                        "Stake",
                        "Status of shares",
                        "Results",
                        "Operating revenue",
                        "Net profit",
                        "Return on net assets"),
                page.select("tr.group th").eachText());
        assertEquals(
                List.of("#g-position", "#g-results"),
                page.select("[data-groups] a").eachAttr("href"));
        page.select("[data-groups] a")
                .forEach(link -> assertTrue(
                        page.getElementById(link.attr("href").substring(1)).hasClass("subject")));
        assertEquals(
                List.of("资产与股东", "业绩"),
                figures(project(), "zh").select("[data-groups] a").eachText());
    }

    @Test
    void withoutSubjectsMeasuresStandAsPrinted() {
        Document page = figures(TestProject.smallIn(folder).buildable(), "en");
        assertTrue(page.select("[data-groups], .subject").isEmpty());
        assertEquals("Operating revenue", page.selectFirst("tr.group th").text());
    }

    /** The subjects in another order than the concepts are. */
    private TestProject project() {
        TestProject project = TestProject.smallIn(folder).buildable();
        String concepts = project.read("content/concepts.yaml")
                .replace(
                        "concepts:\n",
                        "groups:\n  position: {zh: 资产与股东, en: Assets and holders}\n"
                                + "  results: {zh: 业绩, en: Results}\nconcepts:\n")
                .replace("    period: duration\n", "    period: duration\n    group: results\n")
                .replace("    period: instant\n", "    period: instant\n    group: position\n");
        return project.write("content/concepts.yaml", concepts);
    }

    private static Document figures(TestProject project, String language) {
        assertEquals(List.of(), project.build());
        return Jsoup.parse(project.read("site/" + language + "/000001/figures.html"));
    }
}

package org.bifolio.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bifolio.TestProject;
import org.bifolio.format.AsTyped;
import org.bifolio.shown.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {
    private static final String FILING = "content/000001/2022-annual/";
    private static final String KEY_FIGURES = FILING + "figures/key-figures.csv";
    private static final String COUNTS = FILING + "figures/counts.csv";

    @TempDir
    private Path folder;

    private Edited edited;

    @BeforeEach
    void twoAlike() {
        edited = Edited.smallIn(folder);
    }

    @Test
    void findsNothingInTwoAlike() {
        assertTrue(edited.compared().same());
    }

    @Test
    void sameFigureTypedOtherwiseIsNoChange() {
        edited.after()
                .replace(KEY_FIGURES, "\"304,971,021.01\"", "304971021.01")
                .replace(KEY_FIGURES, "roe,%,-53.11,-51.01", "# a remark\nroe,%,-53.11%,-51.01");
        assertEquals(List.of(), edited.said());
    }

    @Test
    void aDigitIsCorrectedAndWhatIsComputedFromItAnew() {
        edited.after().replace(KEY_FIGURES, "-53.11", "-53.12");
        assertEquals(
                List.of("corrected roe@FY2022 #2022-annual", "recomputed roe@FY2021..FY2022 #2022-annual"),
                edited.said());
        Change change = edited.compared().changes().get(1);
        assertEquals("−2.10pp", AsTyped.of(change.before().orElseThrow()));
        assertEquals("−2.11pp", AsTyped.of(change.after().orElseThrow()));
    }

    @Test
    void aHedgeOrAnotherPrecisionIsACorrection() {
        edited.after()
                .replace(COUNTS, "\"3,210\",holders,,", "\"3,210\",holders,about,")
                .replace(KEY_FIGURES, "-51.01", "-51.0");
        assertEquals(
                List.of(
                        "corrected shareholders@2022-12-31 #2022-annual",
                        "corrected roe@FY2021 #2022-annual",
                        "recomputed roe@FY2021..FY2022 #2022-annual"),
                edited.said());
    }

    @Test
    void theSameNumberInAnotherUnitIsAChangeOfUnitAlone() {
        edited.after()
                .replace(
                        KEY_FIGURES,
                        "net-profit,CNY,\"-244,235,848.10\",\"-282,785,337.76\"",
                        "net-profit,万 CNY,\"-24,423.58\",\"-28,278.53\"");
        assertEquals(
                List.of("unit net-profit@FY2022 #2022-annual", "unit net-profit@FY2021 #2022-annual"), edited.said());
        edited.after().replace(KEY_FIGURES, "-24,423.58", "-24,423.68");
        assertEquals(
                List.of(
                        "corrected net-profit@FY2022 #2022-annual",
                        "unit net-profit@FY2022 #2022-annual",
                        "unit net-profit@FY2021 #2022-annual"),
                edited.said());
    }

    @Test
    void tellsAnotherLabelAndAnotherSource() {
        edited.after()
                .replace(KEY_FIGURES, "n/a,净利润", "n/a,归属净利润")
                .replace(FILING + "filing.yaml", "第二节 主要会计数据", "第二节 会计数据");
        List<String> said = edited.said();
        assertEquals(
                List.of(
                        "label net-profit@FY2022 #2022-annual",
                        "label net-profit@FY2021 #2022-annual",
                        "label net-profit@FY2022~FY2021 #2022-annual"),
                said.subList(0, 3));
        assertEquals(12, said.size() - 3, said.toString());
        assertTrue(said.subList(3, said.size()).stream().allMatch(each -> each.startsWith("source ")), said.toString());
    }

    @Test
    void tellsNewPeriodsFromNewFigures() {
        edited.after()
                .write(
                        COUNTS,
                        edited.after().read(COUNTS) + "shareholders,2023-06-30,\"3,300\",holders,,股东总数\n"
                                + "stake,2022-12-31,1.5,%,,持股比例\n");
        assertEquals(
                List.of("new-period shareholders@2023-06-30 #2022-annual", "new-figure stake@2022-12-31 #2022-annual"),
                edited.said());
    }

    @Test
    void aRemovedFigureNamesWhatShowedIt() {
        edited.after().replace(FILING + "figures/holders.csv", "founder,14.14,无,创始人\n", "");
        Comparison compared = edited.compared();
        assertEquals(
                List.of(
                        "removed stake@2022-12-31 holder=founder #2022-annual",
                        "removed pledge-status@2022-12-31 holder=founder #2022-annual"),
                compared.changes().stream().map(Edited::said).toList());
        assertEquals(
                List.of(
                        "zh 010-overview.zh.md:16 sentence 创始人 | 14.14%",
                        "zh 010-overview.zh.md:18 table ",
                        "en 010-overview.en.md:16 sentence Founder | 14.14%",
                        "en 010-overview.en.md:18 table "),
                places(compared.changes().get(0)));
    }

    @Test
    void namesEveryPlaceOfBothLanguages() {
        edited.after().replace(KEY_FIGURES, "304,971,021.01", "404,971,021.01");
        assertEquals(
                List.of(
                        "zh 010-overview.zh.md:4 summary 营收4.05亿元。",
                        "zh 010-overview.zh.md:6 sentence 2022年营业收入4.05亿元，同比下降28.04%，净亏损2.44亿元。",
                        "zh 010-overview.zh.md:8 cards ",
                        "zh 010-overview.zh.md:10 chart ",
                        "zh results.yaml:2 caption 营收降至4.05亿元",
                        "en 010-overview.en.md:4 summary Revenue of RMB 405.0 million.",
                        "en 010-overview.en.md:6 sentence Revenue was RMB 405.0 million in FY2022, down 28.04%, with a net loss of"
                                + " RMB 244.2 million.",
                        "en 010-overview.en.md:8 cards ",
                        "en 010-overview.en.md:10 chart ",
                        "en results.yaml:2 caption Revenue fell to RMB 405.0 million",
                        "zh filing.yaml:21 note 正文写作4.05亿元。",
                        "en filing.yaml:21 note The text says RMB 405.0 million."),
                places(edited.compared().changes().get(0)));
    }

    @Test
    void aCardShowsTheStatedChangeToo() {
        edited.after().replace(KEY_FIGURES, "-28.04%", "-28.05%");
        Comparison compared = edited.compared();
        assertEquals(
                "corrected revenue@FY2022~FY2021 #2022-annual",
                Edited.said(compared.changes().get(0)));
        assertTrue(places(compared.changes().get(0)).contains("en 010-overview.en.md:8 cards "));
    }

    /** A later filing prints another value for the year before: both are kept, and the later one is shown by default. */
    @Test
    void anotherFilingRestatesOrRepeats() {
        TestProject after = edited.after();
        after.write(
                        "content/000001/2023-annual/filing.yaml",
                        "title: {zh: 2023年年度报告, en: 2023 annual report}\nkind: annual\nperiod: FY2023\ndisclosed: 2024-04-28\n"
                                + "status: published\ntables:\n  key-figures:\n    title: {zh: 主要会计数据, en: Key figures}\n")
                .write(
                        "content/000001/2023-annual/figures/key-figures.csv",
                        "concept,unit,FY2023,FY2022\nrevenue,CNY,\"310,000,000.00\",\"304,971,021.91\"\n"
                                + "net-profit,万 CNY,\"-20,000.00\",\"-24,423.58\"\n");
        Comparison compared = edited.compared();
        assertEquals(
                List.of(
                        "restated revenue@FY2022 #2023-annual",
                        "new-period revenue@FY2023 #2023-annual",
                        "new-period net-profit@FY2023 #2023-annual",
                        "repeated net-profit@FY2022 #2023-annual"),
                compared.changes().stream().map(Edited::said).toList());
        Change restated = compared.changes().get(0);
        assertEquals("304,971,021.01 CNY", AsTyped.of(restated.before().orElseThrow()));
        assertEquals("2022-annual", restated.before().orElseThrow().filing());
        assertTrue(
                places(restated).contains("en 010-overview.en.md:4 summary Revenue of RMB 305.0 million."),
                () -> "the older filing's sections still show its own value: " + places(restated));
    }

    @Test
    void aRenamedFilingIsOneChange() throws IOException {
        Files.move(
                edited.after().file("content/000001/2022-annual"),
                edited.after().file("content/000001/2022-yearly"));
        Comparison compared = edited.compared();
        assertEquals(List.of(), compared.changes());
        Renaming renaming = compared.renamings().get(0);
        assertEquals(1, compared.renamings().size());
        assertEquals(
                "folder 2022-annual 2022-yearly",
                renaming.key() + " " + renaming.before().zh() + " "
                        + renaming.after().zh());
    }

    @Test
    void tellsNewNamesAndWhatSaysThem() {
        String section = FILING + "010-overview.en.md";
        for (TestProject project : List.of(edited.before(), edited.after())) {
            project.write(section, project.read(section) + "\nThe {{roe@FY2022 | label}} is a ratio.\n");
        }
        edited.after()
                .replace("content/concepts.yaml", "en: Return on net assets", "en: Return on equity")
                .replace("content/concepts.yaml", "冻结: Frozen", "冻结: Blocked")
                .replace("content/concepts.yaml", "holders: {zh: 户", "holders: {zh: 位")
                .replace("content/000001/issuer.yaml", "short: {zh: 基金, en: Fund}", "short: {zh: 基金, en: The fund}")
                .replace(FILING + "filing.yaml", "disclosed: 2023-04-28", "disclosed: 2023-04-29");
        Comparison compared = edited.compared();
        assertEquals(List.of(), compared.changes());
        assertEquals(
                List.of(
                        "concept roe label 4",
                        "value pledge-status 冻结 values 1",
                        "member 000001 holder=fund short 2",
                        "unit holders units 1",
                        "filing 000001/2022-annual disclosed 19"),
                compared.renamings().stream()
                        .map(each -> each.subject().id() + " " + each.id() + " " + each.key() + " " + each.figures())
                        .toList());
        assertEquals(
                List.of(
                        "zh 010-overview.zh.md:8 cards ",
                        "en 010-overview.en.md:8 cards ",
                        "en 010-overview.en.md:20 sentence The Return on equity is a ratio."),
                compared.renamings().get(0).places().stream()
                        .map(ComparisonTest::words)
                        .toList());
    }

    /** What a mistake hides is neither new nor removed. */
    @Test
    void whatCannotBeReadIsNotCalledRemoved() {
        edited.after().replace(KEY_FIGURES, "\"600,303,396.41\"", "600O3O396.41");
        assertEquals(List.of(), edited.said());
        Edited back = new Edited(edited.after(), edited.before());
        assertEquals(List.of(), back.said());
    }

    @Test
    void draftsCount() {
        for (TestProject project : List.of(edited.before(), edited.after())) {
            project.replace(FILING + "filing.yaml", "status: published", "status: draft");
        }
        edited.after().replace(COUNTS, "3,210", "3,211");
        assertEquals(List.of("corrected shareholders@2022-12-31 #2022-annual"), edited.said());
    }

    private static List<String> places(Change change) {
        return change.places().stream().map(ComparisonTest::words).toList();
    }

    private static String words(Place place) {
        String file = place.at().path();
        return place.language().code() + " " + file.substring(file.lastIndexOf('/') + 1) + ":"
                + place.at().line() + " " + place.kind().id() + " "
                + place.text().strip();
    }
}

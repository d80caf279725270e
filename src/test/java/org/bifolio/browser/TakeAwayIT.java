package org.bifolio.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bifolio.content.Filing;
import org.bifolio.content.Issuer;
import org.bifolio.facts.Fact;
import org.bifolio.facts.FactBase;
import org.bifolio.facts.Language;
import org.bifolio.facts.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What readers take away, files and sheets of paper, says what the fact base says. */
@ExtendWith(Visitor.Arrival.class)
class TakeAwayIT {
    private static final String FACT = "fact / 数据地址";
    private static final String VALUE = "exact value / 精确值";
    private static final String SUMMARY = "688316/2022-annual-report-summary/";

    private final Visitor visitor;
    private final Browser browser;

    TakeAwayIT(Visitor visitor) {
        this.visitor = visitor;
        this.browser = visitor.browser();
    }

    @BeforeEach
    void afresh() {
        visitor.afresh();
    }

    private static List<String> figures(List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> row.get(FACT) + " " + number(row.getOrDefault(VALUE, "")))
                .toList();
    }

    /** A spreadsheet does not keep the zero of 244,235,848.10. */
    private static String number(String digits) {
        return digits.isEmpty()
                ? ""
                : new java.math.BigDecimal(digits).stripTrailingZeros().toPlainString();
    }

    private static List<String> figures(List<Fact> facts, FactBase base) {
        return facts.stream()
                .map(fact -> base.address(fact) + " "
                        + number(fact.amount()
                                .map(amount -> amount.base().toPlainString())
                                .orElse("")))
                .toList();
    }

    @Test
    void allFiguresAreDownloadedWithTheirExactValues(@TempDir Path folder) throws IOException {
        FactBase base = visitor.site().content().project().facts();
        visitor.page("en/688316/figures.html").downloads(folder);
        Path csv = browser.download(".downloads a[href$='facts.csv']", folder, "facts.csv");
        Path xlsx = browser.download(".downloads a[href$='facts.xlsx']", folder, "facts.xlsx");
        assertEquals(figures(base.all(), base), figures(Downloaded.csv(csv)));
        assertEquals(figures(base.all(), base), figures(Downloaded.xlsx(xlsx)));
    }

    @Test
    void aTableIsDownloadedWithItsExactValues(@TempDir Path folder) throws IOException {
        Issuer issuer = visitor.site().content().project().issuers().get(0);
        Filing filing = issuer.filing("2022-annual-report-summary").orElseThrow();
        List<Fact> facts = filing.table("quarters").orElseThrow().rows().stream()
                .flatMap(row -> row.cells().stream().flatMap(java.util.Optional::stream))
                .toList();
        visitor.page("zh/" + SUMMARY + "sources.html").downloads(folder);
        Path csv = browser.download(".downloads a[href$='/quarters.csv']", folder, "quarters.csv");
        Path xlsx = browser.download(".downloads a[href$='/quarters.xlsx']", folder, "quarters.xlsx");
        assertEquals(figures(facts, visitor.site().content().project().facts()), figures(Downloaded.csv(csv)));
        String printed = Downloaded.xlsx(xlsx).toString();
        for (Fact fact : facts) {
            if (fact.value() instanceof Value.Amount amount) {
                assertTrue(
                        printed.contains(number(amount.base().toPlainString())),
                        () -> amount + " is not in " + printed);
            }
        }
    }

    /** Every figure of the page of a filing is on its sheets of paper, and each sheet has its number. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aFilingIsPrintedWithEveryFigure(Language language) throws IOException {
        visitor.page(language.code() + "/" + SUMMARY + "print.html");
        List<String> figures = browser.list(
                "return [...document.querySelectorAll('main data.figure')].filter(d => !d.closest('.graph details')).map(d => d.textContent)");
        assertTrue(figures.size() > 200, "only " + figures.size() + " figures");
        try (PDDocument sheets = Loader.loadPDF(browser.print())) {
            int number = sheets.getNumberOfPages();
            assertTrue(number > 5, number + " pages");
            String all = plain(new PDFTextStripper().getText(sheets));
            List<String> missing = new ArrayList<>();
            for (String figure : figures) {
                if (!all.contains(plain(figure))) {
                    missing.add(figure);
                }
            }
            assertEquals(List.of(), missing.stream().distinct().limit(20).toList());
            assertTrue(all.contains("2/" + number), "the second sheet says that it is the second of " + number);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00A0\\u2009\\u2060]", "");
    }
}

package org.bifolio.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionRendererTest {
    @ParameterizedTest
    @CsvSource({
        "030-quarters.zh.md, quarters.html",
        "030-quarters.en.md#part-2, quarters.html#part-2",
        "../2020-letter/050-break-even.en.md, ../2020-letter/break-even.html",
        "../2020-letter/050-break-even.zh.md#part-1, ../2020-letter/break-even.html#part-1",
        "../../000002/010-x.zh.md, ../../000002/010-x.zh.md",
        "sources.html#note-a, sources.html#note-a",
        "https://example.org/030-quarters.zh.md, https://example.org/030-quarters.zh.md",
    })
    void leadsFromASectionsFileToItsPage(String link, String address) {
        assertEquals(address, SectionRenderer.address(link));
    }
}

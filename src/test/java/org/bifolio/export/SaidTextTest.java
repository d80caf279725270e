package org.bifolio.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.bifolio.facts.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaidTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One</p><p>two</p>|One two",
                "<td>A</td><td>1</td>|A 1",
                "营收<a href=\"x\"><data>3.05</data>亿元</a>增长|营收3.05亿元增长",
                "a<br>b  \t c|a b c",
                "before<svg><text>drawn</text></svg>after|before after",
                "<details><summary>x</summary><p>folded</p></details>said|said",
                "<p class=\"credit\">Source</p><p>said</p>|said",
                "<p class=\"lead\">said</p>|said",
                "A &amp; B &lt;c&gt; &quot;d&quot;|A & B <c> \"d\"",
                "<svg never closed|<svg never closed",
                "1 < 2|1 < 2"
            })
    void readsWhatAReaderReads(String markup, String words) {
        assertEquals(words, Quotes.of(SaidText.markup(markup), Language.EN).replace("\n", " "));
    }
}

package org.bifolio.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.content.Section;
import org.bifolio.facts.Language;
import org.bifolio.finding.Findings;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> sentences(Language language, String body) {
        Section section = new Section(
                "a", language, "", Optional.empty(), "published", Optional.empty(), Map.of(), body, 5, "a.md");
        return Sentences.of(ParsedSection.parse(section, new Findings())).stream()
                .map(text -> text.join(
                                call -> "<" + call.coordinates().concept().orElseThrow() + ">", words -> words)
                        .strip())
                .toList();
    }

    @Test
    void cutsChineseWhereSentencesEnd() {
        assertEquals(
                List.of("营收<a>，减少<b>；", "亏损<c>。", "“升至<a>。”", "为什么？", "因为<b>"),
                sentences(
                        Language.ZH,
                        "营收{{a@FY2022}}，减少{{b@FY2022 | abs}}；\n\n亏损{{c@FY2022}}。“升至{{a@FY2022}}。”为什么？因为\n{{b@FY2022}}"));
    }

    @Test
    void cutsEnglishWhereSentencesEnd() {
        assertEquals(
                List.of("Revenue was <a>, or 3.5 times <b>.", "It fell by <c> in FY2022.", "“Loss” of <a>!", "The end"),
                sentences(
                        Language.EN,
                        "Revenue was {{a@FY2022}}, or 3.5 times {{b@FY2022}}. It fell by\n**{{c@FY2022}}** in FY2022."
                                + " “Loss” of {{a@FY2022}}! The end"));
    }

    @Test
    void keepsARowOfATableTogether() {
        assertEquals(
                List.of("Holder | Stake", "--- | ---", "Founder. Inc. | <a>"),
                sentences(Language.EN, "| Holder | Stake |\n|---|---|\n| Founder. Inc. | {{a@FY2022 | exact}} |\n"));
    }

    @Test
    void readsHeadingsListsQuotesLinksAndCode() {
        assertEquals(
                List.of("Head <a>", "one <b>", "two & three", "quoted <c>", "see here x{y}"),
                sentences(
                        Language.EN,
                        "## Head {{a@FY2022}}\n\n- one {{b@FY2022}}\n- two \\& three\n\n> quoted {{c@FY2022}}\n\n"
                                + "see [here](020-more.en.md) `x{y}`\n\n{{chart results}}\n"));
    }
}

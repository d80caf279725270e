package org.bifolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bifolio.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class StatusTest {
    private static final String SECTION = "content/000001/2022-annual/010-overview";

    @TempDir
    Path folder;

    private Map<?, ?> status() {
        Run run = Run.of("status", "--format", "json", "-p", folder.toString());
        assertEquals(0, run.status(), run.err());
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(run.out());
    }

    @Test
    void aLanguageIsBehindWhenOnlyTheOtherChanged() {
        TestProject project = TestProject.smallIn(folder);
        assertEquals(List.of(SECTION), status().get("unconfirmed"));
        assertEquals(0, Run.of("status", "--confirm", "-p", folder.toString()).status());
        assertEquals(List.of(), status().get("unconfirmed"));
        assertEquals(List.of(), status().get("behind"));
        project.replace(SECTION + ".zh.md", "## 股东", "## 主要股东");
        assertEquals(List.of(SECTION + ".en.md"), status().get("behind"));
        project.write(SECTION + ".en.md", project.read(SECTION + ".en.md") + "\nMore.\n");
        assertEquals(List.of(), status().get("behind"));
        assertEquals(List.of(SECTION), status().get("unconfirmed"));
    }

    @Test
    void namesDraftsAndWhatIsNotTranslated() {
        TestProject.smallIn(folder)
                .write(
                        "content/000001/2022-annual/020-more.zh.md",
                        "title=更多\ntype=section\nstatus=draft\n~~~~~~\n。\n");
        assertEquals(List.of("content/000001/2022-annual/020-more.zh.md"), status().get("untranslated"));
        assertEquals(List.of("content/000001/2022-annual/020-more.zh.md"), status().get("drafts"));
    }

    @Test
    void namesFiguresThatNoSectionShows() {
        TestProject.smallIn(folder);
        List<?> unshown = (List<?>) status().get("unshown");
        assertTrue(unshown.contains("shareholders@2022-12-31 #2022-annual"), unshown.toString());
        assertTrue(
                unshown.stream().noneMatch(name -> name.toString().startsWith("revenue@FY2022 ")), unshown.toString());
        assertTrue(unshown.stream().noneMatch(name -> name.toString().startsWith("stake@")), unshown.toString());
    }

    @Test
    void namesWordsWithTwoTranslations() {
        TestProject.smallIn(folder)
                .replace("content/concepts.yaml", "{zh: 总资产, en: Total assets}", "{zh: 净利润, en: Total assets}");
        assertEquals(List.of("净利润: Net profit / Total assets"), status().get("ambiguous"));
    }

    @Test
    void speaksChinese() {
        TestProject.smallIn(folder);
        assertTrue(
                Run.of("status", "--lang", "zh", "-p", folder.toString()).out().startsWith("中英文齐全的章节：1\n尚未翻译：0\n"));
    }
}

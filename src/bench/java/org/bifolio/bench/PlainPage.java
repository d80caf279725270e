package org.bifolio.bench;

import java.util.ArrayList;
import java.util.List;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Language;

/**
 * A page of words in both languages, about 3 KB each, with two tables, a list, a quotation, a link and code.
 *
 * @param folder {@code 990001/f01}
 * @param number orders it in its folder: {@code 012}
 * @param name of the file: {@code p00012}
 */
record PlainPage(String folder, String number, String name, Bilingual title, Bilingual body) {
    private static final int PAIRS_IN_A_FOLDER = 250;
    private static final int FOLDERS_OF_AN_ISSUER = 4;

    /** @param index from 0; the page depends on nothing else */
    static PlainPage of(int index) {
        int filing = index / PAIRS_IN_A_FOLDER;
        Prose prose = new Prose(index);
        String name = String.format("p%05d", index + 1);
        Bilingual title = join(prose.words(), new Bilingual("，" + name, ", " + name));
        return new PlainPage(
                issuer(filing) + "/" + filing(filing),
                String.format("%03d", index % PAIRS_IN_A_FOLDER + 1),
                name,
                title,
                body(prose));
    }

    static String issuer(int filing) {
        return Integer.toString(990001 + filing / FOLDERS_OF_AN_ISSUER);
    }

    static String filing(int filing) {
        return String.format("f%02d", filing % FOLDERS_OF_AN_ISSUER + 1);
    }

    static int filings(int pairs) {
        return (pairs + PAIRS_IN_A_FOLDER - 1) / PAIRS_IN_A_FOLDER;
    }

    private static Bilingual body(Prose prose) {
        Bilingual link = prose.words();
        List<Bilingual> blocks = new ArrayList<>();
        blocks.add(join(
                prose.sentences(3),
                new Bilingual(
                        "**" + prose.name().zh() + "**的说明见[" + link.zh() + "](https://example.org/notes/)，标识为`"
                                + code(prose) + "`。",
                        " **This part** is explained in [" + link.en() + "](https://example.org/notes/) and marked `"
                                + code(prose) + "`.")));
        blocks.add(heading(prose));
        blocks.add(prose.sentences(3));
        blocks.add(table(prose, 6));
        blocks.add(prose.sentences(3));
        blocks.add(heading(prose));
        blocks.add(list(prose));
        blocks.add(marked(prose.sentence(), "> "));
        blocks.add(table(prose, 4));
        blocks.add(prose.sentences(4));
        return new Bilingual(text(blocks, Language.ZH), text(blocks, Language.EN));
    }

    private static String text(List<Bilingual> blocks, Language language) {
        return String.join(
                        "\n\n", blocks.stream().map(block -> block.in(language)).toList()) + "\n";
    }

    private static Bilingual heading(Prose prose) {
        return marked(prose.words(), "## ");
    }

    private static Bilingual marked(Bilingual words, String mark) {
        return new Bilingual(mark + words.zh(), mark + words.en());
    }

    private static Bilingual list(Prose prose) {
        Bilingual list = marked(prose.words(), "- ");
        for (int i = 0; i < 3; i++) {
            list = join(list, marked(prose.words(), "\n- "));
        }
        return list;
    }

    private static Bilingual table(Prose prose, int rows) {
        Bilingual table = new Bilingual(
                "| 项目 | 内容 | 部门 | 代码 |\n|---|---|---|---:|", "| Item | Matter | Part | Code |\n|---|---|---|---:|");
        for (int row = 0; row < rows; row++) {
            Bilingual item = prose.words();
            Bilingual matter = prose.words();
            Bilingual part = prose.name();
            String code = code(prose);
            table = join(
                    table,
                    new Bilingual(
                            "\n| " + item.zh() + " | " + matter.zh() + " | " + part.zh() + " | `" + code + "` |",
                            "\n| " + item.en() + " | " + matter.en() + " | " + part.en() + " | `" + code + "` |"));
        }
        return table;
    }

    private static String code(Prose prose) {
        return String.format("%04d-%02d", prose.below(10_000), prose.below(100));
    }

    private static Bilingual join(Bilingual one, Bilingual other) {
        return new Bilingual(one.zh() + other.zh(), one.en() + other.en());
    }
}

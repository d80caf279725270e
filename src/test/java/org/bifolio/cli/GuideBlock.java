package org.bifolio.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of code in the editor's guide.
 *
 * @param place the guide's file and the line the block starts at
 * @param info what stands behind the fence that opens it
 */
record GuideBlock(String place, String info, String text) {

    static List<GuideBlock> in(Path chapter) throws IOException {
        List<GuideBlock> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(chapter);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("```")) {
                int end = i + 1;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                blocks.add(new GuideBlock(
                        chapter + ":" + (i + 1),
                        lines.get(i).substring(3),
                        String.join("\n", lines.subList(i + 1, end))));
                i = end;
            }
        }
        return blocks;
    }

    /** What must be the same in both languages: all but what is answered, and what only describes. */
    String example() {
        boolean console = info.equals("console");
        if (info.equals("text")) {
            return info;
        }
        return info + "\n"
                + String.join(
                        "\n",
                        text.lines()
                                .filter(line -> !console || line.startsWith("$ "))
                                .toList());
    }
}

package org.bifolio.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bifolio.finding.Message;

/**
 * A workbook ({@code .xlsx}, ECMA-376) as an editor sees it. Charts, comments, macros and everything else but cells is left
 * unread.
 */
public final class Workbook {
    private final Archive archive;
    private final List<String> strings = new ArrayList<>();
    private final Map<Integer, String> codes = new LinkedHashMap<>();
    private final List<NumberFormat> formats = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private boolean from1904;

    /** A sheet's entry in the workbook: its name, whether its tab is shown, and the id of its part. */
    private record Entry(String name, boolean visible, String id) {}

    /** What a part refers to: what kind of part it is, the last word of its type, and its path. */
    private record Target(String kind, String path) {}

    private Workbook(Archive archive) {
        this.archive = archive;
    }

    /** The sheets of a workbook, hidden ones included. */
    public static List<Sheet> read(Path file) throws FileSystemException, Unreadable {
        try (Archive archive = Archive.open(file)) {
            return new Workbook(archive).sheets();
        } catch (Archive.TooLarge bomb) {
            throw new Unreadable(
                    Message.of("The workbook holds more than {0} MB.", Archive.MOST_UNPACKED >> 20),
                    Message.of("Split it, or check that it is the file you meant."));
        } catch (FileSystemException refused) {
            throw refused;
        } catch (IOException damaged) {
            throw Unreadable.damaged();
        }
    }

    private List<Sheet> sheets() throws IOException, Unreadable {
        String main = targets("").values().stream()
                .filter(target -> target.kind().equals("officeDocument"))
                .map(Target::path)
                .findFirst()
                .orElseThrow(Unreadable::damaged);
        if (main.endsWith(".bin")) {
            throw new Unreadable(
                    Message.of("This is a binary workbook (.xlsb)."),
                    Message.of("Open it in your spreadsheet program and save it as .xlsx."));
        }
        Map<String, Target> targets = targets(main);
        entries(main);
        for (Target target : targets.values()) {
            switch (target.kind()) {
                case "sharedStrings" -> strings(target.path());
                case "styles" -> formats(target.path());
                default -> {}
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Entry entry : entries) {
            Target target = targets.get(entry.id());
            if (target == null) {
                throw Unreadable.damaged();
            }
            if (target.kind().equals("worksheet")) {
                try (XmlPart xml = part(target.path())) {
                    sheets.add(new SheetReader(xml, strings, this::format).read(entry.name(), entry.visible()));
                }
            }
        }
        return List.copyOf(sheets);
    }

    private XmlPart part(String path) throws IOException, Unreadable {
        InputStream in = archive.part(path).orElseThrow(Unreadable::damaged);
        return XmlPart.of(in);
    }

    /** What a part refers to, by id; the empty path stands for the workbook's file as a whole. */
    private Map<String, Target> targets(String path) throws IOException, Unreadable {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        Map<String, Target> targets = new LinkedHashMap<>();
        try (XmlPart xml = part(folder + "_rels/" + path.substring(folder.length()) + ".rels")) {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    String type = xml.attribute("Type").orElse("");
                    String target = xml.attribute("Target").orElse("");
                    targets.put(
                            xml.attribute("Id").orElse(""),
                            new Target(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return targets;
    }

    private void entries(String main) throws IOException, Unreadable {
        try (XmlPart xml = part(main)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = xml.flag("date1904");
                } else if (xml.starts("sheet")) {
                    entries.add(new Entry(
                            xml.attribute("name").orElse(""),
                            xml.attribute("state")
                                    .filter(state -> !state.equals("visible"))
                                    .isEmpty(),
                            xml.attribute("id").orElse("")));
                }
            }
        }
    }

    /** Each string once; its parts in several fonts are one text, and how it is pronounced is left out. */
    private void strings(String path) throws IOException, Unreadable {
        try (XmlPart xml = part(path)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    strings.add(xml.words("si"));
                }
            }
        }
    }

    private void formats(String path) throws IOException, Unreadable {
        boolean ofCells = false;
        try (XmlPart xml = part(path)) {
            while (xml.next()) {
                if (xml.starts("numFmt")) {
                    codes.put(
                            xml.number("numFmtId").orElse(0),
                            xml.attribute("formatCode").orElse(""));
                } else if (xml.starts("cellXfs")) {
                    ofCells = true;
                } else if (xml.ends("cellXfs")) {
                    ofCells = false;
                } else if (ofCells && xml.starts("xf")) {
                    int id = xml.number("numFmtId").orElse(0);
                    formats.add(NumberFormat.of(
                            Optional.ofNullable(codes.get(id)).orElseGet(() -> NumberFormat.builtIn(id)), from1904));
                }
            }
        }
    }

    private NumberFormat format(int style) {
        return style < formats.size() ? formats.get(style) : NumberFormat.of("General", from1904);
    }
}

package org.bifolio.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.bifolio.content.Filing;
import org.bifolio.content.Section;
import org.bifolio.content.SectionPair;
import org.bifolio.content.SiteText;
import org.bifolio.facts.Coordinates;
import org.bifolio.facts.Language;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Location;
import org.bifolio.finding.Message;
import org.bifolio.prose.BlockTarget;
import org.bifolio.prose.Call;
import org.bifolio.prose.FactLookup;
import org.bifolio.prose.ParsedProject;
import org.bifolio.prose.Reference;

/** Every section and page stands in both languages, and both call the same figures and blocks. */
final class SectionPairs implements Check {

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (SiteText text : parsed.texts()) {
            if (text.pair().whole() || !renamed(text, parsed, findings)) {
                pair(text, parsed, FactLookup.of(parsed.project(), text), findings);
            }
        }
    }

    /** Whether its other language lies beside it with the same number under another name; told once, at the name to be changed. */
    private static boolean renamed(SiteText text, ParsedProject parsed, Findings findings) {
        Section alone = text.pair().sections().get(0);
        List<Section> others = parsed.texts().stream()
                .map(SiteText::pair)
                .filter(pair -> !pair.whole() && pair.order() == text.pair().order())
                .map(pair -> pair.sections().get(0))
                .filter(other -> folder(other).equals(folder(alone)) && other.language() != alone.language())
                .toList();
        if (others.size() != 1 || alone.draft() || others.get(0).draft()) {
            return false;
        }
        Section other = others.get(0);
        boolean first = alone.language() == Language.ZH;
        if (plain(alone) == plain(other) ? first : plain(other)) {
            findings.add(
                    Code.SECTION_UNPAIRED,
                    Location.of(alone.file()),
                    Message.of("The other language has another name: {0}.", base(other)),
                    Message.of(
                            "Rename {0} to {1}.",
                            base(alone),
                            base(other)
                                    .replaceAll(
                                            "\\.(zh|en)\\.md$",
                                            "." + alone.language().code() + ".md")));
        }
        return true;
    }

    /** Whether an address of the page reads well everywhere. */
    private static boolean plain(Section section) {
        return section.name().chars().allMatch(c -> c < 128);
    }

    private static String folder(Section section) {
        return section.file().substring(0, section.file().lastIndexOf('/') + 1);
    }

    private static String base(Section section) {
        return section.file().substring(section.file().lastIndexOf('/') + 1);
    }

    private static void pair(SiteText text, ParsedProject parsed, FactLookup lookup, Findings findings) {
        SectionPair pair = text.pair();
        if (!pair.whole()) {
            Section alone = pair.sections().get(0);
            if (alone.draft()) {
                return;
            }
            String other = alone.file()
                    .replaceAll(
                            "\\.(zh|en)\\.md$", "." + alone.language().other().code() + ".md");
            findings.add(
                    Code.SECTION_UNPAIRED,
                    Location.of(alone.file()),
                    alone.language() == Language.ZH
                            ? Message.of("It has no English version.")
                            : Message.of("It has no Chinese version."),
                    Message.of("Add {0}, or hold this one back with status=draft.", other));
            return;
        }
        Called zh = Called.by(pair.zh().get(), parsed, lookup);
        Called en = Called.by(pair.en().get(), parsed, lookup);
        zh.missingIn(en, pair.en().get(), section -> BareFigureCheck.typed(parsed, text, section), findings);
        en.missingIn(zh, pair.zh().get(), section -> BareFigureCheck.typed(parsed, text, section), findings);
    }

    /**
     * What one language calls.
     *
     * @param guessed whether it calls a figure that is none: any figure may have been meant
     * @param guessedBlock whether it calls a chart, a table or a card that is none
     * @param broken whether it may call anything more
     */
    private record Called(
            Map<String, Location> figures,
            Map<String, Location> blocks,
            boolean guessed,
            boolean guessedBlock,
            boolean broken) {

        static Called by(Section section, ParsedProject parsed, FactLookup lookup) {
            Map<String, Location> figures = new LinkedHashMap<>();
            boolean guessed = false;
            for (Call.Figure figure : parsed.section(section).allFigures()) {
                if (lookup.find(figure).isEmpty()) {
                    guessed = true; // told where references are checked
                    continue;
                }
                String named =
                        figure.coordinates().filing().map(id -> " #" + id).orElse("");
                lookup.key(figure)
                        .ifPresent(
                                key -> figures.putIfAbsent(name(lookup.reference(key), figure) + named, figure.at()));
            }
            Map<String, Location> blocks = new LinkedHashMap<>();
            boolean guessedBlock = false;
            for (Call.Block block : parsed.section(section).blocks()) {
                if (isNone(block, lookup)) {
                    guessedBlock = true;
                    continue;
                }
                blocks.putIfAbsent(block.text().replaceAll("\\s+", " "), block.at());
            }
            return new Called(
                    figures,
                    blocks,
                    guessed,
                    guessedBlock,
                    parsed.section(section).broken());
        }

        private static boolean isNone(Call.Block block, FactLookup lookup) {
            BlockTarget target = BlockTarget.of(block);
            Optional<String> name = target.name().map(BlockTarget.Word::text);
            Optional<Filing> of = lookup.filing(target);
            boolean misspelt = !target.unknown().isEmpty()
                    || target.references().stream().anyMatch(card -> !recorded(card.text(), lookup));
            return misspelt
                    || name.isPresent()
                            && of.isPresent()
                            && of.get().table(name.get()).isEmpty()
                            && of.get().chart(name.get()).isEmpty();
        }

        private static boolean recorded(String card, FactLookup lookup) {
            try {
                return lookup.find(Reference.parse(card)).isPresent();
            } catch (Coordinates.Malformed toldWhereReferencesAreChecked) {
                return false;
            }
        }

        /** @param typed whether a section has figures typed into its words, one of which may stand for the figure called */
        void missingIn(Called other, Section there, Predicate<Section> typed, Findings findings) {
            if (other.broken) {
                return;
            }
            boolean differs = !other.figures.keySet().containsAll(figures.keySet());
            if (!other.guessed && differs && !typed.test(there)) {
                missing(figures, other.figures, there, findings);
            }
            if (!other.guessedBlock) {
                missing(blocks, other.blocks, there, findings);
            }
        }
    }

    private static void missing(
            Map<String, Location> called, Map<String, Location> there, Section other, Findings findings) {
        called.forEach((call, at) -> {
            if (!there.containsKey(call)) {
                findings.add(
                        Code.SECTION_PAIR_DIFFERS,
                        at,
                        Message.of("“{0}” is called here but not in {1}.", call, fileName(other)),
                        Message.of("Call it there too, or take it out here: both languages tell the same facts."));
            }
        });
    }

    private static String fileName(Section section) {
        return section.file().substring(section.file().lastIndexOf('/') + 1);
    }

    private static String name(String reference, Call.Figure figure) {
        return figure.options().change() ? reference + " | change" : reference;
    }
}

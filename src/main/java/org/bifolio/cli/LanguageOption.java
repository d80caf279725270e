package org.bifolio.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bifolio.finding.Phrasebook;
import picocli.CommandLine.Option;

/** In which language Bifolio speaks. */
final class LanguageOption {
    /** Languages that Bifolio speaks. */
    enum Spoken {
        zh,
        en
    }

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description =
                    "The language of messages. Default: that of the system (LC_ALL, LC_MESSAGES or LANG where set).")
    private Spoken lang;

    Phrasebook book() {
        return Phrasebook.of(lang == null ? ofSystem(System.getenv()) : Locale.forLanguageTag(lang.name()));
    }

    /** Of a command line that is not looked through yet, for help and for what is wrong with the line itself. */
    static Phrasebook book(String[] arguments) {
        LanguageOption option = new LanguageOption();
        for (int i = 0; i < arguments.length; i++) {
            String said = arguments[i].equals("--lang") && i + 1 < arguments.length
                    ? arguments[i + 1]
                    : arguments[i].replaceFirst("^--lang=", "");
            if (arguments[i].startsWith("--lang")) {
                Stream.of(Spoken.values())
                        .filter(spoken -> spoken.name().equals(said))
                        .forEach(spoken -> option.lang = spoken);
            }
        }
        return option.book();
    }

    /** As POSIX has it, the first of the three that is set decides; as GNU has it, the first of LANGUAGE's goes before them. */
    static Locale ofSystem(Map<String, String> environment) {
        return Stream.of("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(value ->
                        Locale.forLanguageTag(value.replaceAll("[.@:].*", "").replace('_', '-')))
                .orElseGet(() -> Locale.getDefault(Locale.Category.DISPLAY));
    }
}

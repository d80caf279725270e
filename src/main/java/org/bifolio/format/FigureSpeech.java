package org.bifolio.format;

import java.util.Map;
import java.util.Optional;
import org.bifolio.facts.Bilingual;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Language;
import org.bifolio.facts.Value;

/**
 * A figure as it is to be read aloud: {@code minus 244.24 million renminbi}, {@code 负2.44亿元}. A screen reader may pass over a
 * minus sign.
 */
final class FigureSpeech {
    private static final char MINUS = '\u2212';
    private static final Map<String, Bilingual> CURRENCIES = Map.of(
            "CNY", new Bilingual("元", "renminbi"),
            "USD", new Bilingual("美元", "US dollars"),
            "HKD", new Bilingual("港元", "Hong Kong dollars"),
            "EUR", new Bilingual("欧元", "euros"),
            "JPY", new Bilingual("日元", "yen"),
            "GBP", new Bilingual("英镑", "pounds sterling"));

    private final FigureFormat format;
    private final Language language;

    FigureSpeech(FigureFormat format, Language language) {
        this.format = format;
        this.language = language;
    }

    /**
     * The name of a link that shows the figure: what is seen is in it, as whoever steers by voice says what he sees, with the
     * minus in words (WCAG 2.2, 2.5.3 Label in Name); where no unit is seen, it follows in words.
     *
     * @param unit said where it is not shown, because a table's heading shows it
     */
    Optional<String> name(Fact fact, Shown shown, boolean unit) {
        return fact.amount()
                .map(amount -> unit && !shown.unit()
                        ? number(amount, shown, true)
                        : shown.before() + digits(shown) + shown.after())
                .filter(words -> !words.equals(shown.text()));
    }

    /** In a description, beside which nothing is seen: sign and unit in words. */
    Optional<String> words(Fact fact, Shown shown) {
        return fact.amount()
                .map(amount -> hedge(fact, shown) + number(amount, shown, shown.unit()))
                .filter(words -> !words.equals(shown.text()));
    }

    private String hedge(Fact fact, Shown shown) {
        String words = format.hedge(fact, language);
        return shown.before().startsWith(words) ? words : "";
    }

    private String number(Value.Amount amount, Shown shown, boolean unit) {
        boolean zh = language == Language.ZH;
        String digits = digits(shown);
        if (!unit) {
            return digits;
        }
        if (amount.unit().perShare()) {
            String currency = currency(amount.unit().code().substring(0, 3));
            return zh ? "每股" + digits + currency : digits + " " + currency + " per share";
        }
        String scale = PowerNames.of(shown.scale(), language);
        if (amount.unit().money()) {
            String currency = currency(amount.unit().code());
            return zh ? digits + scale + currency : (digits + " " + scale).strip() + " " + currency;
        }
        return format.counted(amount.unit(), digits, scale, language);
    }

    private String digits(Shown shown) {
        boolean loss = shown.digits().charAt(0) == MINUS;
        return (loss ? language == Language.ZH ? "负" : "minus " : "")
                + shown.digits().substring(loss ? 1 : 0);
    }

    private String currency(String code) {
        return CURRENCIES.getOrDefault(code, Bilingual.same(code)).in(language);
    }
}

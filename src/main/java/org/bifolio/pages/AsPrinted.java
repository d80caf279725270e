package org.bifolio.pages;

import java.math.BigDecimal;
import java.util.List;
import org.bifolio.facts.Fact;
import org.bifolio.facts.Language;
import org.bifolio.facts.Unit;
import org.bifolio.facts.Value;
import org.bifolio.format.Digits;
import org.bifolio.format.FigureFormat;
import org.bifolio.format.PowerNames;
import org.bifolio.format.Shown;
import org.bifolio.format.Style;

/** Writes a fact with the digits and the scale its filing printed: {@code −24,423.58万元}, {@code RMB −24,423.58 ten thousand}. */
final class AsPrinted {
    private final FigureFormat format;
    private final Language language;

    AsPrinted(FigureFormat format, Language language) {
        this.format = format;
        this.language = language;
    }

    Shown show(Fact fact) {
        if (!(fact.value() instanceof Value.Amount amount) || amount.unit().scale() == 0) {
            return format.show(fact, language, Style.EXACT.withUnit());
        }
        Shown digits = digits(amount);
        String unit = base(fact);
        String scale = scale(amount.unit());
        Shown words = language == Language.ZH
                ? new Shown("", digits.digits(), scale + unit, digits.scale(), false)
                : amount.unit().money()
                        ? new Shown(unit + " ", digits.digits(), " " + scale, digits.scale(), false)
                        : new Shown("", digits.digits(), " " + scale + " " + unit, digits.scale(), false);
        return words.after(format.hedge(fact, language));
    }

    /** The digits alone. */
    Shown digits(Value.Amount amount) {
        return new Shown("", Digits.plain(amount.digits()), "", amount.unit().scale(), false);
    }

    /** The printed unit, for a heading: {@code 万元}, {@code RMB, ten thousand}. */
    String unit(Fact fact, Value.Amount amount) {
        String unit = base(fact);
        String scale = scale(amount.unit());
        if (scale.isEmpty() || unit.isEmpty()) {
            return unit + scale;
        }
        return language == Language.ZH ? scale + unit : unit + " " + scale;
    }

    /** The worth of the last printed digit: {@code 0.01元}. */
    String precision(Fact fact, Value.Amount amount) {
        String step = Digits.plain(BigDecimal.ONE.scaleByPowerOfTen(amount.precision()));
        if (!amount.unit().money() && !amount.unit().perShare()) {
            return format.difference(amount.unit(), step, language);
        }
        String unit = base(fact);
        return language == Language.ZH ? step + unit : unit.replace(" per share", "") + " " + step;
    }

    private String base(Fact fact) {
        return format.unit(List.of(fact), Style.AUTO, language).orElse("");
    }

    private String scale(Unit unit) {
        return PowerNames.of(unit.scale(), language);
    }
}

package org.bifolio.finding;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence for an editor: English with numbered places, {@code “{0}” is not a concept.}, and what belongs into them. The
 * English is the key by which {@link Phrasebook} finds the sentence in another language, so it is written where it is said.
 *
 * @param arguments words as they are, or messages of their own
 */
public record Message(String template, List<Object> arguments) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** @param arguments messages, or anything whose text is the same in every language */
    public static Message of(String template, Object... arguments) {
        return new Message(
                template,
                Arrays.stream(arguments)
                        .map(argument -> argument instanceof Message ? argument : String.valueOf(argument))
                        .toList());
    }

    /** This sentence after its templates, and those of the messages in it, were exchanged for others. */
    String worded(UnaryOperator<String> templates) {
        Matcher places = PLACE.matcher(templates.apply(template));
        return places.replaceAll(place -> {
            int index = Integer.parseInt(place.group(1));
            Object argument = index < arguments.size() ? arguments.get(index) : place.group();
            return Matcher.quoteReplacement(
                    argument instanceof Message message ? message.worded(templates) : argument.toString());
        });
    }

    /** In English. */
    @Override
    public String toString() {
        return worded(UnaryOperator.identity());
    }
}

package org.bifolio.finding;

/**
 * One thing wrong in an author's file: where it stands, what is wrong and what would be right.
 *
 * @param code what kind of mistake it is; stable, so that it can be looked up and searched for
 * @param at the place
 * @param wrong what is wrong, a sentence naming the author's own words
 * @param right what would be right, a sentence
 */
public record Finding(Code code, Location at, Message wrong, Message right) implements Comparable<Finding> {

    public Severity severity() {
        return code.severity();
    }

    public boolean warning() {
        return severity() == Severity.WARNING;
    }

    /** What is wrong, in English. */
    public String problem() {
        return wrong.toString();
    }

    /** What would be right, in English. */
    public String remedy() {
        return right.toString();
    }

    @Override
    public int compareTo(Finding other) {
        int byPlace = at.compareTo(other.at);
        if (byPlace != 0) {
            return byPlace;
        }
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : problem().compareTo(other.problem());
    }

    /** One line as the command line prints it: {@code path:line:column: problem remedy [code]}. */
    public String line(Phrasebook book) {
        return place(book) + sentences(book) + " [" + code.id() + "]";
    }

    /** What a line begins with: {@code path:line:column: }, and that it is a warning. */
    public String place(Phrasebook book) {
        return at + ": " + (warning() ? book.say("warning: ") : "");
    }

    /** What is wrong and what would be right; Chinese sentences follow each other without a blank. */
    public String sentences(Phrasebook book) {
        return book.say(wrong) + (book == Phrasebook.ENGLISH ? " " : "") + book.say(right);
    }

    /** The line in English. */
    @Override
    public String toString() {
        return line(Phrasebook.ENGLISH);
    }
}

package org.bifolio.facts;

import java.util.regex.Pattern;

/** A name under which a filing prints a figure, as it is compared with others. */
public final class PrintedName {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern OWNER = Pattern.compile("^(?:本?公司|发行人)的?(?=..)");

    private PrintedName() {}

    /** Blanks, the width of brackets and a “the company” in front make no other name. */
    public static String alike(String name) {
        String close = BLANKS.matcher(name).replaceAll("").replace('(', '（').replace(')', '）');
        return OWNER.matcher(close).replaceFirst("");
    }
}

package org.bifolio.cli;

/** The {@code bifolio} command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}

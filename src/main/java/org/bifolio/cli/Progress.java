package org.bifolio.cli;

import java.io.PrintWriter;

/** Says what a long command is doing: one line that changes on a terminal, plain lines elsewhere. */
final class Progress {
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter out;
    private final boolean terminal;

    Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void stage(String doing) {
        if (terminal) {
            out.print(CLEAR + doing + " …");
            out.flush();
        } else {
            out.println(doing);
        }
    }

    void end() {
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
    }
}

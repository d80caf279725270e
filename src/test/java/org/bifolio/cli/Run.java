package org.bifolio.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A run of the command, with what it printed. */
record Run(int status, String out, String err) {

    static Run of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
        return new Run(status, out.toString(), err.toString());
    }
}

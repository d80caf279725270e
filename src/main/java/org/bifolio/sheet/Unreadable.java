package org.bifolio.sheet;

import org.bifolio.finding.Message;

/** Thrown when a workbook, or one of its cells, cannot be read: what is wrong, and what would be right. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Message problem;
    private final transient Message remedy;

    Unreadable(Message problem, Message remedy) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
        this.remedy = remedy;
    }

    static Unreadable damaged() {
        return new Unreadable(
                Message.of("The workbook is damaged, or no workbook at all."),
                Message.of("Open it in your spreadsheet program and save it again as .xlsx."));
    }

    public Message problem() {
        return problem;
    }

    public Message remedy() {
        return remedy;
    }
}

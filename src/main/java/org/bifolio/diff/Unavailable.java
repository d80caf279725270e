package org.bifolio.diff;

import org.bifolio.finding.Message;

/** Why a version cannot be had: there is no such revision, no git, or no content in it. */
public final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Message reason;

    Unavailable(Message reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}

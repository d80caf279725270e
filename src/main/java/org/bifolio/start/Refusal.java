package org.bifolio.start;

import org.bifolio.finding.Message;

/** Why nothing was written: what the editor asked for cannot be. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Message reason;

    public Refusal(Message reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}

package org.bifolio.load;

/** What becomes of drafts, and of what is dated later than today. */
public enum Drafts {
    /** Nothing of them is read into the project: for publishing. */
    LEFT_OUT,
    /** They are read, and say that they are drafts: for previews on the editor's own machine. */
    SHOWN
}

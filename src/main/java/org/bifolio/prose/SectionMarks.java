package org.bifolio.prose;

/**
 * Where in a section's body stands what checks ask for, so that a body that has not changed need not be parsed again to be checked.
 * Offsets are in characters from the start of the body, in pairs: where something starts, and behind its end.
 *
 * @param calls what stands between the braces of each call
 * @param words each run of words a reader sees
 * @param links each address that is linked to
 * @param headings how many headings its page links to
 * @param empty whether a reader would see nothing
 */
public record SectionMarks(int[] calls, int[] words, int[] links, int headings, boolean empty) {}

package org.bifolio.check;

import org.bifolio.finding.Findings;
import org.bifolio.prose.ParsedProject;

/** One rule that content must keep. */
interface Check {
    void run(ParsedProject parsed, Findings findings);
}

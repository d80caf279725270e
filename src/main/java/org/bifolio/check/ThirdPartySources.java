package org.bifolio.check;

import org.bifolio.facts.Fact;
import org.bifolio.facts.Status;
import org.bifolio.finding.Code;
import org.bifolio.finding.Findings;
import org.bifolio.finding.Message;
import org.bifolio.prose.ParsedProject;

/** A figure of a third party always says whose it is. */
final class ThirdPartySources implements Check {

    @Override
    public void run(ParsedProject parsed, Findings findings) {
        for (Fact fact : parsed.project().facts().all()) {
            if (fact.status() == Status.THIRD_PARTY && !fact.key().members().containsKey("source")) {
                findings.add(
                        Code.FACT_SOURCE_MISSING,
                        fact.source().at(),
                        Message.of(
                                "The third-party figure {0} does not say whose it is.",
                                fact.key().reference()),
                        Message.of("Give it a member of the dimension “source”."));
            }
        }
    }
}

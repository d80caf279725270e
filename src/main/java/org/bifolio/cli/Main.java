package org.bifolio.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.bifolio.ReportBuild;
import org.bifolio.finding.Findings;

/** The {@code bifolio} command. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Findings findings = new Findings();
        new ReportBuild(Path.of(arguments[0]).toAbsolutePath(), LocalDate.now()).check(findings);
        findings.all().forEach(System.out::println);
        System.out.println(findings.all().size() + " findings");
    }
}

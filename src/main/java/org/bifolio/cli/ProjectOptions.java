package org.bifolio.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command needs to know: which project, and what day it is. */
final class ProjectOptions {
    private static final ZoneId MARKET_TIME = ZoneId.of("Asia/Shanghai");

    @Mixin
    private ProjectFolder folder;

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = {
                "The day to build for, as 2026-11-22: what is dated later stays out. Default: today in Shanghai, "
                        + "or the day of SOURCE_DATE_EPOCH when that is set."
            })
    private LocalDate date;

    Path root() {
        return folder.root();
    }

    LocalDate today() {
        if (date != null) {
            return date;
        }
        return Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH"))
                .filter(seconds -> seconds.matches("\\d{1,12}"))
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds))
                        .atZone(MARKET_TIME)
                        .toLocalDate())
                .orElseGet(() -> LocalDate.now(MARKET_TIME));
    }
}

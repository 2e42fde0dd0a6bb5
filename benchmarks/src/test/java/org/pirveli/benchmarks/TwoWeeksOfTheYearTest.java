package org.pirveli.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.benchmarks.run.YearInTheLife;

/** A part of the year in the life, small enough for every build. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class TwoWeeksOfTheYearTest {

    @Test
    void after_two_weeks_of_the_office_every_report_is_what_the_events_come_to() throws Exception {
        var told = new ByteArrayOutputStream();
        var report = new Report(new PrintStream(told, true, StandardCharsets.UTF_8));
        var options =
                List.of(
                        "--from=2023-01-16",
                        "--days=14",
                        "--port=" + freePort(),
                        "--class-path=" + System.getProperty("java.class.path"));

        boolean well = new YearInTheLife(new Options(options)).run(report);

        assertThat(well).as(told.toString(StandardCharsets.UTF_8)).isTrue();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

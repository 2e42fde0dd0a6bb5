package org.pirveli.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.benchmarks.run.Tamper;

/** A part of what `benchmarks/run tamper` does, small enough for every build. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class EveryChangeIsFoundTest {

    @Test
    void whatever_is_changed_in_rows_and_exports_of_a_sealed_log_is_found_where_it_was_changed()
            throws Exception {
        var told = new ByteArrayOutputStream();
        var report = new Report(new PrintStream(told, true, StandardCharsets.UTF_8));
        var options =
                List.of(
                        "--events=1200",
                        "--checkpoints=3",
                        "--changes=400",
                        "--together=60",
                        "--singles=40",
                        "--files=240",
                        "--span=100");

        boolean well = new Tamper(new Options(options)).run(report);

        assertThat(well).as(told.toString(StandardCharsets.UTF_8)).isTrue();
    }
}

package org.pirveli.server.rest.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class CsvConverterTest {

    /** Two lines of four columns. */
    private record Two(List<@Nullable Object> first, List<@Nullable Object> second)
            implements Table {

        @Override
        public List<String> columns() {
            return List.of("a", "b", "c", "d");
        }

        @Override
        public Stream<List<@Nullable Object>> lines() {
            return Stream.of(first, second);
        }
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String written(Table table) throws IOException {
        var output = new MockHttpOutputMessage();
        new CsvConverter().write(table, MediaType.valueOf("text/csv"), output);
        return output.getBodyAsString();
    }

    @Test
    void a_text_that_a_spreadsheet_would_carry_out_is_made_harmless() throws IOException {
        var table =
                new Two(
                        Lines.of("=1+2", "+995 32", "-x", "@cmd"),
                        Lines.of("\tx", "a=b", "x,\"y\"\nz", null));
        assertThat(written(table))
                .isEqualTo(
                        lines(
                                "a,b,c,d",
                                "'=1+2,'+995 32,'-x,'@cmd",
                                "'\tx,a=b,\"x,\"\"y\"\"\nz\","));
    }

    @Test
    void numbers_stay_numbers_and_durations_are_seconds() throws IOException {
        var table =
                new Two(
                        Lines.of(-3, 4L, new BigDecimal("0.5000"), Duration.parse("PT1H0.9S")),
                        Lines.of(Instant.parse("2026-01-02T03:04:05Z"), true, "", "საქმე"));
        assertThat(written(table))
                .isEqualTo(
                        lines(
                                "a,b,c,d",
                                "-3,4,0.5000,3600",
                                "2026-01-02T03:04:05.000Z,true,,საქმე"));
    }
}

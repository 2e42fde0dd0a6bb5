package org.pirveli.projections.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class InstantReaderTest {

    private static final JsonMapper OURS =
            JsonMapper.builder()
                    .addModule(
                            new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
                    .build();
    private static final JsonMapper THEIRS = new JsonMapper();

    @Test
    void every_instant_in_milliseconds_is_read_as_the_JDK_reads_it() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var instant = Instant.ofEpochMilli(random.nextLong(-60_000_000_000_000L, 4L << 46));
            var json =
                    "\"" + (i % 2 == 0 ? instant : instant.truncatedTo(ChronoUnit.SECONDS)) + "\"";

            assertThat(OURS.readValue(json, Instant.class))
                    .isEqualTo(THEIRS.readValue(json, Instant.class));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-11-26T10:00:00.123456Z\"",
                "\"2026-11-26T10:00:00+04:00\"",
                "\"2026-11-26T24:00:00Z\"",
                "\"2024-02-29T23:59:59.999Z\"",
                "\"2026-11-26T10:00:00.1Z\"",
                "1795000000.123",
                "\"\"",
                "null"
            })
    void any_other_form_is_left_to_the_JDK(String json) {
        assertThat(OURS.readValue(json, Instant.class))
                .isEqualTo(THEIRS.readValue(json, Instant.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-02-29T10:00:00.000Z\"",
                "\"2026-13-01T10:00:00Z\"",
                "\"2026-11-26T10:60:00Z\"",
                "\"2026-11-26 10:00:00Z\"",
                "\"2026-11-26T10:00:00.0000\"",
                "\"yesterday\""
            })
    void what_is_no_instant_is_refused(String json) {
        assertThatThrownBy(() -> OURS.readValue(json, Instant.class))
                .isInstanceOfAny(JacksonException.class, java.time.DateTimeException.class);
    }
}

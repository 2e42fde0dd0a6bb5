package org.pirveli.server.rest.json;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The one mapper of the REST interface. Nothing of the log passes through it: stored history has a
 * mapper of its own.
 */
public final class RestJson {

    public static final int MAXIMUM_DEPTH = 32;
    public static final int MAXIMUM_TEXT = 64 * 1024;
    public static final int MAXIMUM_DIGITS = 100;

    /** An instant as it is always answered: in UTC, with milliseconds. */
    public static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    public static final JsonMapper MAPPER =
            JsonMapper.builder(strict())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .addModule(
                            new SimpleModule("times")
                                    .addSerializer(new Milliseconds())
                                    .addSerializer(new WholeSeconds()))
                    .build();

    private RestJson() {}

    private static JsonFactory strict() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(
                        StreamReadConstraints.builder()
                                .maxNestingDepth(MAXIMUM_DEPTH)
                                .maxStringLength(MAXIMUM_TEXT)
                                .maxNameLength(MAXIMUM_TEXT)
                                .maxNumberLength(MAXIMUM_DIGITS)
                                .build())
                .build();
    }

    /** JSON Schema takes its durations from RFC 3339, which knows no fractions. */
    private static final class WholeSeconds extends StdSerializer<Duration> {

        WholeSeconds() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    private static final class Milliseconds extends StdSerializer<Instant> {

        Milliseconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(INSTANT.format(value));
        }
    }
}

package org.pirveli.server.rest.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many calls the hotline had in a year, as the office published it.
 *
 * @param asOf the last date that the figure covers
 * @param source where it was published
 */
record PublishedCalls(int year, long calls, LocalDate asOf, String source) {

    /** Every published figure, in the order of the years. */
    static List<PublishedCalls> all() {
        try (var json = new ClassPathResource("office/hotline-calls.json").getInputStream()) {
            return List.of(JsonMapper.shared().readValue(json, PublishedCalls[].class));
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "the published figures of the hotline are missing", broken);
        }
    }
}

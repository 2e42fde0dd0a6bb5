package org.pirveli.server.rest.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many there were of something in a year, as the office published it.
 *
 * @param asOf the last date that the figure covers
 * @param source where it was published
 */
record PublishedYear(int year, long count, LocalDate asOf, String source) {

    /**
     * Every figure of one file, in the order of the years.
     *
     * @param file its name among the files of the office
     */
    static List<PublishedYear> of(String file) {
        try (var json = new ClassPathResource("office/" + file).getInputStream()) {
            return List.of(JsonMapper.shared().readValue(json, PublishedYear[].class));
        } catch (IOException broken) {
            throw new UncheckedIOException("published figures are missing: " + file, broken);
        }
    }
}

package org.pirveli.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ReplyBookTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** One as published, one of four letters edited, one written freely. */
    private static final EventLog LOG =
            log(
                    "{\"text\":\"Dear\",\"template\":{\"template\":{\"id\":\"a\",\"version\":1}}}",
                    "{\"text\":\"Deer\",\"template\":{\"template\":{\"id\":\"a\",\"version\":1},"
                            + "\"rendered\":\"Dear\"}}",
                    "{\"text\":\"Hello\"}");

    private static EventLog log(String... replies) {
        return new EventLog(
                IntStream.range(0, replies.length)
                        .mapToObj(i ->
                                new LoggedEvent(
                                        i,
                                        "case-" + i,
                                        1,
                                        "FirstResponseIssued",
                                        JSON.readTree("{\"reply\":" + replies[i] + "}"),
                                        Instant.EPOCH))
                        .toList());
    }

    private static JsonNode report(int asPublished, String distance) {
        return JSON.readTree(
                """
                {"total":{"replies":3,"asPublished":%d,"edited":1,"free":1,"meanDistance":%s},
                 "groups":[
                  {"template":"a","figures":
                   {"replies":2,"asPublished":%d,"edited":1,"free":0,"meanDistance":%s}},
                  {"figures":{"replies":1,"asPublished":0,"edited":0,"free":1}}]}
                """
                        .formatted(asPublished, distance, asPublished, distance));
    }

    @Test
    void replies_that_are_counted_right_are_found_right() {
        assertThat(ReplyBook.check(LOG, report(1, "0.25"))).isEmpty();
    }

    @Test
    void a_distance_or_a_count_that_is_wrong_is_found() {
        assertThat(ReplyBook.check(LOG, report(1, "0.2"))).hasSize(2);
        assertThat(ReplyBook.check(LOG, report(2, "0.25"))).hasSize(2);
    }

    @Test
    void the_distance_of_texts_is_that_of_the_textbook() {
        assertThat(ReplyBook.editDistance("kitten", "sitting")).isEqualTo(3 * 10_000 / 7);
        assertThat(ReplyBook.editDistance("", "abc")).isEqualTo(10_000);
        assertThat(ReplyBook.editDistance("abc", "abc")).isZero();
    }
}

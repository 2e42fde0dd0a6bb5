package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.audit.tool.PirveliVerify;
import org.pirveli.server.engine.clock.DatabaseTime;
import org.pirveli.server.harness.Remains;
import org.pirveli.server.harness.Traces;
import tools.jackson.databind.JsonNode;

/**
 * A person with cases, calls, replies, imports, documents and notes is erased by two people; then
 * the name is looked for wherever bytes lie, and the office goes on from what is left.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class NoCanaryIsLeftTest {

    private static final Traces TRACES =
            Traces.inAnyWriting(
                    List.of(CanaryStory.NAME, CanaryStory.GEORGIAN, CanaryStory.DIGITS));
    private static final Set<String> TELLING =
            Set.of("texts.ndjson", "readable/case-ka.pdf", "readable/case-en.pdf");
    private static final String CASES = "/api/v1/cases/";
    private static final String SUBJECTS = "/api/v1/subjects/";

    @TempDir Path data;
    @TempDir Path outside;

    @ParameterizedTest
    @EnumSource
    void whoever_is_erased_stands_nowhere_and_everything_is_still_proved(Store store)
            throws IOException {
        var remains = store == Store.H2 ? Remains.ofH2(data) : Remains.ofPostgres(data);
        var begun = Instant.now();
        CanaryStory story;
        List<byte[]> theirs;
        List<byte[]> others;
        List<Path> handedOut;
        try (var server = TestServer.start(remains.settings());
                var _ = remains.listen()) {
            story = new CanaryStory(new Desk(server));
            story.happens();
            handedOut = handedOut(new Court(new Desk(server), outside), story, begun, true);
            assertThat(TRACES.inTables(server.bean(DataSource.class))).isEmpty();
            theirs = remains.keys(story.subjects, true);
            assertThat(theirs).hasSize(story.subjects.size());
            others = remains.keys(story.subjects, false);
            erased(new Desk(server), story);
            remains.plantProbe();
            assertThat(remains.probe().inTables(server.bean(DataSource.class)))
                    .containsExactly("probe.word");
        }
        // not even what was written over was ever in clear
        assertThat(remains.files(TRACES)).isEmpty();
        remains.compact();
        assertThat(remains.files(remains.probe())).isNotEmpty();
        assertThat(remains.files(TRACES)).isEmpty();
        assertThat(remains.files(Traces.ofBytes(others))).isNotEmpty();
        assertThat(remains.files(Traces.ofBytes(theirs))).isEmpty();

        try (var server = TestServer.start(remains.settings());
                var _ = remains.listen()) {
            var desk = new Desk(server);
            isReplayed(desk, story);
            var court = new Court(desk, outside);
            for (var archive : handedOut) {
                assertThat(court.verified(archive).code()).isEqualTo(PirveliVerify.HOLDS);
            }
            handedOut(court, story, begun, false);
            theViewsAreRight(desk);
            assertThat(TRACES.inTables(server.bean(DataSource.class))).isEmpty();
        }
        assertThat(remains.files(TRACES)).isEmpty();
        assertThat(remains.log()).content().contains("ErrandWorker");
    }

    /** The longest case and the whole period, each proved; with words of the person or without. */
    private static List<Path> handedOut(Court court, CanaryStory story, Instant begun, boolean told)
            throws IOException {
        var archives =
                List.of(
                        court.fetched(court.ofCase(story.cases.getFirst())),
                        court.fetched(
                                court.ofPeriod(
                                        begun,
                                        court.desk().server().bean(DatabaseTime.class).instant())));
        for (var archive : archives) {
            var ended = court.verified(archive);
            assertThat(ended.said()).contains("HOLDS");
            assertThat(ended.code()).isEqualTo(PirveliVerify.HOLDS);
            assertThat(Court.entries(archive).keySet()).contains("readable/keys.txt");
            for (var name : Court.entries(archive).keySet()) {
                assertThat(TRACES.isIn(Court.readable(archive, name)))
                        .as(name)
                        .isEqualTo(told && TELLING.contains(name));
            }
        }
        return archives;
    }

    /** All ids of one person, on the word of one and the decision of another. */
    private static void erased(Desk desk, CanaryStory story) {
        var first = story.subjects.getFirst();
        for (var other : story.subjects.stream().skip(1).toList()) {
            commanded(desk.supervisor(), first, "link-subject", Map.of("otherSubjectId", other))
                    .expect(200);
        }
        commanded(
                        desk.supervisor(),
                        first,
                        "request-erasure",
                        Map.of("ground", "REQUEST_OF_PERSON", "reference", "12/26"))
                .expect(200);
        commanded(desk.supervisor(), first, "erase-subject", Map.of())
                .refused(409, "SELF_APPROVAL");
        commanded(desk.admin(), first, "erase-subject", Map.of()).expect(200);
    }

    private static Reply commanded(
            Caller caller, String subject, String command, Map<String, ?> body) {
        return caller.post(SUBJECTS + subject + "/commands/" + command, body);
    }

    /** Each case and consultation, from every side, and the long one after each of its events. */
    private static void isReplayed(Desk desk, CanaryStory story) {
        var now = desk.server().now();
        var first = story.cases.getFirst();
        var history = desk.history(first);
        assertThat(history).startsWith("ApplicationRegistered").endsWith("CaseClosed");
        for (int version = 1; version <= history.size(); version++) {
            assertThat(read(desk, CASES + first + "?version=" + version).at("/version").intValue())
                    .isEqualTo(version);
        }
        for (var each : story.cases) {
            assertThat(read(desk, CASES + each).at("/applicant/erased").asBoolean()).isTrue();
            assertThat(read(desk, CASES + each + "/history").toString()).contains("[erased]");
            for (var side :
                    List.of(
                            "?asOf=" + now,
                            "?asWas=" + now,
                            "/differences?fromVersion=1",
                            "/circumstances",
                            "/ladder",
                            "/similar",
                            "/commands",
                            "/history/0/consequences")) {
                read(desk, CASES + each + side);
            }
        }
        for (var each : story.consultations) {
            read(desk, "/api/v1/consultations/" + each);
            read(desk, "/api/v1/consultations/" + each + "/history");
        }
        for (var each : story.subjects) {
            read(desk, SUBJECTS + each + "/history");
        }
        assertThat(read(desk, "/api/v1/cases?q=" + CanaryStory.NAME).at("/items")).isEmpty();
    }

    private static JsonNode read(Desk desk, String path) {
        var reply = desk.supervisor().get(path).expect(200);
        assertThat(TRACES.isIn(reply.body())).as(path).isFalse();
        return reply.json();
    }

    private static void theViewsAreRight(Desk desk) {
        var taken = desk.auditor().post("/api/v1/audit/rebuilds", Map.of()).expect(202);
        var address = taken.header("Location");
        await().until(() -> desk.auditor().get(address).text("/state").equals("DONE"));
        var verified = desk.auditor().get(address).expect(200).json();
        assertThat(verified.at("/result/differences")).isEmpty();
        assertThat(verified.at("/holds").asBoolean()).isTrue();
    }
}

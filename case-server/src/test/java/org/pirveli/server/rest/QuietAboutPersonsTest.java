package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class QuietAboutPersonsTest {

    /** Stands in everything that is sent, so that it would be seen wherever it went. */
    private static final String MARK = "Zviad-Marked";

    private static final String CASES = "/api/v1/cases";
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    @Parameter Store store;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        TestServer.on(store);
        logged.start();
        ROOT.addAppender(logged);
    }

    @AfterEach
    void listenNoMore() {
        ROOT.detachAppender(logged);
    }

    @Test
    void nothing_that_is_told_of_a_person_goes_into_the_logs() throws Exception {
        var desk = Desk.on(store);
        var caseId = workedOn(desk);
        refusedInManyWays(desk, caseId);
        raced(desk);
        LoggerFactory.getLogger("probe").warn("the probe is heard");

        var lines =
                List.copyOf(logged.list).stream().flatMap(QuietAboutPersonsTest::lines).toList();
        assertThat(lines).anyMatch(line -> line.contains("the probe is heard"));
        assertThat(lines).noneMatch(line -> line.contains(MARK));
        assertThat(lines).noneMatch(line -> line.contains("599123456"));
    }

    private static Stream<String> lines(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return Stream.of(
                event.getFormattedMessage(),
                event.getMDCPropertyMap().toString(),
                thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
    }

    private static String workedOn(Desk desk) {
        var caseId = desk.assigned(aboutPerson(desk));
        desk.awaitEscalations(caseId, 3);
        var note = Map.of("text", "Call " + MARK + " on 599123456");
        desk.operator().give(caseId, "add-note", note).expect(200);
        desk.operator()
                .give(
                        caseId,
                        "correct-applicant-data",
                        Map.of("name", MARK + " the Second", "reason", MARK + " asked"))
                .expect(200);
        desk.operator()
                .give(
                        caseId,
                        "attach-document",
                        Map.of(
                                "fileName",
                                MARK + ".pdf",
                                "mediaType",
                                "application/pdf",
                                "size",
                                1,
                                "sha256",
                                "0".repeat(64)))
                .expect(200);
        desk.operator()
                .give(
                        caseId,
                        "issue-first-response",
                        Map.of("kind", "ANSWER", "channel", "WEB", "text", "Dear " + MARK))
                .expect(200);
        desk.operator().get(CASES + "?q=" + MARK).expect(200);
        return caseId;
    }

    private static Map<String, Object> aboutPerson(Desk desk) {
        var body = new HashMap<>(Bodies.complaintReceived(desk.server().daysAgo(14)));
        body.put("subject", "Complaint of " + MARK);
        body.put("description", MARK + " says that");
        body.put("respondent", "Director " + MARK);
        body.put("representative", Map.of("name", MARK, "authority", "Mother of " + MARK));
        body.put(
                "applicant",
                Map.of(
                        "name",
                        MARK,
                        "phone",
                        "+995 599123456",
                        "email",
                        MARK + "@example.org",
                        "postalAddress",
                        MARK + " street"));
        return body;
    }

    private static void refusedInManyWays(Desk desk, String caseId) {
        var body = aboutPerson(desk);
        body.put("email", MARK);
        body.put(MARK, MARK);
        desk.operator().post(CASES, body).expect(400);
        desk.operator().post(CASES, "{\"subject\": \"" + MARK).expect(400);
        desk.operator().post(CASES, "{\"subject\": \"" + MARK + "\u0000\"}").expect(400);
        desk.operator().get(CASES + "?" + MARK + "=" + MARK).expect(400);
        desk.operator().get(CASES + "?cursor=" + MARK).expect(400);
        desk.operator().get(CASES + "/" + MARK).expect(400);
        desk.operator().get("/" + MARK).expect(404);
        Caller.basic(desk.server().address(), MARK, MARK).get("/api/v1/queue").expect(401);
        desk.operator().give(caseId, "assign-case", Map.of("operatorId", MARK)).expect(403);
        desk.supervisor()
                .give(caseId, "assign-case", Map.of("operatorId", MARK))
                .refused(409, "OPERATOR_NOT_ELIGIBLE");
    }

    /** Databases like to quote what they refuse. */
    private static void raced(Desk desk) throws InterruptedException {
        var body = aboutPerson(desk);
        body.put("externalReference", MARK + System.nanoTime());
        Callable<Reply> post = () -> desk.operator().post(CASES, body);
        try (var pool = Executors.newFixedThreadPool(8)) {
            pool.invokeAll(Collections.nCopies(8, post));
        }
    }
}

package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The two months of 2023, as a partner sends them. */
final class ImportsTest {

    private static final byte[] WINTER = winter();
    private static final List<CSVRecord> CONTACTS = contacts();
    private static final int APPLICATIONS = 466;
    private static final int CALLS = 1_734;

    /** How many contacts ended in what was no answer, so that they are open to this day. */
    private static final int STILL_OPEN = 24;

    @ParameterizedTest
    @EnumSource
    void every_application_of_the_winter_becomes_a_case_that_was_due_when_it_was_due(Store store) {
        try (var server = TestServer.start(store.settings())) {
            var integrator = server.as("integrator");
            var accepted = send(integrator, WINTER).expect(202);
            assertThat(accepted.header("Location"))
                    .isEqualTo("/api/v1/imports/" + accepted.text("/importId"));

            var done = finished(integrator, accepted);
            assertThat(counts(done)).isEqualTo(List.of(2_200, APPLICATIONS, 0, CALLS, 0));

            everyCaseIsAsInTheFile(server);
            everyCallIsCounted(server);
            whatWasNoAnswerIsEscalatedAndTheRestIsNot(server);

            var again = finished(integrator, send(integrator, WINTER).expect(202));
            assertThat(counts(again)).isEqualTo(List.of(2_200, 0, APPLICATIONS + CALLS, 0, 0));
        }
    }

    private static void everyCallIsCounted(TestServer server) {
        var auditor = server.as("auditor");
        var handled =
                CONTACTS.stream()
                        .filter(contact -> contact.get("kind").equals("call"))
                        .filter(contact -> !contact.get("handle_min").isEmpty())
                        .count();
        await().untilAsserted(() -> {
            var total =
                    auditor.get("/api/v1/reports/consultations").expect(200).json().get("total");
            assertThat(total.get("offered").intValue()).isEqualTo(CALLS);
            assertThat(total.get("completed").longValue()).isEqualTo(handled);
        });
        var years = auditor.get("/api/v1/reports/hotline-calls").expect(200).json().get("years");
        assertThat(years.at("/3/year").intValue()).isEqualTo(2023);
        assertThat(years.at("/3/calls").intValue()).isEqualTo(CALLS);
    }

    private static void everyCaseIsAsInTheFile(TestServer server) {
        var auditor = server.as("auditor");
        await().untilAsserted(() ->
                assertThat(items(auditor, "/api/v1/cases?limit=500")).hasSize(APPLICATIONS));
        var cases = cases(auditor);
        var compared = 0;
        for (var contact : CONTACTS) {
            if (contact.get("kind").equals("application")) {
                compareWithTheFile(cases.get(contact.get("id")), contact);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(APPLICATIONS);
    }

    private static void compareWithTheFile(JsonNode file, CSVRecord contact) {
        assertThat(file).as("case of contact %s", contact.get("id")).isNotNull();
        var clock = file.at("/clocks/0");
        assertThat(clock.at("/name").asString()).isEqualTo("FIRST_RESPONSE");
        assertThat(Instant.parse(clock.at("/dueAt").asString()))
                .as("due of contact %s", contact.get("id"))
                .isEqualTo(instant(contact.get("due_A_local")));
        assertThat(Instant.parse(file.at("/receivedAt").asString()))
                .isEqualTo(instant(contact.get("received_local")));
        assertThat(file.at("/topic").asString()).isEqualTo(contact.get("topic"));
        assertThat(file.at("/channel").asString()).isEqualToIgnoringCase(contact.get("channel"));
        assertThat(file.at("/outcome").asString("none")).isEqualTo(outcome(contact));
        boolean open = outcome(contact).equals("none");
        assertThat(clock.at("/state").asString()).isEqualTo(open ? "RUNNING" : "NOT_MEASURED");
        assertThat(file.at("/status").asString()).isEqualTo(open ? "RECEIVED" : "CLOSED");
    }

    private static String outcome(CSVRecord contact) {
        return switch (contact.get("outcome")) {
            case "accepted" -> "ACCEPTED_FOR_EXAMINATION";
            case "missing_documents", "consultation_summary" -> "ANSWERED";
            case "out_of_mandate", "inadmissible" -> "INADMISSIBLE";
            case "transferred" -> "REFERRED";
            case "receipt_only", "more_time", "callback_offer" -> "none";
            default -> throw new IllegalStateException(contact.get("outcome"));
        };
    }

    private static void whatWasNoAnswerIsEscalatedAndTheRestIsNot(TestServer server) {
        var supervisor = server.as("supervisor");
        await().untilAsserted(() -> assertThat(escalations(supervisor)).hasSize(3 * STILL_OPEN));
        var levels =
                escalations(supervisor).stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.at("/caseId").asString(),
                                        Collectors.mapping(
                                                each -> each.at("/level").intValue(),
                                                Collectors.toSet())));
        assertThat(levels).hasSize(STILL_OPEN);
        assertThat(levels.values()).allSatisfy(each -> assertThat(each).containsExactly(1, 2, 3));
        var counts = supervisor.get("/api/v1/sla/summary").expect(200).json().get("counts");
        assertThat(counts.get("BREACHED").intValue()).isEqualTo(STILL_OPEN);
        assertThat(counts.get("NOT_MEASURED").intValue()).isEqualTo(APPLICATIONS - STILL_OPEN);
    }

    private static List<JsonNode> escalations(Caller caller) {
        return items(caller, "/api/v1/escalations?limit=500");
    }

    /** All cases by the references of the sender. */
    private static Map<String, JsonNode> cases(Caller caller) {
        return items(caller, "/api/v1/cases?limit=500").stream()
                .map(each -> caller.get("/api/v1/cases/" + each.at("/caseId").asString()))
                .map(reply -> reply.expect(200).json())
                .collect(
                        Collectors.toMap(
                                file -> file.at("/externalReference").asString(),
                                Function.identity()));
    }

    private static List<JsonNode> items(Caller caller, String path) {
        return caller.get(path).expect(200).json().get("items").valueStream().toList();
    }

    static Reply send(Caller caller, byte[] csv, String... headers) {
        return caller.send("POST", "/api/v1/imports/cases", "text/csv", csv, headers);
    }

    static JsonNode finished(Caller caller, Reply accepted) {
        var path = accepted.header("Location");
        await().until(() -> caller.get(path).expect(200).text("/state").equals("DONE"));
        return caller.get(path).json();
    }

    private static List<Integer> counts(JsonNode done) {
        return List.of("rowsDone", "registered", "alreadyThere", "consultations", "refused")
                .stream()
                .map(count -> done.get(count).intValue())
                .toList();
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static byte[] winter() {
        try (var csv = new ClassPathResource("demo/workload-2023-head.csv").getInputStream()) {
            return csv.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> contacts() {
        try (var reader =
                new InputStreamReader(new ByteArrayInputStream(WINTER), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

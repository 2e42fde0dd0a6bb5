package org.pirveli.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseCommand.ImportCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ImportedOutcome;
import org.pirveli.server.rest.problem.FaultKind;

final class TranslationTest {

    private static final CaseId ID = new CaseId(new UUID(1, 2));

    @Test
    void a_record_of_the_office_becomes_a_case_with_its_own_times() {
        var command =
                csv(
                        "id,kind,channel,received_local,prisoner,region,language,topic,outcome,"
                                + "handle_min,due_A_local",
                        "7,application,walk_in,2023-01-02T08:30:00+04:00,1,tbilisi,ka,HEALTH,"
                                + "out_of_mandate,,2023-01-10T18:00:00+04:00");
        var application = command.application();
        assertThat(command.caseId()).isEqualTo(ID);
        assertThat(application.externalReference()).isEqualTo("7");
        assertThat(application.kind()).isEqualTo(CaseKind.APPLICATION);
        assertThat(application.channel()).isEqualTo(Channel.WALK_IN);
        assertThat(application.receivedAt()).isEqualTo(Instant.parse("2023-01-02T04:30:00Z"));
        assertThat(application.subject()).isEqualTo("HEALTH in ka");
        assertThat(application.applicant())
                .satisfies(applicant -> {
                    assertThat(applicant.detained()).isTrue();
                    assertThat(applicant.language()).isEqualTo("ka");
                });
        assertThat(command.outcome()).isEqualTo(ImportedOutcome.OUT_OF_MANDATE);
        assertThat(command.respondedAt()).isNull();
    }

    @Test
    void a_time_without_an_offset_is_the_office_s_own() {
        var command =
                csv(
                        "id,kind,channel,received_local,responded_local,outcome",
                        "7,application,web,2023-01-02T08:30:00,2023-01-03T10:00,accepted");
        assertThat(command.application().receivedAt())
                .isEqualTo(Instant.parse("2023-01-02T04:30:00Z"));
        assertThat(command.respondedAt()).isEqualTo(Instant.parse("2023-01-03T06:00:00Z"));
    }

    @Test
    void a_call_becomes_a_consultation_that_took_as_long_as_it_was_handled() {
        assertThat(call("7,call,hotline,2023-01-01T10:30:31+04:00,ka,1.7"))
                .isInstanceOfSatisfying(
                        Row.Call.class,
                        call -> {
                            assertThat(call.command().externalReference()).isEqualTo("7");
                            assertThat(call.command().language()).isEqualTo("ka");
                            assertThat(call.command().receivedAt())
                                    .isEqualTo(Instant.parse("2023-01-01T06:30:31Z"));
                            assertThat(call.command().endedAt())
                                    .isEqualTo(Instant.parse("2023-01-01T06:32:13Z"));
                        });
    }

    @Test
    void a_call_that_was_not_handled_was_never_answered() {
        assertThat(call("7,call,hotline,2023-01-01T10:30:31,ka,"))
                .isInstanceOfSatisfying(
                        Row.Call.class, call -> assertThat(call.command().endedAt()).isNull());
    }

    @Test
    void a_call_without_reference_or_time_is_wrong_by_the_names_of_the_sender() {
        assertThat(call(",call,hotline,long ago,ka,a while"))
                .isInstanceOfSatisfying(
                        Row.Wrong.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .extracting(RowError::field)
                                        .containsExactlyInAnyOrder(
                                                "id", "received_local", "handle_min"));
    }

    private static Row call(String line) {
        return row(
                ImportFormat.CSV,
                "id,kind,channel,received_local,language,handle_min\n" + line + "\n");
    }

    @Test
    void every_fault_of_a_record_is_told_by_the_sender_s_own_name_for_the_field() {
        var records =
                """
                id,kind,channel,received_local,prisoner,outcome,phone
                ,application,pigeon,yesterday,perhaps,lost,call me
                """;
        assertThat(row(ImportFormat.CSV, records))
                .isInstanceOfSatisfying(
                        Row.Wrong.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .extracting(error -> error.field() + " " + error.fault())
                                        .containsExactlyInAnyOrder(
                                                "id REQUIRED",
                                                "channel NOT_ONE_OF",
                                                "received_local NOT_AN_INSTANT",
                                                "prisoner NOT_A_BOOLEAN",
                                                "outcome NOT_ONE_OF",
                                                "phone WRONG_SHAPE"));
    }

    @Test
    void a_line_of_json_may_have_the_shape_of_a_registration() {
        var command =
                command(
                        row(
                                ImportFormat.NDJSON,
                                """
                                {"externalReference":"A-7","kind":"COMPLAINT","channel":"POST",\
                                "receivedAt":"2023-01-02T08:30:00+04:00","subject":"Flat",\
                                "applicant":{"name":"Nino Example","detained":false},\
                                "representative":{"name":"Ana Sample","authority":"parent"}}
                                """));
        assertThat(command.application().subject()).isEqualTo("Flat");
        assertThat(command.application().applicant())
                .extracting(applicant -> applicant.name())
                .isEqualTo("Nino Example");
        assertThat(command.application().representative())
                .extracting(representative -> representative.authority())
                .isEqualTo("parent");
        assertThat(command.outcome()).isNull();
    }

    @Test
    void a_line_of_json_may_have_the_fields_of_the_older_records() {
        var command =
                command(
                        row(
                                ImportFormat.NDJSON,
                                """
                                {"id":7,"kind":"application","channel":"web","prisoner":0,\
                                "received_local":"2023-01-02T08:30:00+04:00","topic":"HEALTH",\
                                "language":"en"}
                                """));
        assertThat(command.application().externalReference()).isEqualTo("7");
        assertThat(command.application().subject()).isEqualTo("HEALTH in en");
    }

    @Test
    void an_unknown_field_and_one_that_comes_under_two_names_are_faults() {
        assertThat(
                        row(
                                ImportFormat.NDJSON,
                                """
                                {"id":"7","externalReference":"8","kind":"application","caseId":"x",\
                                "channel":"web","received_local":"2023-01-02T08:30:00+04:00",\
                                "applicant":{"age":7}}
                                """))
                .isInstanceOfSatisfying(
                        Row.Wrong.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .extracting(error -> error.field() + " " + error.fault())
                                        .containsExactlyInAnyOrder(
                                                "externalReference CONTRADICTION",
                                                "caseId UNKNOWN",
                                                "applicant/age UNKNOWN"));
    }

    @Test
    void a_broken_line_of_json_spoils_no_other() {
        var rows = rows(ImportFormat.NDJSON, "{\"id\":\n\n[]\n{\"id\":\"7\"}\n");
        assertThat(rows.next().broken()).extracting(f -> f.kind()).isEqualTo(FaultKind.NOT_JSON);
        var second = rows.next();
        assertThat(second.line()).isEqualTo(3);
        assertThat(second.broken()).extracting(f -> f.kind()).isEqualTo(FaultKind.NOT_AN_OBJECT);
        assertThat(rows.next().broken()).isNull();
        assertThat(rows.hasNext()).isFalse();
    }

    @Test
    void the_same_row_of_the_same_import_is_always_the_same_case() {
        var one = new ImportId(UUID.fromString("01990a6e-4c00-7123-8000-000000000005"));
        var other = new ImportId(UUID.fromString("01990a6e-4c00-7123-8000-000000000006"));
        assertThat(one.caseAt(2))
                .isEqualTo(one.caseAt(2))
                .isNotEqualTo(one.caseAt(3))
                .isNotEqualTo(other.caseAt(2));
        assertThat(one.caseAt(2).value().version()).isEqualTo(7);
        assertThat(one.caseAt(2).value().variant()).isEqualTo(2);
        assertThat(one.caseAt(2).toString()).startsWith("01990a6e-4c00-7");
    }

    private static ImportCase csv(String header, String record) {
        return command(row(ImportFormat.CSV, header + "\n" + record + "\n"));
    }

    private static ImportCase command(Row row) {
        assertThat(row).isInstanceOf(Row.Application.class);
        return ((Row.Application) row).command();
    }

    private static Row row(ImportFormat format, String content) {
        return Translation.of(
                rows(format, content).next(),
                ID,
                ZoneId.of("Asia/Tbilisi"),
                (topic, language) -> topic + " in " + language);
    }

    private static RawRows rows(ImportFormat format, String content) {
        return format.read(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }
}

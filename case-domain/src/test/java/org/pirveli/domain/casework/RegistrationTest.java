package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.CASE_EXISTS;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.RECEIVED_IN_FUTURE;
import static org.pirveli.api.RefusalCode.REFERENCE_TAKEN;
import static org.pirveli.api.RefusalCode.UNKNOWN_TOPIC;
import static org.pirveli.api.RefusalCode.UNKNOWN_UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.Role;
import org.pirveli.api.casework.Applicant;
import org.pirveli.api.casework.CaseCommand.ApplicantDetails;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Representative;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.sla.ReminderRecipient;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.TraceDay;
import org.pirveli.api.sla.VersionRef;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class RegistrationTest {

    @Test
    void a_matter_is_taken_in_whole_and_its_first_response_promised() {
        OneCase.on("2022-06-06T10:00")
                .when(
                        new RegisterApplication(
                                Asked.ID,
                                CaseKind.APPLICATION,
                                Channel.HOTLINE,
                                "Heating is off",
                                null,
                                "Since Monday",
                                new ApplicantDetails(
                                        new SubjectId(new UUID(7, 7)),
                                        "Nino",
                                        "+995 555",
                                        "n@example.org",
                                        "Rustavi",
                                        "ka",
                                        true,
                                        false),
                                "The landlord",
                                new Representative("Gela", "power of attorney"),
                                TestOffice.HEALTH,
                                Urgency.LIFE_OR_HEALTH,
                                "Kvemo Kartli",
                                TestOffice.REGIONS,
                                true,
                                "K-17"))
                .then(
                        new ApplicationRegistered(
                                Asked.ID,
                                OneCase.NUMBER,
                                new SubjectId(new UUID(7, 7)),
                                CaseKind.APPLICATION,
                                Channel.HOTLINE,
                                "Heating is off",
                                "Since Monday",
                                new Applicant(
                                        "Nino",
                                        "+995 555",
                                        "n@example.org",
                                        "Rustavi",
                                        "ka",
                                        true,
                                        false),
                                "The landlord",
                                new Representative("Gela", "power of attorney"),
                                TestOffice.HEALTH,
                                Urgency.LIFE_OR_HEALTH,
                                "Kvemo Kartli",
                                TestOffice.REGIONS,
                                true,
                                "K-17",
                                Wall.at("2022-06-06T10:00"),
                                Wall.at("2022-06-06T10:00"),
                                false,
                                true,
                                new ClockStarted(
                                        new ClockId(new UUID(1, 1)),
                                        ClockName.FIRST_RESPONSE,
                                        1,
                                        TestOffice.REGIONS,
                                        1,
                                        Wall.at("2022-06-06T10:00"),
                                        null,
                                        mondayToWednesday()),
                                null));
    }

    private static Schedule mondayToWednesday() {
        return new Schedule(
                Wall.at("2022-06-08T18:00"),
                Wall.at("2022-06-09T00:00"),
                Wall.at("2022-06-08T12:24"),
                new VersionRef("standard", 1),
                new VersionRef("georgia", 1),
                List.of(
                        new Reminder(
                                50,
                                Wall.at("2022-06-07T14:30"),
                                List.of(ReminderRecipient.ASSIGNEE)),
                        new Reminder(
                                80,
                                Wall.at("2022-06-08T12:24"),
                                List.of(ReminderRecipient.ASSIGNEE, ReminderRecipient.SUPERVISOR))),
                List.of(
                        new EscalationLevel(1, Wall.at("2022-06-08T18:00"), Position.SUPERVISOR),
                        new EscalationLevel(2, Wall.at("2022-06-09T13:00"), Position.HEAD),
                        new EscalationLevel(3, Wall.at("2022-06-09T18:00"), Position.DEPUTY)),
                List.of(
                        new TraceDay(LocalDate.parse("2022-06-07"), true, null, null),
                        new TraceDay(LocalDate.parse("2022-06-08"), true, null, null)));
    }

    @Test
    void a_case_begins_in_the_queue_of_the_first_unit_unless_another_is_named() {
        var unnamed = OneCase.on("2022-06-06T10:00").given(Asked.register());
        var named = OneCase.on("2022-06-06T10:00").given(Asked.inUnit(TestOffice.CHILDREN));

        assertThat(unnamed.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(unnamed.facts().matter().unit()).isEqualTo(TestOffice.FIRST);
        assertThat(named.facts().matter().unit()).isEqualTo(TestOffice.CHILDREN);
    }

    @Test
    void an_anonymous_matter_has_a_subject_too() {
        var anonymous =
                OneCase.on("2022-06-06T10:00")
                        .given(
                                new RegisterApplication(
                                        Asked.ID,
                                        CaseKind.COMPLAINT,
                                        Channel.WEB,
                                        "Heating is off",
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))
                        .facts();

        assertThat(anonymous.matter().applicant()).isEqualTo(Applicant.UNKNOWN);
        assertThat(anonymous.subjectId()).isEqualTo(OneCase.SUBJECT);
    }

    @Test
    void registering_a_letter_late_buys_no_time() {
        var late =
                OneCase.on("2022-06-20T11:00").given(Asked.received(Wall.at("2022-06-06T10:00")));

        assertThat(late.firstResponse().schedule()).isEqualTo(mondayToWednesday());
        assertThat(late.facts().matter().receivedAt()).isEqualTo(Wall.at("2022-06-06T10:00"));
    }

    @Test
    void a_matter_received_this_very_millisecond_is_taken_in_and_one_of_the_next_is_not() {
        var now = Wall.at("2022-06-06T10:00");

        var registered =
                OneCase.on("2022-06-06T10:00").given(Asked.received(now.plusNanos(999_999)));

        assertThat(registered.facts().matter().receivedAt()).isEqualTo(now);
        OneCase.on("2022-06-06T10:00")
                .when(Asked.received(now.plusMillis(1)))
                .refused(RECEIVED_IN_FUTURE);
    }

    @Test
    void registration_reaches_back_to_New_Year_2019_as_the_office_wall_shows_it() {
        var newYear = Wall.at("2019-01-01T00:00");

        var first = OneCase.on("2022-06-06T10:00").given(Asked.received(newYear));

        assertThat(first.facts().matter().receivedAt()).isEqualTo(newYear);
        OneCase.on("2022-06-06T10:00")
                .when(Asked.received(newYear.minusMillis(1)))
                .refused(INVALID_REQUEST, "/receivedAt");
        OneCase.on("2022-06-06T10:00")
                .when(Asked.received(Instant.MIN))
                .refused(INVALID_REQUEST, "/receivedAt");
    }

    @Test
    void a_case_id_is_used_once() {
        OneCase.registered().when(Asked.register()).refused(CASE_EXISTS);
        OneCase.closed().when(Asked.register()).refused(CASE_EXISTS);
    }

    @Test
    void a_reference_that_the_client_used_before_is_refused_by_the_desk() {
        OneCase.on("2022-06-06T10:00")
                .whoseReferenceIsTaken()
                .when(Asked.register())
                .refused(REFERENCE_TAKEN);
    }

    @Test
    void what_is_refused_costs_no_case_number() {
        var oneCase = OneCase.on("2022-06-06T10:00");

        oneCase.when(Asked.about(" ")).refused(INVALID_REQUEST, "/subject");
        oneCase.when(Asked.sortedUnder(TestOffice.NO_TOPIC)).refused(UNKNOWN_TOPIC, "WEATHER");
        oneCase.when(Asked.inUnit(TestOffice.NO_UNIT)).refused(UNKNOWN_UNIT, "nowhere");
        oneCase.when(Asked.received(Wall.at("2022-06-06T10:01"))).refused(RECEIVED_IN_FUTURE);

        assertThat(oneCase.numbersAsked()).isZero();
        assertThat(oneCase.given(Asked.register()).numbersAsked()).isOne();
    }

    @Test
    void the_promise_is_the_one_in_force_on_the_office_date_of_receipt() {
        var oneCase = OneCase.on("2022-06-20T11:00");

        oneCase.given(Asked.received(Wall.at("2022-06-07T00:30")));

        assertThat(oneCase.office.questions())
                .containsExactly(
                        new TestOffice.Question(
                                CaseKind.COMPLAINT,
                                Channel.POST,
                                TestOffice.FIRST,
                                LocalDate.parse("2022-06-07")));
    }

    @Test
    void an_integrator_registers_as_anyone_else() {
        OneCase.on("2022-06-06T10:00")
                .by(OneCase.actor("portal", Role.INTEGRATOR))
                .given(Asked.register());
    }
}

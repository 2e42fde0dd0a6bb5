package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.RefusalCode.CASE_EXISTS;
import static org.pirveli.api.RefusalCode.INVALID_REQUEST;
import static org.pirveli.api.RefusalCode.OCCURRED_AT_INVALID;
import static org.pirveli.api.RefusalCode.RECEIVED_IN_FUTURE;
import static org.pirveli.api.RefusalCode.REFERENCE_TAKEN;
import static org.pirveli.api.RefusalCode.REOPEN_WINDOW_EXPIRED;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.ImportedOutcome;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.api.casework.event.CaseClosed;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.sla.ClockState;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ImportTest {

    private static final Instant RECEIVED = Wall.at("2022-06-06T10:00");
    private static final Instant ANSWERED = Wall.at("2022-06-08T18:00");

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, ACCEPTANCE, ACCEPTED_FOR_EXAMINATION",
        "MISSING_DOCUMENTS, MISSING_INFORMATION, ANSWERED",
        "CONSULTATION_SUMMARY, ANSWER, ANSWERED",
        "OUT_OF_MANDATE, REFUSAL, INADMISSIBLE",
        "TRANSFERRED, TRANSFER_NOTICE, REFERRED",
        "INADMISSIBLE, REFUSAL, INADMISSIBLE"
    })
    void what_was_answered_then_is_closed_as_it_was(
            ImportedOutcome imported, ResponseKind kind, Outcome outcome) {
        var taken = today().given(Asked.imported(RECEIVED, imported, ANSWERED));

        assertThat(taken.history()).hasSize(3);
        assertThat(taken.history().get(1))
                .isInstanceOfSatisfying(
                        FirstResponseIssued.class,
                        answer -> {
                            assertThat(answer.reply().kind()).isEqualTo(kind);
                            assertThat(answer.reply().ground() != null)
                                    .isEqualTo(kind == ResponseKind.REFUSAL);
                            assertThat(answer.occurredAt()).isEqualTo(ANSWERED);
                        });
        assertThat(taken.history().getLast())
                .isEqualTo(
                        new CaseClosed(
                                Asked.ID, OneCase.SUBJECT, outcome, null, List.of(), ANSWERED));
        assertThat(taken.firstResponse().state()).isEqualTo(ClockState.MET);
    }

    @Test
    void an_imported_answer_is_measured_and_never_escalated() {
        var late = today().given(Asked.imported(RECEIVED, null, ANSWERED.plusMillis(1)));

        assertThat(late.firstResponse().state()).isEqualTo(ClockState.MET_LATE);
        assertThat(late.history()).noneMatch(CaseEscalated.class::isInstance);
        assertThat(late.status()).isEqualTo(CaseStatus.CLOSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = ImportedOutcome.class,
            names = {"ACCEPTED", "MISSING_DOCUMENTS", "OUT_OF_MANDATE"})
    void closed_history_without_the_time_of_its_answer_is_not_measured(ImportedOutcome imported) {
        var taken = today().given(Asked.imported(RECEIVED, imported, null));

        assertThat(taken.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(taken.firstResponse().state()).isEqualTo(ClockState.NOT_MEASURED);
        assertThat(taken.firstResponse().schedule().dueAt()).isEqualTo(ANSWERED);
        assertThat(taken.history().stream().flatMap(event -> event.clocksStarted().stream()))
                .isEmpty();
        assertThat(taken.history().getLast())
                .asInstanceOf(InstanceOfAssertFactories.type(CaseClosed.class))
                .extracting(CaseClosed::closedAt)
                .isEqualTo(Wall.at("2023-01-10T10:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MORE_TIME", "CALLBACK_OFFER", "RECEIPT_ONLY"})
    void what_was_no_response_leaves_the_case_open_and_overdue(ImportedOutcome imported) {
        var taken = today().given(Asked.imported(RECEIVED, imported, null));

        assertThat(taken.status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(taken.firstResponse().state()).isEqualTo(ClockState.RUNNING);

        taken.givenByEngine(one -> new EscalateCase(Asked.ID, one.firstResponse().id(), 1, 3));
        assertThat(taken.history())
                .filteredOn(CaseEscalated.class::isInstance)
                .extracting(event -> ((CaseEscalated) event).level())
                .containsExactly(1, 2, 3);
    }

    @Test
    void an_open_case_is_imported_open_and_marked() {
        var taken = today().given(Asked.imported(RECEIVED, null, null));

        assertThat(taken.history())
                .singleElement(InstanceOfAssertFactories.type(ApplicationRegistered.class))
                .satisfies(event -> {
                    assertThat(event.imported()).isTrue();
                    assertThat(event.measured()).isTrue();
                    assertThat(event.receivedAt()).isEqualTo(RECEIVED);
                    assertThat(event.registeredAt()).isEqualTo(Wall.at("2023-01-10T10:00"));
                });
    }

    @Test
    void an_imported_case_keeps_its_original_times_as_those_of_the_world() {
        var recordedAt = Wall.at("2023-01-10T10:00");
        var taken = today().given(Asked.imported(RECEIVED, null, ANSWERED));

        assertThat(taken.history())
                .extracting((CaseEvent event) -> event.occurredAt(recordedAt))
                .containsExactly(RECEIVED, ANSWERED, ANSWERED);
    }

    @Test
    void an_answer_to_what_was_no_response_cannot_be() {
        today().when(Asked.imported(RECEIVED, ImportedOutcome.RECEIPT_ONLY, ANSWERED))
                .refused(INVALID_REQUEST, "/respondedAt");
    }

    @Test
    void an_imported_answer_lies_between_the_receipt_and_now() {
        today().when(Asked.imported(RECEIVED, null, RECEIVED.minusMillis(1)))
                .refused(OCCURRED_AT_INVALID);
        today().when(Asked.imported(RECEIVED, null, Wall.at("2023-01-10T10:00").plusMillis(1)))
                .refused(OCCURRED_AT_INVALID);
        today().given(Asked.imported(RECEIVED, null, RECEIVED));
    }

    @Test
    void older_records_reach_back_beyond_2019_as_far_as_the_calendar() {
        var old = Wall.at("2006-03-01T12:00");

        assertThat(today().given(Asked.imported(old, null, null)).facts().matter().receivedAt())
                .isEqualTo(old);
        today().when(Asked.imported(Wall.at("1969-12-31T23:59"), null, null))
                .refused(INVALID_REQUEST, "/receivedAt");
        today().when(Asked.imported(Instant.MIN, null, null))
                .refused(INVALID_REQUEST, "/receivedAt");
    }

    @Test
    void no_record_comes_from_the_future() {
        today().when(Asked.imported(Wall.at("2023-01-10T10:01"), null, null))
                .refused(RECEIVED_IN_FUTURE);
    }

    @Test
    void a_rerun_adds_nothing() {
        today().given(Asked.imported(RECEIVED, null, ANSWERED))
                .when(Asked.imported(RECEIVED, null, ANSWERED))
                .refused(CASE_EXISTS);
        today().whoseReferenceIsTaken()
                .when(Asked.imported(RECEIVED, null, ANSWERED))
                .refused(REFERENCE_TAKEN);
    }

    @Test
    void a_reopening_window_counts_from_the_original_time() {
        today().given(Asked.imported(RECEIVED, null, ANSWERED))
                .when(Asked.reopen())
                .refused(REOPEN_WINDOW_EXPIRED);
    }

    @Test
    void voiding_an_answer_that_was_never_measured_sets_the_clock_going() {
        var taken =
                today().given(
                                Asked.imported(RECEIVED, ImportedOutcome.ACCEPTED, null),
                                Asked.voidAnswer());

        assertThat(taken.firstResponse().state()).isEqualTo(ClockState.RUNNING);
        assertThat(taken.firstResponse().attempt()).isEqualTo(2);
        assertThat(taken.status()).isEqualTo(CaseStatus.RECEIVED);
    }

    private static OneCase today() {
        return OneCase.on("2023-01-10T10:00");
    }
}

package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.ImpliedCommand;
import org.pirveli.api.casework.CaseCommand.SystemCommand;
import org.pirveli.api.casework.ResponseKind;

/** The table of the case: what may be asked of it, by where it stands. A dash means accepted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WhatACaseTakesTest {

    private static final String TABLE =
            """
            Command               | received                | assigned                | answered                      | awaiting                | reopened                      | closed       | duplicate
            RegisterApplication   | CASE_EXISTS             | CASE_EXISTS             | CASE_EXISTS                   | CASE_EXISTS             | CASE_EXISTS                   | CASE_EXISTS  | CASE_EXISTS
            ImportCase            | CASE_EXISTS             | CASE_EXISTS             | CASE_EXISTS                   | CASE_EXISTS             | CASE_EXISTS                   | CASE_EXISTS  | CASE_EXISTS
            ClassifyCase          | -                       | -                       | -                             | -                       | -                             | CASE_CLOSED  | CASE_CLOSED
            AssignCase            | -                       | -                       | -                             | -                       | -                             | CASE_CLOSED  | CASE_CLOSED
            ReleaseCase           | WRONG_STATUS            | -                       | -                             | WRONG_STATUS            | -                             | CASE_CLOSED  | CASE_CLOSED
            IssueFirstResponse    | WRONG_STATUS            | -                       | FIRST_RESPONSE_ALREADY_ISSUED | WRONG_STATUS            | FIRST_RESPONSE_ALREADY_ISSUED | CASE_CLOSED  | CASE_CLOSED
            VoidFirstResponse     | NO_FIRST_RESPONSE       | NO_FIRST_RESPONSE       | -                             | -                       | -                             | -            | WRONG_STATUS
            RequestInformation    | WRONG_STATUS            | FIRST_RESPONSE_REQUIRED | -                             | WRONG_STATUS            | -                             | CASE_CLOSED  | CASE_CLOSED
            RecordInformation     | WRONG_STATUS            | WRONG_STATUS            | WRONG_STATUS                  | -                       | WRONG_STATUS                  | CASE_CLOSED  | CASE_CLOSED
            ReferCase             | FIRST_RESPONSE_REQUIRED | FIRST_RESPONSE_REQUIRED | -                             | -                       | FOLLOW_UP_REQUIRED            | CASE_CLOSED  | CASE_CLOSED
            OfferTransfer         | -                       | -                       | -                             | -                       | -                             | CASE_CLOSED  | CASE_CLOSED
            AcceptTransfer        | NO_OFFER                | NO_OFFER                | NO_OFFER                      | NO_OFFER                | NO_OFFER                      | CASE_CLOSED  | CASE_CLOSED
            RejectTransfer        | NO_OFFER                | NO_OFFER                | NO_OFFER                      | NO_OFFER                | NO_OFFER                      | CASE_CLOSED  | CASE_CLOSED
            WithdrawCase          | -                       | -                       | -                             | -                       | -                             | CASE_CLOSED  | CASE_CLOSED
            MarkDuplicate         | -                       | -                       | -                             | -                       | -                             | CASE_CLOSED  | CASE_CLOSED
            UnmarkDuplicate       | WRONG_STATUS            | WRONG_STATUS            | WRONG_STATUS                  | WRONG_STATUS            | WRONG_STATUS                  | WRONG_STATUS | -
            CloseCase             | FIRST_RESPONSE_REQUIRED | FIRST_RESPONSE_REQUIRED | -                             | -                       | FOLLOW_UP_REQUIRED            | CASE_CLOSED  | CASE_CLOSED
            ReopenCase            | WRONG_STATUS            | WRONG_STATUS            | WRONG_STATUS                  | WRONG_STATUS            | WRONG_STATUS                  | -            | WRONG_STATUS
            IssueFollowUpResponse | WRONG_STATUS            | FOLLOW_UP_NOT_OWED      | FOLLOW_UP_NOT_OWED            | WRONG_STATUS            | -                             | CASE_CLOSED  | CASE_CLOSED
            SubmitReply           | WRONG_STATUS            | -                       | FIRST_RESPONSE_ALREADY_ISSUED | WRONG_STATUS            | -                             | CASE_CLOSED  | CASE_CLOSED
            ApproveReply          | WRONG_STATUS            | NO_SUBMITTED_REPLY      | NO_SUBMITTED_REPLY            | WRONG_STATUS            | NO_SUBMITTED_REPLY            | CASE_CLOSED  | CASE_CLOSED
            ReturnReply           | NO_SUBMITTED_REPLY      | NO_SUBMITTED_REPLY      | NO_SUBMITTED_REPLY            | NO_SUBMITTED_REPLY      | NO_SUBMITTED_REPLY            | CASE_CLOSED  | CASE_CLOSED
            AcknowledgeEscalation | NO_ESCALATION           | NO_ESCALATION           | NO_ESCALATION                 | NO_ESCALATION           | NO_ESCALATION                 | NO_ESCALATION | NO_ESCALATION
            AddNote               | -                       | -                       | -                             | -                       | -                             | -            | -
            AttachDocument        | -                       | -                       | -                             | -                       | -                             | -            | -
            LinkCase              | -                       | -                       | -                             | -                       | -                             | -            | -
            CorrectApplicantData  | -                       | -                       | -                             | -                       | -                             | -            | -
            """;

    private static final Map<String, Supplier<OneCase>> STANDINGS =
            Map.of(
                    "received", OneCase::registered,
                    "assigned", OneCase::assigned,
                    "answered", OneCase::answered,
                    "awaiting",
                            () ->
                                    OneCase.assigned()
                                            .given(Asked.answer(ResponseKind.MISSING_INFORMATION)),
                    "reopened", OneCase::reopened,
                    "closed", OneCase::closed,
                    "duplicate",
                            () -> OneCase.assigned().given(Asked.duplicateOf(TestOffice.OTHER)));

    private static final List<List<String>> ROWS =
            TABLE.lines().map(line -> List.of(line.trim().split("\\s*\\|\\s*"))).toList();

    static Stream<Arguments> cells() {
        var standings = ROWS.getFirst();
        return ROWS.stream()
                .skip(1)
                .flatMap(row ->
                        Stream.iterate(1, i -> i < row.size(), i -> i + 1)
                                .map(i ->
                                        Arguments.of(
                                                row.getFirst(), standings.get(i), row.get(i))));
    }

    @ParameterizedTest(name = "{0} asked of a case {1}: {2}")
    @MethodSource("cells")
    void a_case_takes_what_its_standing_allows(String command, String standing, String expected) {
        var wanted = named(command);
        var oneCase = Objects.requireNonNull(STANDINGS.get(standing)).get();

        assertThat(decided(wanted, oneCase)).isEqualTo(expected);
    }

    @Test
    void the_table_has_a_row_for_every_command_of_people() {
        var ofPeople =
                Arrays.stream(CaseCommand.class.getPermittedSubclasses())
                        .filter(type -> type != SystemCommand.class && type != ImpliedCommand.class)
                        .map(Class::getSimpleName);

        assertThat(ROWS.stream().skip(1).map(List::getFirst))
                .containsExactlyInAnyOrderElementsOf(ofPeople.toList());
    }

    private static CaseCommand named(String name) {
        return Arrays.stream(Asked.everything())
                .filter(command -> command.getClass().getSimpleName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String decided(CaseCommand command, OneCase oneCase) {
        try {
            var events =
                    new CaseDecider().decide(command, oneCase.state(), oneCase.circumstances());
            assertThat(events).isNotEmpty();
            return "-";
        } catch (Refused refused) {
            return refused.code().name();
        }
    }
}

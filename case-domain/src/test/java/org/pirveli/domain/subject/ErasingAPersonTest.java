package org.pirveli.domain.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.domain.subject.Register.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.subject.ErasureGround;
import org.pirveli.api.subject.HoldGround;
import org.pirveli.api.subject.SubjectCommand;
import org.pirveli.api.subject.SubjectCommand.EraseSubject;
import org.pirveli.api.subject.SubjectCommand.LiftLegalHold;
import org.pirveli.api.subject.SubjectCommand.LinkSubject;
import org.pirveli.api.subject.SubjectCommand.PlaceLegalHold;
import org.pirveli.api.subject.SubjectCommand.RefuseErasure;
import org.pirveli.api.subject.SubjectCommand.RequestErasure;
import org.pirveli.api.subject.SubjectCommand.UnlinkSubject;
import org.pirveli.api.subject.event.ErasureRefused;
import org.pirveli.api.subject.event.ErasureRequested;
import org.pirveli.api.subject.event.LegalHoldLifted;
import org.pirveli.api.subject.event.LegalHoldPlaced;
import org.pirveli.api.subject.event.SubjectErased;
import org.pirveli.api.subject.event.SubjectEvent;
import org.pirveli.api.subject.event.SubjectLinked;
import org.pirveli.domain.subject.SubjectState.Erased;
import org.pirveli.domain.subject.SubjectState.Kept;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ErasingAPersonTest {

    private static final SubjectId NINO = person(1);
    private static final SubjectId ALSO_NINO = person(2);
    private static final SubjectId GIORGI = person(3);
    private static final SubjectId CALLER = person(4);

    private final Register register = new Register().knowing(NINO, ALSO_NINO, GIORGI);

    private static RequestErasure request(SubjectId subject) {
        return new RequestErasure(subject, ErasureGround.REQUEST_OF_PERSON, "Letter 12");
    }

    private static PlaceLegalHold hold(SubjectId subject) {
        return new PlaceLegalHold(subject, HoldGround.COURT_PROCEEDINGS, "2/114-26");
    }

    @Test
    void one_proposes_and_another_erases() {
        assertThat(register.does("sopio", request(NINO)))
                .containsExactly(
                        new ErasureRequested(
                                NINO, ErasureGround.REQUEST_OF_PERSON, "Letter 12", "sopio"));
        assertThat(register.refusal("sopio", new EraseSubject(NINO)))
                .contains(RefusalCode.SELF_APPROVAL);
        assertThat(register.does("rusudan", new EraseSubject(NINO)))
                .containsExactly(
                        new SubjectErased(
                                NINO,
                                NINO,
                                ErasureGround.REQUEST_OF_PERSON,
                                "Letter 12",
                                "sopio",
                                null));
    }

    @Test
    void nobody_is_erased_whom_nobody_proposed_to_erase() {
        assertThat(register.refusal("rusudan", new EraseSubject(NINO)))
                .contains(RefusalCode.NO_ERASURE_REQUESTED);
        assertThat(register.refusal("rusudan", new RefuseErasure(NINO, null)))
                .contains(RefusalCode.NO_ERASURE_REQUESTED);
    }

    @Test
    void what_was_refused_is_not_erased_and_can_be_proposed_again() {
        register.does("sopio", request(NINO));
        assertThat(register.does("rusudan", new RefuseErasure(NINO, "2/118-26")))
                .containsExactly(new ErasureRefused(NINO, "2/118-26"));
        assertThat(register.refusal("rusudan", new EraseSubject(NINO)))
                .contains(RefusalCode.NO_ERASURE_REQUESTED);
        register.does("sopio", request(NINO));
        register.does("sopio", new RefuseErasure(NINO, null));
        assertThat(register.refusal("sopio", request(NINO))).isEmpty();
    }

    @Test
    void an_open_case_keeps_its_person_when_it_is_proposed_and_when_it_is_decided() {
        register.openOf(NINO, true);
        assertThat(register.refusal("sopio", request(NINO))).contains(RefusalCode.OPEN_MATTERS);
        register.openOf(NINO, false).does("sopio", request(NINO));
        register.openOf(NINO, true);
        assertThat(register.refusal("rusudan", new EraseSubject(NINO)))
                .contains(RefusalCode.OPEN_MATTERS);
    }

    @Test
    void a_hold_keeps_its_person_until_the_last_one_is_lifted() {
        assertThat(register.does("sopio", hold(NINO)))
                .containsExactly(
                        new LegalHoldPlaced(
                                NINO, 1, HoldGround.COURT_PROCEEDINGS, "2/114-26", "sopio"));
        register.does("sopio", hold(NINO));
        assertThat(register.refusal("sopio", request(NINO))).contains(RefusalCode.UNDER_LEGAL_HOLD);
        assertThat(register.does("rusudan", new LiftLegalHold(NINO, 1, null)))
                .containsExactly(new LegalHoldLifted(NINO, 1, null));
        assertThat(register.refusal("rusudan", new LiftLegalHold(NINO, 1, null)))
                .contains(RefusalCode.NO_CHANGE);
        assertThat(register.refusal("sopio", request(NINO))).contains(RefusalCode.UNDER_LEGAL_HOLD);
        register.does("rusudan", new LiftLegalHold(NINO, 2, null));
        register.does("sopio", request(NINO));
        register.does("sopio", hold(NINO));
        assertThat(register.refusal("rusudan", new EraseSubject(NINO)))
                .contains(RefusalCode.UNDER_LEGAL_HOLD);
    }

    @Test
    void all_ids_of_a_person_are_judged_and_erased_together() {
        assertThat(register.does("sopio", new LinkSubject(NINO, ALSO_NINO)))
                .containsExactly(
                        new SubjectLinked(NINO, ALSO_NINO), new SubjectLinked(ALSO_NINO, NINO));
        register.openOf(ALSO_NINO, true);
        assertThat(register.refusal("sopio", request(NINO))).contains(RefusalCode.OPEN_MATTERS);
        register.openOf(ALSO_NINO, false).does("sopio", hold(ALSO_NINO));
        assertThat(register.refusal("sopio", request(NINO))).contains(RefusalCode.UNDER_LEGAL_HOLD);
        register.does("sopio", new LiftLegalHold(ALSO_NINO, 1, null));
        register.does("sopio", request(ALSO_NINO));
        assertThat(register.refusal("sopio", request(NINO))).contains(RefusalCode.NO_CHANGE);
        register.does("rusudan", new EraseSubject(ALSO_NINO));
        assertThat(register.of(NINO)).isInstanceOf(Erased.class);
        assertThat(register.of(ALSO_NINO)).isInstanceOf(Erased.class);
        assertThat(register.of(GIORGI)).isInstanceOf(Kept.class);
    }

    @Test
    void ids_that_are_somebody_else_s_after_all_are_judged_apart() {
        register.does("sopio", new LinkSubject(NINO, ALSO_NINO));
        register.openOf(ALSO_NINO, true).does("sopio", new UnlinkSubject(ALSO_NINO, NINO));
        assertThat(register.refusal("sopio", request(NINO))).isEmpty();
        assertThat(register.refusal("sopio", new UnlinkSubject(NINO, ALSO_NINO)))
                .contains(RefusalCode.NO_CHANGE);
    }

    @Test
    void whoever_decides_finds_the_same_person_that_was_proposed() {
        register.does("sopio", request(NINO));
        assertThat(register.refusal("sopio", new LinkSubject(NINO, GIORGI)))
                .contains(RefusalCode.ERASURE_REQUESTED);
        assertThat(register.refusal("sopio", new LinkSubject(GIORGI, NINO)))
                .contains(RefusalCode.ERASURE_REQUESTED);
    }

    @Test
    void only_ids_that_somebody_has_are_linked_and_not_to_themselves() {
        assertThat(register.refusal("sopio", new LinkSubject(NINO, NINO)))
                .contains(RefusalCode.INVALID_TARGET);
        assertThat(register.refusal("sopio", new LinkSubject(NINO, person(99))))
                .contains(RefusalCode.INVALID_TARGET);
        register.does("sopio", new LinkSubject(NINO, GIORGI));
        assertThat(register.refusal("sopio", new LinkSubject(GIORGI, NINO)))
                .contains(RefusalCode.NO_CHANGE);
    }

    @Test
    void nothing_is_decided_about_who_is_erased() {
        register.does("sopio", request(NINO));
        register.does("rusudan", new EraseSubject(NINO));
        assertThat(register.refusal("sopio", request(NINO))).contains(RefusalCode.NO_CHANGE);
        assertThat(register.refusal("sopio", new EraseSubject(NINO)))
                .contains(RefusalCode.NO_CHANGE);
        assertThat(register.refusal("sopio", hold(NINO))).contains(RefusalCode.SUBJECT_ERASED);
        assertThat(register.refusal("sopio", new LinkSubject(GIORGI, NINO)))
                .contains(RefusalCode.SUBJECT_ERASED);
    }

    @Test
    void a_caller_without_a_case_is_erased_with_the_person_whom_the_call_was_about() {
        register.called(CALLER, NINO);
        register.does("sopio", request(NINO));
        assertThat(register.does("rusudan", new EraseSubject(NINO)))
                .extracting(SubjectEvent::subjectId)
                .containsExactly(NINO, CALLER);
    }

    @Test
    void a_call_about_two_persons_is_kept_as_long_as_either_is_held() {
        register.called(CALLER, NINO, GIORGI);
        register.does("sopio", hold(GIORGI));
        assertThat(register.refusal("sopio", request(NINO))).contains(RefusalCode.UNDER_LEGAL_HOLD);
        register.does("sopio", new LiftLegalHold(GIORGI, 1, null));
        register.openOf(GIORGI, true).does("sopio", request(NINO));
        register.does("rusudan", new EraseSubject(NINO));
        assertThat(register.of(GIORGI)).isInstanceOf(Kept.class);
    }

    @Test
    void a_reference_says_something_and_not_too_much() {
        for (var command :
                List.<SubjectCommand>of(
                        new RequestErasure(NINO, ErasureGround.REQUEST_OF_PERSON, " "),
                        new PlaceLegalHold(NINO, HoldGround.INSPECTION, "1".repeat(201)),
                        new LiftLegalHold(NINO, 1, ""),
                        new RefuseErasure(NINO, " "))) {
            assertThat(register.refusal("sopio", command)).contains(RefusalCode.INVALID_REQUEST);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** Whatever is tried by whomever, in any order. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whoever_is_erased_was_free_and_seen_by_two_and_stays_erased(long seed) {
        var random = new Random(seed);
        var persons = List.of(person(1), person(2), person(3), person(4), person(5));
        register.knowing(persons.toArray(SubjectId[]::new)).called(person(6), person(1), person(2));
        var actors = List.of("sopio", "rusudan", "gvantsa");
        for (int i = 0; i < 120; i++) {
            var person = persons.get(random.nextInt(persons.size()));
            if (random.nextInt(6) == 0) {
                register.openOf(person, random.nextBoolean());
            }
            var actor = actors.get(random.nextInt(actors.size()));
            var before = persons.stream().map(register::of).toList();
            var decided = new ArrayList<SubjectEvent>();
            var command = anything(person, persons.get(random.nextInt(persons.size())), random);
            try {
                decided.addAll(register.does(actor, command));
            } catch (Refused _) {
                continue;
            }
            for (var event : decided) {
                if (event instanceof SubjectErased erased) {
                    assertThat(erased.requestedBy()).isNotEqualTo(actor);
                    assertThat(register.openMattersOf(List.of(erased.subjectId()))).isEmpty();
                    int at = persons.indexOf(erased.subjectId());
                    if (at >= 0) {
                        assertThat(((Kept) before.get(at)).holds()).isEmpty();
                        assertThat(register.of(persons.get(at)).links())
                                .allMatch(other -> register.of(other) instanceof Erased);
                    }
                }
            }
        }
        for (var person : persons) {
            var history = register.history(person);
            assertThat(
                            history.stream()
                                    .filter(SubjectErased.class::isInstance)
                                    .allMatch(erased -> erased.equals(history.getLast())))
                    .isTrue();
            assertThat(register.of(person).version()).isEqualTo(history.size());
        }
    }

    private static SubjectCommand anything(SubjectId person, SubjectId other, Random random) {
        return switch (random.nextInt(9)) {
            case 0, 1 -> request(person);
            case 2, 3 -> new EraseSubject(person);
            case 4 -> new RefuseErasure(person, null);
            case 5 -> hold(person);
            case 6 -> new LiftLegalHold(person, 1 + random.nextInt(3), null);
            case 7 -> new LinkSubject(person, other);
            default -> new UnlinkSubject(person, other);
        };
    }
}

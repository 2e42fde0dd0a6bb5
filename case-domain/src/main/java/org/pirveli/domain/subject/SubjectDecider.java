package org.pirveli.domain.subject;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.SubjectId;
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
import org.pirveli.api.subject.event.SubjectUnlinked;
import org.pirveli.domain.refusal.Flaws;
import org.pirveli.domain.subject.SubjectState.Erased;
import org.pirveli.domain.subject.SubjectState.Kept;

/**
 * Decides what happens to the data of a person. All ids that were said to be one person's are
 * judged together: one open case, or one hold, keeps them all.
 */
public final class SubjectDecider {

    private static final int LONGEST_REFERENCE = 200;
    private static final int MATTERS_NAMED = 20;

    private SubjectDecider() {}

    /**
     * What a command makes happen, to the id that it names and to others of the same person.
     *
     * @param actor who gives it
     * @throws Refused if a rule speaks against it
     */
    public static List<SubjectEvent> decide(SubjectCommand command, People people, String actor) {
        check(command);
        return switch (command) {
            case RequestErasure c -> request(c, people, actor);
            case RefuseErasure c -> refuse(c, people);
            case EraseSubject c -> erase(c, people, actor);
            case PlaceLegalHold c -> hold(c, people, actor);
            case LiftLegalHold c -> lift(c, people);
            case LinkSubject c -> link(c, people);
            case UnlinkSubject c -> unlink(c, people);
        };
    }

    /**
     * Looks at a command by itself, before anybody asks how things stand.
     *
     * @throws Refused with {@code INVALID_REQUEST}
     */
    public static void check(SubjectCommand command) {
        var flaws = new Flaws();
        switch (command) {
            case RequestErasure c -> reference(c.reference(), flaws);
            case PlaceLegalHold c -> reference(c.reference(), flaws);
            case LiftLegalHold c -> reference(c.reference(), flaws);
            case RefuseErasure c -> reference(c.reference(), flaws);
            case EraseSubject _, LinkSubject _, UnlinkSubject _ -> {
                // says nothing that could be wrong by itself
            }
        }
        flaws.refuse();
    }

    private static void reference(@Nullable String reference, Flaws flaws) {
        if (reference != null) {
            flaws.unless(!reference.isBlank(), "/reference", "must not be blank");
            flaws.unless(
                    reference.length() <= LONGEST_REFERENCE,
                    "/reference",
                    "must not be longer than %d characters".formatted(LONGEST_REFERENCE));
        }
    }

    private static List<SubjectEvent> request(RequestErasure command, People people, String actor) {
        kept(command.subjectId(), people, RefusalCode.NO_CHANGE);
        if (isProposed(person(command.subjectId(), people), people)) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        free(covered(command.subjectId(), people), people);
        return List.of(
                new ErasureRequested(
                        command.subjectId(), command.ground(), command.reference(), actor));
    }

    private static List<SubjectEvent> refuse(RefuseErasure command, People people) {
        proposal(command.subjectId(), people);
        return List.of(new ErasureRefused(command.subjectId(), command.reference()));
    }

    /** Four eyes: whoever proposed it does not approve it. */
    private static List<SubjectEvent> erase(EraseSubject command, People people, String actor) {
        var proposal = proposal(command.subjectId(), people);
        if (proposal.requestedBy().equals(actor)) {
            throw new Refused(RefusalCode.SELF_APPROVAL, Map.of("person", actor));
        }
        var covered = covered(command.subjectId(), people);
        free(covered, people);
        return covered.stream()
                .<SubjectEvent>map(each ->
                        new SubjectErased(
                                each,
                                command.subjectId(),
                                proposal.ground(),
                                proposal.reference(),
                                proposal.requestedBy(),
                                null))
                .toList();
    }

    private static List<SubjectEvent> hold(PlaceLegalHold command, People people, String actor) {
        var state = kept(command.subjectId(), people);
        return List.of(
                new LegalHoldPlaced(
                        command.subjectId(),
                        state.holdsEver() + 1,
                        command.ground(),
                        command.reference(),
                        actor));
    }

    private static List<SubjectEvent> lift(LiftLegalHold command, People people) {
        var state = kept(command.subjectId(), people);
        if (state.holds().stream().noneMatch(hold -> hold.number() == command.hold())) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        return List.of(
                new LegalHoldLifted(command.subjectId(), command.hold(), command.reference()));
    }

    private static List<SubjectEvent> link(LinkSubject command, People people) {
        var other = command.otherSubjectId();
        var state = kept(command.subjectId(), people);
        if (other.equals(command.subjectId())) {
            throw new Refused(RefusalCode.INVALID_TARGET, Map.of("hint", "the same id"));
        }
        if (!people.knows(other)) {
            throw new Refused(RefusalCode.INVALID_TARGET, Map.of("hint", "nobody has this id"));
        }
        kept(other, people);
        if (state.links().contains(other)) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        undecided(command.subjectId(), people);
        undecided(other, people);
        return List.of(
                new SubjectLinked(command.subjectId(), other),
                new SubjectLinked(other, command.subjectId()));
    }

    private static List<SubjectEvent> unlink(UnlinkSubject command, People people) {
        var other = command.otherSubjectId();
        if (!kept(command.subjectId(), people).links().contains(other)) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        undecided(command.subjectId(), people);
        return List.of(
                new SubjectUnlinked(command.subjectId(), other),
                new SubjectUnlinked(other, command.subjectId()));
    }

    /** Whoever approves an erasure must find the same person that it was proposed for. */
    private static void undecided(SubjectId subject, People people) {
        if (isProposed(person(subject, people), people)) {
            throw new Refused(RefusalCode.ERASURE_REQUESTED);
        }
    }

    private static boolean isProposed(Collection<SubjectId> subjects, People people) {
        return subjects.stream()
                .anyMatch(each -> people.of(each) instanceof Kept kept && kept.proposal() != null);
    }

    private static SubjectState.Proposal proposal(SubjectId subject, People people) {
        var proposal = kept(subject, people, RefusalCode.NO_CHANGE).proposal();
        if (proposal == null) {
            throw new Refused(RefusalCode.NO_ERASURE_REQUESTED);
        }
        return proposal;
    }

    private static Kept kept(SubjectId subject, People people) {
        return kept(subject, people, RefusalCode.SUBJECT_ERASED);
    }

    private static Kept kept(SubjectId subject, People people, RefusalCode otherwise) {
        return switch (people.of(subject)) {
            case Kept kept -> kept;
            case Erased _ -> throw new Refused(otherwise);
        };
    }

    /**
     * Every id under which something of a person would be lost with the person: the person's own,
     * and those of callers without a case who called about the person's cases.
     */
    public static Set<SubjectId> covered(SubjectId subject, People people) {
        var covered = new LinkedHashSet<>(person(subject, people));
        covered.addAll(people.callersAbout(covered));
        covered.removeIf(each -> people.of(each) instanceof Erased);
        return covered;
    }

    /** All ids that were said to be one person's, this one first. */
    public static Set<SubjectId> person(SubjectId subject, People people) {
        var found = new LinkedHashSet<SubjectId>();
        var next = new ArrayDeque<>(List.of(subject));
        while (!next.isEmpty()) {
            var each = next.remove();
            if (found.add(each)) {
                next.addAll(people.of(each).links());
            }
        }
        return found;
    }

    /**
     * Those who are covered, and the others whom the same calls were about: for their sake such a
     * call may have to be kept.
     */
    public static Set<SubjectId> concerned(Set<SubjectId> covered, People people) {
        var concerned = new LinkedHashSet<>(covered);
        concerned.addAll(people.calledAboutBy(covered));
        concerned.removeIf(each -> people.of(each) instanceof Erased);
        return concerned;
    }

    /** Whether the data of any of these must be kept. */
    public static boolean isHeld(Collection<SubjectId> subjects, People people) {
        return subjects.stream()
                .anyMatch(each -> people.of(each) instanceof Kept kept && !kept.holds().isEmpty());
    }

    private static void free(Set<SubjectId> covered, People people) {
        if (isHeld(concerned(covered, people), people)) {
            throw new Refused(RefusalCode.UNDER_LEGAL_HOLD);
        }
        var open = people.openMattersOf(covered);
        if (!open.isEmpty()) {
            throw new Refused(
                    RefusalCode.OPEN_MATTERS,
                    Map.of("open", open.stream().limit(MATTERS_NAMED).toList()));
        }
    }
}

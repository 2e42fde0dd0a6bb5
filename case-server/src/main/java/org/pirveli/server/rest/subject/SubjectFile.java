package org.pirveli.server.rest.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.domain.subject.SubjectState;
import org.pirveli.domain.subject.SubjectState.Erased;
import org.pirveli.domain.subject.SubjectState.Hold;
import org.pirveli.domain.subject.SubjectState.Kept;
import org.pirveli.domain.subject.SubjectState.Proposal;
import org.pirveli.server.engine.subject.Standing;
import org.pirveli.server.engine.subject.Subjects.OwnCase;
import org.pirveli.server.engine.subject.Subjects.Person;

/**
 * How the data of a person stand, without a word that the person wrote.
 *
 * @param version how many events there are of this id
 * @param erasure what was proposed; {@code null} if nothing is
 * @param linked other ids that were said to be the same person's
 * @param covered ids that would be erased together, this one among them
 * @param cases those of all ids that are covered
 * @param openMatters ids of cases and consultations that stand in the way of an erasure
 */
public record SubjectFile(
        SubjectId subjectId,
        long version,
        Standing standing,
        @Nullable Proposal erasure,
        List<Hold> holds,
        List<SubjectId> linked,
        List<SubjectId> covered,
        List<OwnCase> cases,
        List<String> openMatters) {

    static SubjectFile of(Person person) {
        var state = person.state();
        return new SubjectFile(
                person.subjectId(),
                state.version(),
                Standing.of(state),
                proposal(state),
                holds(state),
                state.links().stream().sorted(SubjectFile::compare).toList(),
                person.covered(),
                person.cases(),
                person.openMatters());
    }

    private static int compare(SubjectId one, SubjectId other) {
        return one.value().compareTo(other.value());
    }

    static @Nullable Proposal proposal(SubjectState state) {
        return switch (state) {
            case Kept kept -> kept.proposal();
            case Erased _ -> null;
        };
    }

    private static List<Hold> holds(SubjectState state) {
        return switch (state) {
            case Kept kept -> kept.holds();
            case Erased _ -> List.of();
        };
    }
}

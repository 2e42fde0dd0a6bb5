package org.pirveli.server.rest.subject;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.domain.subject.SubjectState.Proposal;
import org.pirveli.server.engine.subject.Standing;
import org.pirveli.server.engine.subject.Subjects.Listed;

/**
 * A person in a list.
 *
 * @param version how many events there are of this id
 * @param erasure what was proposed; {@code null} if nothing is
 */
public record SubjectSummary(
        SubjectId subjectId, long version, Standing standing, @Nullable Proposal erasure) {

    static SubjectSummary of(Listed listed) {
        var state = listed.state();
        return new SubjectSummary(
                listed.subjectId(),
                state.version(),
                Standing.of(state),
                SubjectFile.proposal(state));
    }
}

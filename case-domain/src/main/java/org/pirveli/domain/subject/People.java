package org.pirveli.domain.subject;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.pirveli.api.casework.SubjectId;

/**
 * What a decision may ask about persons: the facts of this moment, never a lagging view. They must
 * hold until the decision is recorded.
 */
public interface People {

    /** How the data of someone stand. */
    SubjectState of(SubjectId subject);

    /** Whether any case or consultation is about someone. */
    boolean knows(SubjectId subject);

    /** Every case of these that is closed. */
    List<ClosedCase> closedCasesOf(Collection<SubjectId> subjects);

    /** The ids of open cases and of consultations that have not ended, of any of these. */
    List<String> openMattersOf(Collection<SubjectId> subjects);

    /**
     * Those who have no case of their own, but called about a case of these: what was written down
     * of such a call tells of these.
     */
    Set<SubjectId> callersAbout(Collection<SubjectId> subjects);

    /** Whose cases the calls of these were about. */
    Set<SubjectId> calledAboutBy(Collection<SubjectId> callers);
}

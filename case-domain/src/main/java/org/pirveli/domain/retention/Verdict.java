package org.pirveli.domain.retention;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.sla.VersionRef;

/** Whether the texts of a person are kept any longer. */
public sealed interface Verdict {

    /** What still keeps a person's texts. */
    enum Obstacle {
        /** A case of theirs is open, or a consultation goes on. */
        OPEN_MATTER,

        /** They must be kept by law, or those of somebody whom the same call was about. */
        LEGAL_HOLD,

        /** The period of another case of theirs is not over. */
        PERIOD_RUNS,

        /** Another case of theirs ended in a way that no rule is for. */
        NO_RULE,

        /** A call of theirs was about somebody, too, whose texts are kept. */
        SHARED_CALL
    }

    /**
     * They are to be erased.
     *
     * @param covered the ids that go together
     * @param terms of all their cases, every one of which is over
     * @param by the rule whose period ended last
     */
    record Due(Set<SubjectId> covered, List<Term> terms, RetentionRule by) implements Verdict {}

    /**
     * They are kept.
     *
     * @param covered the ids that go together
     * @param terms of all their closed cases
     * @param obstacles everything that keeps them
     * @param openMatters ids of cases and consultations that have not ended
     */
    record Kept(
            Set<SubjectId> covered,
            List<Term> terms,
            Set<Obstacle> obstacles,
            List<String> openMatters)
            implements Verdict {}

    /**
     * They were erased before.
     *
     * @param by the rule by which it was done by schedule; {@code null} if somebody decided it
     */
    record Gone(@Nullable VersionRef by) implements Verdict {}
}

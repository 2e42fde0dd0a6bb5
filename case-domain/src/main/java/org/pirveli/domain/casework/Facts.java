package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Applicant;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.distribution.JudgedCandidate;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.UnitId;

/**
 * What is remembered of a case, wherever it stands.
 *
 * @param version how many events it is made of
 * @param submitted the reply that waits for approval
 */
record Facts(
        long version, Matter matter, Promises promises, Folder folder, @Nullable Reply submitted) {

    /**
     * Whose matter it is, and how it is sorted.
     *
     * @param channel by which it came in
     * @param respondent the body complained against
     * @param imported whether it comes from older records
     * @param offeredTo the unit that was asked to take the case over
     * @param lookedAt when the engine last found nobody to give it to; empty if somebody had it
     *     since
     */
    record Matter(
            CaseId caseId,
            CaseNumber caseNumber,
            SubjectId subjectId,
            Applicant applicant,
            Channel channel,
            @Nullable String respondent,
            boolean imported,
            Instant receivedAt,
            UnitId unit,
            @Nullable UnitId offeredTo,
            @Nullable TopicCode topic,
            @Nullable Urgency urgency,
            List<GroundCode> grounds,
            List<JudgedCandidate> lookedAt) {

        Matter sorted(
                TopicCode topic, @Nullable Urgency urgency, @Nullable List<GroundCode> grounds) {
            return with(
                    applicant,
                    unit,
                    offeredTo,
                    topic,
                    urgency,
                    grounds == null ? List.of() : grounds,
                    lookedAt);
        }

        Matter of(Applicant applicant) {
            return with(applicant, unit, offeredTo, topic, urgency, grounds, lookedAt);
        }

        Matter offered(@Nullable UnitId offeredTo) {
            return with(applicant, unit, offeredTo, topic, urgency, grounds, lookedAt);
        }

        Matter movedTo(UnitId unit) {
            return with(applicant, unit, null, topic, urgency, grounds, List.of());
        }

        Matter leftInQueue(List<JudgedCandidate> lookedAt) {
            return with(applicant, unit, offeredTo, topic, urgency, grounds, lookedAt);
        }

        private Matter with(
                Applicant applicant,
                UnitId unit,
                @Nullable UnitId offeredTo,
                @Nullable TopicCode topic,
                @Nullable Urgency urgency,
                List<GroundCode> grounds,
                List<JudgedCandidate> lookedAt) {
            return new Matter(
                    caseId,
                    caseNumber,
                    subjectId,
                    applicant,
                    channel,
                    respondent,
                    imported,
                    receivedAt,
                    unit,
                    offeredTo,
                    topic,
                    urgency,
                    grounds,
                    lookedAt);
        }
    }

    /** What was filed, so that nothing is filed twice. */
    record Folder(Set<String> documents, Set<CaseId> relatedCases) {

        static final Folder EMPTY = new Folder(Set.of(), Set.of());

        Folder withDocument(String sha256) {
            return new Folder(Sets.with(documents, sha256), relatedCases);
        }

        Folder withRelated(CaseId related) {
            return new Folder(documents, Sets.with(relatedCases, related));
        }
    }

    CaseId caseId() {
        return matter.caseId();
    }

    SubjectId subjectId() {
        return matter.subjectId();
    }

    /** These facts after one more event, with what it says of clocks. */
    Facts counting(CaseEvent event) {
        return new Facts(
                version + 1,
                matter,
                promises.stopped(event.clocksStopped()).started(event.clocksStarted()),
                folder,
                submitted);
    }

    Facts with(Matter matter) {
        return new Facts(version, matter, promises, folder, submitted);
    }

    Facts with(Promises promises) {
        return new Facts(version, matter, promises, folder, submitted);
    }

    Facts with(Folder folder) {
        return new Facts(version, matter, promises, folder, submitted);
    }

    /** With a reply that waits for approval; {@code null} if none does any more. */
    Facts submitting(@Nullable Reply reply) {
        return new Facts(version, matter, promises, folder, reply);
    }
}

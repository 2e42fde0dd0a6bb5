package org.pirveli.domain.consultation;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.value.UnitId;

/** What is known of a consultation while one event is taken in. */
final class SessionDraft {

    private final Session before;

    UnitId unit;
    @Nullable String phone;
    @Nullable String name;
    @Nullable String language;
    private @Nullable Instant answeredAt;
    private Set<StepCode> settled;
    private boolean danger;
    private Set<CaseId> cases;

    SessionDraft(Session before) {
        this.before = before;
        unit = before.unit();
        phone = before.phone();
        name = before.name();
        language = before.language();
        answeredAt = before.answeredAt();
        settled = before.settled();
        danger = before.danger();
        cases = before.cases();
    }

    /** The first answer is the one that is remembered. */
    void answer(Instant at) {
        if (answeredAt == null) {
            answeredAt = at;
        }
    }

    /** A danger, once found, stays. */
    void settle(StepCode step, boolean foundDanger) {
        settled = with(settled, step);
        danger = danger || foundDanger;
    }

    void join(CaseId caseId) {
        cases = with(cases, caseId);
    }

    private static <T> Set<T> with(Set<T> set, T element) {
        var larger = new HashSet<>(set);
        larger.add(element);
        return Set.copyOf(larger);
    }

    /**
     * The session after the event.
     *
     * @param at when it happened
     */
    Session next(Instant at) {
        return new Session(
                before.consultationId(),
                before.subjectId(),
                before.channel(),
                unit,
                phone,
                name,
                language,
                before.protocolVersion(),
                answeredAt,
                settled,
                danger,
                cases,
                before.version() + 1,
                at);
    }
}

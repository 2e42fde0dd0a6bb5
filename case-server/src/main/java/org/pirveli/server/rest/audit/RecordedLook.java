package org.pirveli.server.rest.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.server.look.Look;
import org.pirveli.server.look.Purpose;

/**
 * Somebody was shown texts of persons. It tells of no applicant: only whose texts they were, and
 * how they are called.
 *
 * @param lookedAt by the database's clock
 * @param statedPurpose what an auditor typed; {@code null} of everybody else
 * @param shown what the user had not been shown yet in that hour
 */
public record RecordedLook(
        UUID lookId,
        Instant lookedAt,
        String user,
        Role role,
        String client,
        Purpose purpose,
        @Nullable String statedPurpose,
        List<ShownOf> shown) {

    /**
     * What was shown of a case, a consultation, or an operator: one of the three is named.
     *
     * @param textNames the names of the texts
     */
    public record ShownOf(
            @Nullable CaseId caseId,
            @Nullable ConsultationId consultationId,
            @Nullable OperatorId operatorId,
            List<String> textNames) {

        private static ShownOf of(Look.Seen seen) {
            var id = seen.matter().id();
            var names = List.copyOf(seen.fields());
            return switch (seen.matter().kind()) {
                case CASE -> new ShownOf(CaseId.of(id), null, null, names);
                case CONSULTATION -> new ShownOf(null, ConsultationId.of(id), null, names);
                case OPERATOR -> new ShownOf(null, null, new OperatorId(id), names);
            };
        }
    }

    static RecordedLook of(Look look) {
        return new RecordedLook(
                look.lookId(),
                look.lookedAt(),
                look.user(),
                look.role(),
                look.client(),
                look.purpose(),
                look.statedPurpose(),
                look.seen().stream().map(ShownOf::of).toList());
    }
}

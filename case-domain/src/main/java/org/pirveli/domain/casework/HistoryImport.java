package org.pirveli.domain.casework;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.ImportCase;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.api.casework.event.CaseClosed;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;

/**
 * Taking over older records. History is told as it was: what was answered is closed, what was not
 * is open and was due when it was due.
 */
final class HistoryImport {

    private static final String NOT_KEPT =
            "Imported from older records, which do not keep the text of the reply.";

    private HistoryImport() {}

    static List<CaseEvent> take(ImportCase command, CaseState state, Circumstances circumstances) {
        Registration.mayRegister(state, circumstances);
        var receivedAt = Registration.receivedAt(command.application(), circumstances);
        var respondedAt = respondedAt(command, receivedAt, circumstances.now());
        var end = end(command);
        if (end == null && respondedAt != null) {
            throw Wanted.invalid("/respondedAt", "the outcome is no response");
        }
        var registered =
                Registration.registered(
                        command.caseId(),
                        command.application(),
                        receivedAt,
                        true,
                        end == null || respondedAt != null,
                        circumstances);
        if (end == null) {
            return List.of(registered);
        }
        return respondedAt == null
                ? List.of(registered, closed(registered, end, circumstances.now()))
                : List.of(
                        registered,
                        answered(registered, end, respondedAt),
                        closed(registered, end, respondedAt));
    }

    private static @Nullable Instant respondedAt(
            ImportCase command, Instant receivedAt, Instant now) {
        if (command.respondedAt() == null) {
            return null;
        }
        var respondedAt = command.respondedAt().truncatedTo(ChronoUnit.MILLIS);
        if (respondedAt.isBefore(receivedAt) || respondedAt.isAfter(now)) {
            throw new Refused(
                    RefusalCode.OCCURRED_AT_INVALID,
                    Map.of("occurredAt", respondedAt, "notBefore", receivedAt, "now", now));
        }
        return respondedAt;
    }

    /**
     * How a case ended that was answered.
     *
     * @param name of the outcome in the older records
     */
    private record End(ResponseKind kind, Outcome outcome, String name) {}

    private static @Nullable End end(ImportCase command) {
        var imported = command.outcome();
        if (imported == null) {
            return command.respondedAt() == null
                    ? null
                    : new End(ResponseKind.ANSWER, Outcome.ANSWERED, Outcome.ANSWERED.name());
        }
        var kind = imported.response();
        var outcome = imported.outcome();
        return kind == null || outcome == null ? null : new End(kind, outcome, imported.name());
    }

    private static FirstResponseIssued answered(
            ApplicationRegistered registered, End end, Instant respondedAt) {
        return new FirstResponseIssued(
                registered.caseId(),
                registered.subjectId(),
                kept(registered.clock(), respondedAt),
                new Reply(
                        end.kind(),
                        registered.channel(),
                        registered.channel().form(),
                        NOT_KEPT,
                        null,
                        end.kind() == ResponseKind.REFUSAL ? end.name() : null,
                        null,
                        null,
                        null,
                        null),
                respondedAt);
    }

    /** Where the records do not say when it ended, the import is the first that is known of it. */
    private static CaseClosed closed(ApplicationRegistered registered, End end, Instant closedAt) {
        var resolution = registered.resolution();
        return new CaseClosed(
                registered.caseId(),
                registered.subjectId(),
                end.outcome(),
                null,
                resolution == null ? List.of() : List.of(kept(resolution, closedAt)),
                closedAt);
    }

    private static ClockStopped kept(ClockStarted start, Instant at) {
        return CaseClock.begun(start, ClockState.RUNNING, false).keptAt(at);
    }
}

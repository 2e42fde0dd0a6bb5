package org.pirveli.server.imports;

import java.util.Map;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.engine.consultation.ConsultationConditions;
import org.pirveli.server.engine.consultation.ConsultationDoor;
import org.pirveli.server.engine.consultation.OperatorSessions;
import org.springframework.stereotype.Component;

/** Takes calls of older records in as consultations, each in a transaction of its own. */
@Component
final class Calls {

    private final ConsultationDoor door;
    private final OperatorSessions sessions;

    Calls(ConsultationDoor door, OperatorSessions sessions) {
        this.door = door;
        this.sessions = sessions;
    }

    /** What became of a call. */
    sealed interface Taken {}

    /** It is a consultation now. */
    record New() implements Taken {}

    /** The client had it taken in before. */
    record Known() implements Taken {}

    /** It cannot be one. */
    record Wrong(Refused refusal) implements Taken {}

    /**
     * A row that was taken in before a crash is refused now, because its own consultation is there.
     */
    Taken take(Row.Call row, ImportId importId, Actor actor) {
        try {
            var _ =
                    door.execute(
                            row.command(),
                            actor,
                            new ConsultationConditions(
                                    null,
                                    false,
                                    importId.toString(),
                                    importId.toString(),
                                    _ -> {}));
            return new New();
        } catch (Refused refused) {
            if (refused.code() != RefusalCode.CONSULTATION_EXISTS) {
                return new Wrong(refused);
            }
            return sessions.find(row.command().consultationId()).isPresent()
                    ? new New()
                    : new Known();
        }
    }

    /** The sender's name for what is wrong. */
    static String field(Refused refusal, Map<String, String> names) {
        return switch (refusal.code()) {
            case UNKNOWN_UNIT -> names.getOrDefault("/unit", "");
            case RECEIVED_IN_FUTURE -> names.getOrDefault("/receivedAt", "");
            case OCCURRED_AT_INVALID -> "handle_min";
            case INVALID_REQUEST -> names.getOrDefault("/channel", "");
            default -> "";
        };
    }
}

package org.pirveli.server.console.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;

/**
 * Something that can be done with a call by one click.
 *
 * @param code why it cannot be done now; {@code null} if it can
 * @param why the same in words
 */
record Move(String command, String icon, @Nullable String code, @Nullable String why) {

    private static final Map<String, String> ICONS =
            Map.of(
                    "answer", "phone-call",
                    "hold", "player-pause",
                    "resume", "player-play",
                    "wrap-up", "note",
                    "complete", "circle-check");

    public boolean allowed() {
        return code == null;
    }

    /** What makes sense as the call stands, tried out without effect. */
    static List<Move> of(Call call, Api api) {
        var id = call.consultation().consultationId().toString();
        return commands(call).stream().map(command -> tried(command, id, api)).toList();
    }

    private static List<String> commands(Call call) {
        return switch (call.consultation().status()) {
            case WAITING -> List.of("answer");
            case ACTIVE -> List.of("hold", "wrap-up", "complete");
            case WRAP_UP -> List.of("hold", "complete");
            case HELD -> List.of("resume", "wrap-up", "complete");
            case COMPLETED, ABANDONED -> List.of();
        };
    }

    private static Move tried(String command, String id, Api api) {
        var icon = ICONS.getOrDefault(command, "check");
        try {
            var _ = Consultations.give(api, Sending.TRIED, id, command, Map.of());
            return new Move(command, icon, null, null);
        } catch (Declined declined) {
            return new Move(command, icon, declined.code(), declined.detail());
        }
    }
}

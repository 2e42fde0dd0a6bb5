package org.pirveli.server.rest.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.policy.PolicyCommand;
import org.pirveli.server.engine.rules.RuleExecuted;
import org.springframework.stereotype.Component;

/** Tells what a change of the rules would do to the clocks that run. */
@Component
final class MovesPreview {

    /** What a changed calendar would move. */
    Moves ofCalendar(CalendarId id, RuleExecuted executed) {
        return new Moves(0, 0, Map.of(), List.of());
    }

    /** What a command to a policy would move; nothing but a rebase does. */
    @Nullable Moves ofPolicy(PolicyCommand command, RuleExecuted executed) {
        return null;
    }
}

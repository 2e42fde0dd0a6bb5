package org.pirveli.server.rest.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.rules.RuleExecuted;
import org.pirveli.server.rest.command.CommandAnswer.Recorded;
import org.pirveli.server.rest.json.RestJson;

/**
 * What a change of a rule, a template, or of the office, came to.
 *
 * @param id of what was changed
 * @param version how many events it is made of
 * @param dryRun {@code true} if nothing was written; otherwise left out
 * @param moves what it would do to the clocks that run; only if nothing was written
 */
public record RuleAnswer(
        String id,
        long version,
        List<Recorded> events,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean dryRun,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Moves moves) {

    static RuleAnswer of(String id, RuleExecuted executed) {
        long first = executed.version() - executed.events().size();
        var events =
                IntStream.range(0, executed.events().size())
                        .mapToObj(i -> new Recorded(executed.events().get(i), first + i))
                        .toList();
        return new RuleAnswer(id, executed.version(), events, null, null);
    }

    RuleAnswer asDryRun(@Nullable Moves moves) {
        return new RuleAnswer(id, version, events, true, moves);
    }

    /** Reads what {@link #written} wrote. */
    static RuleAnswer read(String json) {
        return RestJson.MAPPER.readValue(json, RuleAnswer.class);
    }

    String written() {
        return RestJson.MAPPER.writeValueAsString(this);
    }
}

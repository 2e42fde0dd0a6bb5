package org.pirveli.server.rest.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.rules.RuleExecuted;
import org.pirveli.server.rest.command.CommandAnswer.Recorded;
import org.pirveli.server.rest.json.RestJson;

/**
 * What a change of a rule, a template, of the office, or of how the data of a person stand, came
 * to.
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
        return of(id, executed.version(), executed.events());
    }

    /**
     * What was done.
     *
     * @param names of the new events
     */
    public static RuleAnswer of(String id, long version, List<String> names) {
        long first = version - names.size();
        var events =
                IntStream.range(0, names.size())
                        .mapToObj(i -> new Recorded(names.get(i), first + i))
                        .toList();
        return new RuleAnswer(id, version, events, null, null);
    }

    /** The same, of which nothing was written. */
    public RuleAnswer asDryRun(@Nullable Moves moves) {
        return new RuleAnswer(id, version, events, true, moves);
    }

    /** Reads what {@link #written} wrote. */
    public static RuleAnswer read(String json) {
        return RestJson.MAPPER.readValue(json, RuleAnswer.class);
    }

    /** What is kept of it, to be said again. */
    public String written() {
        return RestJson.MAPPER.writeValueAsString(this);
    }
}

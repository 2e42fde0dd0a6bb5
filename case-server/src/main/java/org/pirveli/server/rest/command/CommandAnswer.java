package org.pirveli.server.rest.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.server.engine.Executed;
import org.pirveli.server.rest.json.RestJson;

/**
 * What a command came to.
 *
 * @param caseNumber {@code null} only for the dry run of a registration
 * @param version how many events the case is made of
 * @param followUpCode for the applicant to follow the case with; only after a registration
 * @param dryRun {@code true} if nothing was written; otherwise left out
 */
public record CommandAnswer(
        CaseId caseId,
        @Nullable CaseNumber caseNumber,
        long version,
        List<Recorded> events,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String followUpCode,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean dryRun) {

    private static final String REGISTRATION = ApplicationRegistered.class.getSimpleName();

    /**
     * An event of the command.
     *
     * @param sequence its place in the case, from 0
     */
    public record Recorded(String type, long sequence) {}

    static CommandAnswer of(Executed executed) {
        var decision = executed.decision();
        long first = decision.version() - decision.events().size();
        var events =
                IntStream.range(0, decision.events().size())
                        .mapToObj(i ->
                                new Recorded(
                                        decision.events().get(i).getClass().getSimpleName(),
                                        first + i))
                        .toList();
        return new CommandAnswer(
                decision.caseId(), executed.caseNumber(), decision.version(), events, null, null);
    }

    /** Reads what {@link #written} wrote. */
    static CommandAnswer read(String json) {
        return RestJson.MAPPER.readValue(json, CommandAnswer.class);
    }

    /** What is kept of it, to be said again: without the code, which can be derived. */
    String written() {
        return RestJson.MAPPER.writeValueAsString(this);
    }

    boolean isRegistration() {
        return !events.isEmpty() && events.getFirst().type().equals(REGISTRATION);
    }

    CommandAnswer withFollowUpCode(String code) {
        return new CommandAnswer(caseId, caseNumber, version, events, code, dryRun);
    }

    CommandAnswer asDryRun() {
        return new CommandAnswer(caseId, caseNumber, version, events, null, true);
    }
}

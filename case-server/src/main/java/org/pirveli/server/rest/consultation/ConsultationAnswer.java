package org.pirveli.server.rest.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.server.engine.Executed;
import org.pirveli.server.engine.consultation.ConsultationExecuted;
import org.pirveli.server.rest.command.CommandAnswer.Recorded;
import org.pirveli.server.rest.json.RestJson;

/**
 * What a command to a consultation came to.
 *
 * @param version how many events it is made of
 * @param held the consultation that is held in its favour now
 * @param registered the case that was registered in it
 * @param dryRun {@code true} if nothing was written; otherwise left out
 */
public record ConsultationAnswer(
        ConsultationId consultationId,
        long version,
        List<Recorded> events,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ConsultationId held,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RegisteredCase registered,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean dryRun) {

    /**
     * A case that was registered.
     *
     * @param caseNumber {@code null} only for a dry run
     * @param followUpCode for the applicant to follow the case with; {@code null} for a dry run
     */
    public record RegisteredCase(
            CaseId caseId,
            @Nullable CaseNumber caseNumber,
            long version,
            @Nullable String followUpCode) {}

    static ConsultationAnswer of(ConsultationExecuted executed) {
        long first = executed.version() - executed.events().size();
        var events =
                IntStream.range(0, executed.events().size())
                        .mapToObj(i -> new Recorded(executed.events().get(i), first + i))
                        .toList();
        return new ConsultationAnswer(
                executed.consultationId(),
                executed.version(),
                events,
                executed.held(),
                registered(executed.registered()),
                null);
    }

    private static @Nullable RegisteredCase registered(@Nullable Executed executed) {
        return executed == null
                ? null
                : new RegisteredCase(
                        executed.decision().caseId(),
                        executed.caseNumber(),
                        executed.decision().version(),
                        null);
    }

    ConsultationAnswer withCode(String code) {
        var theCase = registered;
        return theCase == null
                ? this
                : new ConsultationAnswer(
                        consultationId,
                        version,
                        events,
                        held,
                        new RegisteredCase(
                                theCase.caseId(), theCase.caseNumber(), theCase.version(), code),
                        dryRun);
    }

    ConsultationAnswer asDryRun() {
        return new ConsultationAnswer(consultationId, version, events, held, registered, true);
    }

    /** Reads what {@link #written} wrote. */
    static ConsultationAnswer read(String json) {
        return RestJson.MAPPER.readValue(json, ConsultationAnswer.class);
    }

    /** What is kept of it, to be said again: without the code, which can be derived. */
    String written() {
        return RestJson.MAPPER.writeValueAsString(this);
    }
}

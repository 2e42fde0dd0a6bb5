package org.pirveli.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.domain.casework.Decision;
import org.pirveli.server.engine.CommandObserver;
import org.pirveli.server.engine.StorageAway;
import org.pirveli.server.rest.vocabulary.Commands;
import org.springframework.stereotype.Component;

/** Times commands, and counts what came of them. */
@Component
final class CommandMeters implements CommandObserver {

    private final MeterRegistry meters;
    private final FirstResponseTimes firstResponses;

    CommandMeters(MeterRegistry meters, FirstResponseTimes firstResponses) {
        this.meters = meters;
        this.firstResponses = firstResponses;
    }

    @Override
    public void done(CaseCommand command, Decision decision, Duration took) {
        time(command, decision.events().isEmpty() ? "nothing" : "accepted", took);
        decision.events().forEach(this::count);
    }

    @Override
    public void failed(CaseCommand command, RuntimeException reason, Duration took) {
        var outcome =
                switch (reason) {
                    case Refused refused when refused.code() == RefusalCode.VERSION_CONFLICT ->
                            "conflict";
                    case Refused _ -> "refused";
                    case StorageAway _ -> "unavailable";
                    default -> "failed";
                };
        time(command, outcome, took);
    }

    private void time(CaseCommand command, String outcome, Duration took) {
        meters.timer(
                        "pirveli.commands",
                        "command",
                        Commands.nameOf(command.getClass()),
                        "outcome",
                        outcome)
                .record(took);
    }

    private void count(CaseEvent event) {
        meters.counter("pirveli.events.appended", "type", event.getClass().getSimpleName())
                .increment();
        switch (event) {
            case CaseEscalated escalated ->
                    meters.counter(
                                    "pirveli.escalations.raised",
                                    "level",
                                    Integer.toString(escalated.level()))
                            .increment();
            case FirstResponseIssued answered -> firstResponses.measure(answered);
            default -> {}
        }
    }
}

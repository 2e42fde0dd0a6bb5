package org.pirveli.server.engine.door;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.ImportCase;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.domain.casework.CaseDesk;
import org.pirveli.domain.casework.Circumstances;
import org.pirveli.domain.casework.Office;
import org.pirveli.server.engine.log.InstantText;
import org.pirveli.server.engine.registry.CaseNumbers;
import org.pirveli.server.engine.registry.RegistryTable;
import org.pirveli.server.engine.rules.RuleBook;

/** Reads the office clock at the moment of the decision, when the case is already locked. */
final class ServerCaseDesk implements CaseDesk {

    private final InstantSource clock;
    private final RuleBook rules;
    private final Office office;
    private final Supplier<UUID> ids;
    private final Supplier<SubjectId> subjects;
    private final CaseNumbers numbers;
    private final RegistryTable registry;

    ServerCaseDesk(
            InstantSource clock,
            RuleBook rules,
            Office office,
            Supplier<UUID> ids,
            Supplier<SubjectId> subjects,
            CaseNumbers numbers,
            RegistryTable registry) {
        this.clock = clock;
        this.rules = rules;
        this.office = office;
        this.ids = ids;
        this.subjects = subjects;
        this.numbers = numbers;
        this.registry = registry;
    }

    @Override
    public Circumstances circumstancesOf(CaseCommand command, MetaData metaData) {
        var context = CommandContext.of(metaData);
        // first the rules, then the time: what changed them was recorded before it
        rules.hold();
        var now = clock.instant();
        return new Circumstances(
                now,
                context.actor(),
                context.expectedVersion(),
                office,
                ids,
                subjects,
                () -> numberFor(command, context, now));
    }

    /** A number is asked for last, when only the reference can still stand in the way. */
    private CaseNumber numberFor(CaseCommand command, CommandContext context, Instant now) {
        var application =
                switch (command) {
                    case ImportCase imported -> imported.application();
                    case RegisterApplication registration -> registration;
                    default -> throw new IllegalStateException("only new cases get a number");
                };
        registry.checkReference(context.actor().client(), application.externalReference());
        return context.numbers().next(numbers.yearOf(now));
    }

    @Override
    public MetaData provenanceOf(
            CaseEvent event, Circumstances circumstances, MetaData commandMetaData) {
        var context = CommandContext.of(commandMetaData);
        var recordedAt = circumstances.now();
        return MetaData.from(
                Map.of(
                        Provenance.ACTOR, context.actor().name(),
                        Provenance.ROLE, context.actor().role().name(),
                        Provenance.CLIENT, context.actor().client(),
                        Provenance.OCCURRED_AT, text(event.occurredAt(recordedAt)),
                        Provenance.RECORDED_AT, text(recordedAt),
                        Provenance.COMMAND, context.command(),
                        Provenance.COMMAND_ID, context.commandId(),
                        Provenance.CORRELATION_ID, context.correlationId(),
                        Provenance.CAUSATION_ID, context.causationId()));
    }

    private static String text(Instant instant) {
        return InstantText.of(instant);
    }
}

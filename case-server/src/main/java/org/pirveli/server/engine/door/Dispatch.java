package org.pirveli.server.engine.door;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.domain.casework.Decision;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.engine.registry.NumberSource;
import org.pirveli.server.engine.registry.OperatorLoads;
import org.pirveli.server.engine.registry.RegistryTable;
import org.pirveli.server.engine.rules.OpenClockTable;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.transaction.Failures;

/** Carries one command to its case, and keeps what it changes in the decision tables. */
final class Dispatch {

    private final CommandBus bus;
    private final RegistryTable registry;
    private final OpenClockTable clocks;
    private final OperatorLoads loads;
    private final RuleBook rules;
    private final Supplier<UUID> ids;

    Dispatch(
            CommandBus bus,
            RegistryTable registry,
            OpenClockTable clocks,
            OperatorLoads loads,
            RuleBook rules,
            Supplier<UUID> ids) {
        this.bus = bus;
        this.registry = registry;
        this.clocks = clocks;
        this.loads = loads;
        this.rules = rules;
        this.ids = ids;
    }

    /**
     * Keeps the rules still until the running unit of work ends. What is read of cases after it,
     * and before they are locked, can be behind by changes that were decided by the same rules
     * only.
     */
    void hold() {
        rules.hold();
    }

    /**
     * Decides, within the running unit of work. It holds the rules before any case: whoever held a
     * case and waited for the rules, behind somebody who wants to change them, would wait in a
     * circle with a batch that holds the rules and wants the case.
     */
    Decision decide(CaseCommand command, Actor actor, Conditions conditions, NumberSource numbers) {
        hold();
        var id = ids.get().toString();
        var context =
                new CommandContext(
                        actor,
                        conditions.expectedVersion(),
                        numbers,
                        command.getClass().getSimpleName(),
                        id,
                        orElse(conditions.correlationId(), id),
                        orElse(conditions.causationId(), id));
        var message =
                new GenericCommandMessage<>(
                        new GenericMessage<>(id, command, context.asMetaData()), CaseCommand.NAME);
        var answer = new AtomicReference<@Nullable CommandResultMessage<? extends Decision>>();
        // the simple bus calls back on this thread, before it returns
        bus.<CaseCommand, Decision>dispatch(message, (_, result) -> answer.set(result));
        var result = answer.get();
        if (result == null) {
            throw new IllegalStateException("the command bus must answer at once");
        }
        if (result.isExceptional()) {
            throw Failures.unwrapped(result.exceptionResult());
        }
        return result.getPayload();
    }

    /** Writes the decision's rows, in the running transaction. */
    void keep(Decision decision, Actor actor) {
        decision.events()
                .forEach(event -> {
                    registry.record(event, actor.client());
                    clocks.record(event);
                    loads.record(event);
                });
    }

    private static String orElse(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}

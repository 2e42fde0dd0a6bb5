package org.pirveli.domain.casework;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;

/** A case as Axon knows it: it carries messages to the decider and back, and decides nothing. */
@AggregateRoot(type = CaseAggregate.TYPE)
public class CaseAggregate {

    /** Under what the log keeps cases. */
    static final String TYPE = "Case";

    @AggregateIdentifier private CaseId id;
    private CaseState state = CaseState.unregistered();

    /** An unregistered case, for Axon to fill. */
    public CaseAggregate() {}

    @CommandHandler(commandName = CaseCommand.NAME)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(CaseCommand command, MetaData metaData, CaseDecider decider, CaseDesk desk) {
        var circumstances = desk.circumstancesOf(command, metaData);
        var events = decider.decide(command, state, circumstances);
        events.forEach(event -> apply(event, desk.provenanceOf(event, circumstances, metaData)));
        var again = decider.again(command, state, circumstances).orElse(null);
        return new Decision(id, state.version(), events, again);
    }

    @EventSourcingHandler
    void evolve(CaseEvent event) {
        id = event.caseId();
        state = state.evolve(event);
    }
}

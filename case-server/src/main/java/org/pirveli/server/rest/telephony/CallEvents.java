package org.pirveli.server.rest.telephony;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.ConsultationCommand.Abandon;
import org.pirveli.api.consultation.ConsultationCommand.Answer;
import org.pirveli.api.consultation.ConsultationCommand.Offer;
import org.pirveli.api.consultation.ConsultationCommand.WrapUp;
import org.pirveli.api.consultation.Direction;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.consultation.ConsultationOffice;
import org.pirveli.domain.office.Operator;
import org.pirveli.server.engine.consultation.ConsultationConditions;
import org.pirveli.server.engine.consultation.ConsultationDoor;
import org.pirveli.server.engine.consultation.OperatorSessions;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.rest.telephony.CallOutcome.Effect;
import org.springframework.stereotype.Component;

/**
 * Makes consultations of calls. A message may come late, twice or before its time: what is not
 * known yet is made up for, and what has happened already is passed over.
 */
@Component
final class CallEvents {

    private static final String CLIENT = "telephony";

    private final ConsultationDoor door;
    private final OperatorSessions sessions;
    private final ConsultationOffice office;
    private final RuleBook rules;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    CallEvents(
            ConsultationDoor door,
            OperatorSessions sessions,
            ConsultationOffice office,
            RuleBook rules) {
        this.door = door;
        this.sessions = sessions;
        this.office = office;
        this.rules = rules;
    }

    /**
     * Does what a message calls for.
     *
     * @param keep takes what is to be said again to the same message, in the transaction of its
     *     effect
     */
    CallOutcome take(CallMessage message, Consumer<String> keep) {
        return switch (message.event()) {
            case "newCall" -> begun(message, keep);
            case "answer" -> answered(message, keep);
            case "hangup" -> ended(message, keep);
            default -> ignored(message, null, "UNKNOWN_EVENT");
        };
    }

    private CallOutcome begun(CallMessage message, Consumer<String> keep) {
        var known = sessions.findByCall(message.callId());
        return known.isPresent()
                ? ignored(message, known.get().consultationId(), "KNOWN_CALL")
                : tried(message, offer(message), Effect.OFFERED, system(), keep);
    }

    private CallOutcome answered(CallMessage message, Consumer<String> keep) {
        var operator = operator(message);
        if (operator.isEmpty()) {
            return ignored(message, null, "UNKNOWN_OPERATOR");
        }
        var id = knownOrOffered(message);
        var units = office.unitsOf(operator.get());
        var actor = new Actor(operator.get().value(), Role.OPERATOR, CLIENT, units);
        return tried(message, new Answer(id), Effect.ANSWERED, actor, keep);
    }

    /** Of a call that nobody has told of, at least the end is known: it was, and was not taken. */
    private CallOutcome ended(CallMessage message, Consumer<String> keep) {
        var id = knownOrOffered(message);
        boolean waits =
                sessions.find(id)
                        .filter(found -> found.state() == OperatorSessions.State.WAITING)
                        .isPresent();
        return waits
                ? tried(message, new Abandon(id), Effect.ABANDONED, system(), keep)
                : tried(message, new WrapUp(id), Effect.WRAPPED_UP, system(), keep);
    }

    private ConsultationId knownOrOffered(CallMessage message) {
        return sessions.findByCall(message.callId())
                .map(OperatorSessions.Entry::consultationId)
                .orElseGet(() -> {
                    begun(message, _ -> {});
                    return sessions.findByCall(message.callId()).orElseThrow().consultationId();
                });
    }

    private Offer offer(CallMessage message) {
        boolean out = "out".equals(message.direction());
        var number = out ? message.to() : message.from();
        return new Offer(
                new ConsultationId(ids.generate()),
                Channel.HOTLINE,
                out ? Direction.OUT : Direction.IN,
                number == null ? null : office.phone(number).orElse(null),
                null,
                unit(message).orElse(null),
                null,
                message.callId());
    }

    private Optional<UnitId> unit(CallMessage message) {
        return Optional.ofNullable(message.queue())
                .flatMap(queue ->
                        rules.current().office().units().stream()
                                .map(unit -> unit.unitId())
                                .filter(id -> id.value().equals(queue))
                                .findFirst());
    }

    private Optional<OperatorId> operator(CallMessage message) {
        return rules.current().office().operators().stream()
                .map(Operator::operatorId)
                .filter(known -> known.value().equals(message.user()))
                .findFirst();
    }

    private static Actor system() {
        return Actor.system(CLIENT);
    }

    /** What the rules refuse has been overtaken by what happened, or cannot be: it is told so. */
    private CallOutcome tried(
            CallMessage message,
            ConsultationCommand command,
            Effect effect,
            Actor actor,
            Consumer<String> keep) {
        var outcome = new CallOutcome(message.callId(), effect, command.consultationId(), null);
        try {
            door.execute(
                    command,
                    actor,
                    new ConsultationConditions(
                            null, false, null, null, _ -> keep.accept(outcome.written())));
            return outcome;
        } catch (Refused refused) {
            return ignored(message, command.consultationId(), refused.code().name());
        }
    }

    private static CallOutcome ignored(
            CallMessage message, @Nullable ConsultationId id, String reason) {
        return new CallOutcome(message.callId(), Effect.IGNORED, id, reason);
    }
}

package org.pirveli.domain.consultation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.ConsultationCommand.Answer;
import org.pirveli.api.consultation.ConsultationCommand.Offer;
import org.pirveli.api.consultation.ConsultationCommand.RecordStep;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.value.UnitId;

/** One consultation, to which things happen, and what its operator has in hand beside it. */
final class OneConsultation {

    static final ConsultationId ID = new ConsultationId(new UUID(1, 1));
    static final ConsultationId OTHER = new ConsultationId(new UUID(1, 2));
    static final UnitId UNIT = new UnitId("first-response");
    static final Actor NINO = operator("nino");
    static final Actor GIORGI = operator("giorgi");
    static final Actor CHIEF = new Actor("chief", Role.SUPERVISOR, "desk", Set.of(UNIT));
    static final List<String> MANDATORY =
            List.of(
                    "GREETING",
                    "SAFETY_AND_URGENCY",
                    "CONFIDENTIALITY_AND_DATA",
                    "SUMMARY_AND_CLOSING");

    private final List<ConsultationEvent> events = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-20T08:00:00Z");
    private OperatorDesk desk = OperatorDesk.EMPTY;

    static Actor operator(String name) {
        return new Actor(name, Role.OPERATOR, "desk", Set.of(UNIT));
    }

    static OneConsultation offered() {
        var one = new OneConsultation();
        one.does(CHIEF, offer(Channel.HOTLINE));
        return one;
    }

    static OneConsultation answered() {
        var one = offered();
        one.does(NINO, new Answer(ID));
        return one;
    }

    static Offer offer(Channel channel) {
        return new Offer(ID, channel, null, "599 12 34 56", "ka", null, null, null);
    }

    OneConsultation after(Duration time) {
        now = now.plus(time);
        return this;
    }

    OneConsultation beside(ConsultationId active, int held) {
        desk = new OperatorDesk(active, held, null);
        return this;
    }

    OneConsultation lastHeardOf(Instant seenAt) {
        desk = new OperatorDesk(null, 0, seenAt);
        return this;
    }

    OneConsultation followsProtocol() {
        MANDATORY.forEach(step -> does(NINO, new RecordStep(ID, new StepCode(step), null)));
        return this;
    }

    Instant now() {
        return now;
    }

    ConsultationState state() {
        return ConsultationState.after(events);
    }

    List<ConsultationEvent> does(Actor actor, ConsultationCommand command) {
        var decided =
                ConsultationDecider.decide(
                        command,
                        state(),
                        new ConsultationCircumstances(
                                now,
                                actor,
                                null,
                                desk,
                                OFFICE,
                                () -> new UUID(2, 2),
                                () -> new SubjectId(new UUID(2, 2))));
        events.addAll(decided);
        return decided;
    }

    Optional<RefusalCode> refusal(Actor actor, ConsultationCommand command) {
        try {
            does(actor, command);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.code());
        }
    }

    static final ConsultationOffice OFFICE =
            new ConsultationOffice() {
                @Override
                public boolean isErased(SubjectId subject) {
                    return false;
                }

                @Override
                public boolean knowsUnit(UnitId unit) {
                    return unit.equals(UNIT) || unit.value().equals("examination");
                }

                @Override
                public UnitId firstUnit() {
                    return UNIT;
                }

                @Override
                public Set<UnitId> unitsOf(OperatorId operator) {
                    return Set.of("nino", "giorgi").contains(operator.value())
                            ? Set.of(UNIT)
                            : Set.of();
                }

                @Override
                public Optional<String> phone(String dialled) {
                    var digits = dialled.replace(" ", "");
                    return digits.matches("\\d{9}")
                            ? Optional.of("+995" + digits)
                            : Optional.empty();
                }

                @Override
                public Protocol protocol() {
                    return new Protocol(
                            1,
                            List.of(
                                    step("GREETING", true),
                                    step("LANGUAGE_AND_NEEDS", false),
                                    new Protocol.Step(
                                            new StepCode("SAFETY_AND_URGENCY"), true, true, "", ""),
                                    step("CONFIDENTIALITY_AND_DATA", true),
                                    step("SUMMARY_AND_CLOSING", true)));
                }

                @Override
                public Protocol protocol(int version) {
                    return protocol();
                }

                @Override
                public int heldLimit() {
                    return 3;
                }
            };

    private static Protocol.Step step(String code, boolean mandatory) {
        return new Protocol.Step(new StepCode(code), mandatory, false, "", "");
    }
}

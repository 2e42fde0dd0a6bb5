package org.pirveli.server.engine.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Provenance;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.event.ConsultationAnswered;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.consultation.event.ConsultationResumed;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.consultation.ConsultationCircumstances;
import org.pirveli.domain.consultation.ConsultationDecider;
import org.pirveli.domain.consultation.ConsultationOffice;
import org.pirveli.domain.consultation.ConsultationState;
import org.pirveli.domain.consultation.ConsultationState.InHand;
import org.pirveli.domain.consultation.OperatorDesk;
import org.pirveli.domain.consultation.Protocol;
import org.pirveli.projections.consultation.ConsultationFiles;
import org.pirveli.projections.likeness.LikenessKeys;

/**
 * Desks without a database: the rules, and the times that come of them, at instants of one's own.
 */
final class PaperDesk implements ConsultationOffice {

    static final UnitId UNIT = new UnitId("first-response");

    private final Map<ConsultationId, List<ConsultationEvent>> events = new LinkedHashMap<>();
    private final Protocols protocols = Protocols.ofOffice();
    private Instant now = Instant.parse("2026-11-20T08:00:00Z");

    static Actor operator(String name) {
        return new Actor(name, Role.OPERATOR, "desk", Set.of(UNIT));
    }

    Instant now() {
        return now;
    }

    void pass(long millis) {
        now = now.plusMillis(millis);
    }

    Set<ConsultationId> ids() {
        return events.keySet();
    }

    ConsultationState state(ConsultationId id) {
        return ConsultationState.after(events.getOrDefault(id, List.of()));
    }

    ConsultationFile file(ConsultationId id) {
        @Nullable ConsultationFile file = null;
        for (var event : events.getOrDefault(id, List.of())) {
            var provenance =
                    new Provenance(
                            "nino", Role.OPERATOR, "desk", event.at(), event.at(), "", "", "", "");
            file = ConsultationFiles.after(file, event, provenance);
        }
        if (file == null) {
            throw new IllegalArgumentException("no such consultation: " + id);
        }
        return file;
    }

    /** Does as the door does; {@code false} if the rules refuse. */
    boolean does(Actor actor, ConsultationCommand command) {
        var state = state(command.consultationId());
        var circumstances =
                new ConsultationCircumstances(
                        now,
                        actor,
                        null,
                        desk(actor.name()),
                        this,
                        UUID::randomUUID,
                        () -> new SubjectId(UUID.randomUUID()));
        List<ConsultationEvent> decided;
        try {
            decided = ConsultationDecider.decide(command, state, circumstances);
        } catch (Refused _) {
            return false;
        }
        var other = circumstances.desk().active();
        boolean turns =
                decided.stream()
                        .anyMatch(e ->
                                e instanceof ConsultationAnswered
                                        || e instanceof ConsultationResumed);
        if (turns && other != null && !other.equals(command.consultationId())) {
            keep(
                    ConsultationDecider.inFavourOf(
                            command.consultationId(), state(other), circumstances));
        }
        decided.forEach(this::keep);
        return true;
    }

    private void keep(ConsultationEvent event) {
        events.computeIfAbsent(event.consultationId(), _ -> new ArrayList<>()).add(event);
    }

    /** What an operator has in hand, found by looking through everything. */
    OperatorDesk desk(String operator) {
        var inHand =
                events.keySet().stream()
                        .map(this::state)
                        .filter(InHand.class::isInstance)
                        .map(InHand.class::cast)
                        .filter(in -> in.operator().value().equals(operator))
                        .toList();
        return new OperatorDesk(
                inHand.stream()
                        .filter(in -> !in.held())
                        .map(in -> in.session().consultationId())
                        .findFirst()
                        .orElse(null),
                (int) inHand.stream().filter(InHand::held).count(),
                null);
    }

    @Override
    public boolean isErased(SubjectId subject) {
        return false;
    }

    @Override
    public boolean knowsUnit(UnitId unit) {
        return unit.equals(UNIT);
    }

    @Override
    public UnitId firstUnit() {
        return UNIT;
    }

    @Override
    public Set<UnitId> unitsOf(OperatorId operator) {
        return Set.of(UNIT);
    }

    @Override
    public Optional<String> phone(String dialled) {
        return new LikenessKeys("a secret", "GE").telephone(dialled);
    }

    @Override
    public Protocol protocol() {
        return protocols.latest();
    }

    @Override
    public Protocol protocol(int version) {
        return protocols.version(version);
    }

    @Override
    public int heldLimit() {
        return 3;
    }
}

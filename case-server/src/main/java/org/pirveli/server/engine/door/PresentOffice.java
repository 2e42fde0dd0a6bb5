package org.pirveli.server.engine.door;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.UnitId;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.casework.Office;
import org.pirveli.domain.casework.Positions;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.server.engine.consultation.OperatorSessions;
import org.pirveli.server.engine.registry.RegistryTable;
import org.pirveli.server.engine.rules.Rules;
import org.pirveli.server.office.Directory;
import org.pirveli.server.office.Unit;
import org.pirveli.worktime.WorkingCalendar;

/** Answers decisions from configuration and from the decision tables. */
final class PresentOffice implements Office {

    private static final String UNKNOWN_OPERATOR = "UNKNOWN_OPERATOR";
    private static final String NOT_IN_UNIT = "NOT_IN_UNIT";

    private final ZoneId zone;
    private final Directory directory;
    private final Supplier<Rules> rules;
    private final RegistryTable registry;
    private final OperatorSessions sessions;

    /**
     * Joins what decisions may ask.
     *
     * @param rules those in force, asked for each time
     */
    PresentOffice(
            ZoneId zone,
            Directory directory,
            Supplier<Rules> rules,
            RegistryTable registry,
            OperatorSessions sessions) {
        this.zone = zone;
        this.directory = directory;
        this.rules = rules;
        this.registry = registry;
        this.sessions = sessions;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public boolean knowsTopic(TopicCode topic) {
        return directory.knows(topic);
    }

    @Override
    public boolean knowsUnit(UnitId unit) {
        return directory.knows(unit);
    }

    @Override
    public UnitId firstUnit() {
        return directory.units().getFirst().id();
    }

    @Override
    public Set<String> ineligibility(OperatorId operator, UnitId unit, @Nullable TopicCode topic) {
        var units = directory.operators().get(operator);
        if (units == null) {
            return Set.of(UNKNOWN_OPERATOR);
        }
        return units.contains(unit) ? Set.of() : Set.of(NOT_IN_UNIT);
    }

    @Override
    public Positions positionsOf(UnitId unit) {
        return new Positions(directory.unit(unit).map(Unit::positions).orElse(Map.of()));
    }

    @Override
    public SlaPolicy policyFor(CaseKind kind, Channel channel, UnitId unit, LocalDate receivedOn) {
        return rules.get().policyFor(kind, channel, unit, receivedOn);
    }

    @Override
    public SlaPolicy policy(VersionRef version) {
        return rules.get().policy(version);
    }

    @Override
    public WorkingCalendar calendarOf(UnitId unit) {
        return rules.get().calendar(directory.calendarOf(unit).value(), unit);
    }

    @Override
    public WorkingCalendar calendar(String id, UnitId unit) {
        return rules.get().calendar(id, unit);
    }

    @Override
    public List<CalendarChange> changesSince(VersionRef known, UnitId unit) {
        return rules.get().changesSince(known, unit);
    }

    @Override
    public Optional<Session> sessionAbout(
            ConsultationId consultation, CaseId caseId, OperatorId operator) {
        return sessions.findAbout(consultation, caseId, operator)
                .flatMap(found ->
                        Optional.ofNullable(found.answeredAt())
                                .map(answered -> new Session(answered, found.endedAt())));
    }

    @Override
    public boolean knowsCase(CaseId other) {
        return registry.find(other).isPresent();
    }

    @Override
    public Target targetOf(CaseId duplicate, CaseId other) {
        return registry.lockTarget(duplicate, other);
    }
}

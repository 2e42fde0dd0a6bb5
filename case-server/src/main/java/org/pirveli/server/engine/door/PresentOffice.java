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
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.BodyId;
import org.pirveli.api.office.UnitId;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.casework.Office;
import org.pirveli.domain.casework.Positions;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.office.Operator;
import org.pirveli.domain.office.OutsideBody;
import org.pirveli.domain.office.Unit;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.domain.template.Letterhead;
import org.pirveli.domain.template.TemplateShelf;
import org.pirveli.server.engine.registry.RegistryTable;
import org.pirveli.server.engine.rules.Rules;
import org.pirveli.server.engine.rules.TemplateBook;
import org.pirveli.server.template.Letterheads;
import org.pirveli.worktime.WorkingCalendar;

/** Answers decisions from configuration and from the decision tables. */
final class PresentOffice implements Office {

    private static final String UNKNOWN_OPERATOR = "UNKNOWN_OPERATOR";
    private static final String NOT_IN_UNIT = "NOT_IN_UNIT";

    private final ZoneId zone;
    private final Supplier<Rules> rules;
    private final RegistryTable registry;
    private final Letterhead letterhead;

    /**
     * Joins what decisions may ask.
     *
     * @param rules those in force, asked for each time
     */
    PresentOffice(
            ZoneId zone, Supplier<Rules> rules, RegistryTable registry, Letterheads letterheads) {
        this.zone = zone;
        this.rules = rules;
        this.registry = registry;
        this.letterhead = letterheads.naming(this::nameOf);
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public boolean knowsTopic(TopicCode topic) {
        return directory().topic(topic).isPresent();
    }

    @Override
    public boolean usesTopic(TopicCode topic, LocalDate on) {
        return directory().topic(topic).filter(known -> known.isInUseOn(on)).isPresent();
    }

    @Override
    public boolean knowsUnit(UnitId unit) {
        return directory().knows(unit);
    }

    @Override
    public UnitId firstUnit() {
        return directory().firstUnit();
    }

    @Override
    public Set<String> ineligibility(OperatorId operator, UnitId unit, @Nullable TopicCode topic) {
        return directory()
                .operator(operator)
                .map(known -> known.units().contains(unit) ? Set.<String>of() : Set.of(NOT_IN_UNIT))
                .orElse(Set.of(UNKNOWN_OPERATOR));
    }

    @Override
    public Positions positionsOf(UnitId unit) {
        return new Positions(directory().unit(unit).map(Unit::positions).orElse(Map.of()));
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
        var now = rules.get();
        return now.calendar(now.office().calendarOf(unit).value(), unit);
    }

    @Override
    public boolean isSensitive(TopicCode topic) {
        return directory().topic(topic).filter(known -> known.terms().sensitive()).isPresent();
    }

    @Override
    public boolean replyNeedsApproval(TopicCode topic) {
        return directory()
                .topic(topic)
                .filter(known -> known.terms().replyNeedsApproval())
                .isPresent();
    }

    @Override
    public Optional<OutsideBody> bodyInForce(BodyId body, LocalDate on) {
        return directory().body(body).filter(known -> known.terms().isInForceOn(on));
    }

    @Override
    public Optional<Operator> operator(OperatorId operator) {
        return directory().operator(operator);
    }

    private Optional<String> nameOf(UnitId unit, LocalDate on, String language) {
        return directory()
                .unit(unit)
                .map(known -> known.nameOn(on))
                .map(name -> language.equals("ka") ? name.ka() : name.en());
    }

    @Override
    public TemplateShelf templates() {
        var now = rules.get();
        return () -> now.templates().stream().map(TemplateBook::state).toList();
    }

    @Override
    public Letterhead letterhead() {
        return letterhead;
    }

    private Directory directory() {
        return rules.get().office();
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
    public boolean knowsCase(CaseId other) {
        return registry.find(other).isPresent();
    }

    @Override
    public Target targetOf(CaseId duplicate, CaseId other) {
        return registry.lockTarget(duplicate, other);
    }
}

package org.pirveli.server.engine.door;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.BodyId;
import org.pirveli.api.office.GroundKind;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.casework.Office;
import org.pirveli.domain.casework.Positions;
import org.pirveli.domain.distribution.Candidate;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.office.DistributionRule;
import org.pirveli.domain.office.Operator;
import org.pirveli.domain.office.OutsideBody;
import org.pirveli.domain.office.Unit;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.domain.template.Letterhead;
import org.pirveli.domain.template.TemplateShelf;
import org.pirveli.server.engine.consultation.OperatorSessions;
import org.pirveli.server.engine.registry.OperatorLoads;
import org.pirveli.server.engine.registry.RegistryTable;
import org.pirveli.server.engine.rules.Rules;
import org.pirveli.server.engine.rules.TemplateBook;
import org.pirveli.server.engine.subject.Subjects;
import org.pirveli.server.template.Letterheads;
import org.pirveli.worktime.WorkingCalendar;

/** Answers decisions from configuration and from the decision tables. */
final class PresentOffice implements Office {

    private final ZoneId zone;
    private final Supplier<Rules> rules;
    private final RegistryTable registry;
    private final OperatorLoads loads;
    private final OperatorSessions sessions;
    private final Subjects subjects;
    private final Letterhead letterhead;

    /**
     * Joins what decisions may ask.
     *
     * @param rules those in force, asked for each time
     */
    PresentOffice(
            ZoneId zone,
            Supplier<Rules> rules,
            RegistryTable registry,
            OperatorLoads loads,
            OperatorSessions sessions,
            Subjects subjects,
            Letterheads letterheads) {
        this.zone = zone;
        this.rules = rules;
        this.registry = registry;
        this.loads = loads;
        this.sessions = sessions;
        this.subjects = subjects;
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
    public boolean mayBeInadmissibleFor(GroundCode ground, LocalDate on) {
        return directory()
                .ground(ground)
                .filter(known -> known.terms().kind() == GroundKind.ADMISSIBILITY)
                .filter(known -> known.isInUseOn(on))
                .isPresent();
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
    public boolean isAutomatic(UnitId unit) {
        return directory().unit(unit).filter(Unit::automatic).isPresent();
    }

    @Override
    public DistributionRule distributionRuleOf(UnitId unit) {
        return directory()
                .distributionRuleOf(unit)
                .orElseThrow(() -> new IllegalStateException("the office has no rule yet"));
    }

    @Override
    public Optional<String> trainingFor(TopicCode topic) {
        return directory().topic(topic).map(known -> known.terms().training());
    }

    @Override
    public List<Candidate> candidates(UnitId unit, CaseId caseId, SubjectId subjectId) {
        return candidates(
                directory().operators().stream()
                        .filter(each -> each.units().contains(unit))
                        .toList(),
                caseId,
                subjectId);
    }

    @Override
    public Optional<Candidate> candidate(OperatorId operator, CaseId caseId, SubjectId subjectId) {
        return candidates(directory().operator(operator).stream().toList(), caseId, subjectId)
                .stream()
                .findFirst();
    }

    private List<Candidate> candidates(
            List<Operator> operators, CaseId caseId, SubjectId subjectId) {
        var present = loads.lock(operators.stream().map(Operator::operatorId).toList());
        var knowing = loads.knowing(subjectId, caseId);
        return operators.stream()
                .map(each -> {
                    var load = present.getOrDefault(each.operatorId(), OperatorLoads.Load.NONE);
                    return new Candidate(
                            each,
                            load.open(),
                            load.lastAssignedAt(),
                            knowing.contains(each.operatorId()));
                })
                .toList();
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
    public Optional<Session> sessionAbout(
            ConsultationId consultation, CaseId caseId, OperatorId operator) {
        return sessions.findAbout(consultation, caseId, operator)
                .flatMap(found ->
                        Optional.ofNullable(found.answeredAt())
                                .map(answered -> new Session(answered, found.endedAt())));
    }

    @Override
    public boolean isErased(SubjectId subject) {
        return subjects.isErased(subject);
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

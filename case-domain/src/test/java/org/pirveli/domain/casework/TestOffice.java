package org.pirveli.domain.casework;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.BodyId;
import org.pirveli.api.office.BodyTerms;
import org.pirveli.api.office.DistributionTerms;
import org.pirveli.api.office.event.AbilitiesDeclared;
import org.pirveli.api.office.event.OperatorEvent;
import org.pirveli.api.office.event.OperatorRegistered;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.distribution.Candidate;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.office.DistributionRule;
import org.pirveli.domain.office.Operator;
import org.pirveli.domain.office.OperatorRules;
import org.pirveli.domain.office.OutsideBody;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.domain.template.Letterhead;
import org.pirveli.domain.template.TemplateShelf;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.WorkingCalendar;

/** An office of three units, two operators and a few other cases; tests change its rules. */
final class TestOffice implements Office {

    static final UnitId FIRST = new UnitId("first-response");
    static final UnitId REGIONS = new UnitId("regions");
    static final UnitId CHILDREN = new UnitId("children");
    static final UnitId NO_UNIT = new UnitId("nowhere");

    static final TopicCode HEALTH = new TopicCode("HEALTH");
    static final TopicCode PENSION = new TopicCode("PENSION");
    static final GroundCode NO_SUBSTANCE = new GroundCode("NO_SUBSTANCE");
    static final GroundCode ANSWERED_BEFORE = new GroundCode("ANSWERED_BEFORE");
    static final TopicCode NO_TOPIC = new TopicCode("WEATHER");

    static final OperatorId NINO = new OperatorId("nino");
    static final OperatorId GIORGI = new OperatorId("giorgi");
    static final OperatorId STRANGER = new OperatorId("stranger");

    static final CaseId OTHER = id(2);
    static final CaseId THIRD = id(3);
    static final CaseId ITSELF_A_DUPLICATE = id(4);
    static final CaseId SURVIVED_BY_THIS = id(5);
    static final CaseId NO_CASE = id(9);

    static final DistributionRule RULE =
            new DistributionRule(
                    Directory.OFFICE_RULE, 1, new DistributionTerms(1, 2, Map.of(), true));

    private final Map<OperatorId, Candidate> candidates =
            new TreeMap<>(comparing(Object::toString));
    private boolean automatic;
    private final Map<VersionRef, SlaPolicy> policies = new HashMap<>();

    /** There until the middle of June 2022. */
    static final OutsideBody ENERGY =
            new OutsideBody(
                    new BodyId("energy"),
                    1,
                    new BodyTerms(
                            "ენერგეტიკის მარეგულირებელი",
                            "Energy regulator",
                            "2 42 42 42",
                            null,
                            LocalDate.of(2022, 6, 15)));

    final TestTemplates templates = new TestTemplates();
    private final Set<TopicCode> approved = new HashSet<>();
    private final Set<SubjectId> erased = new HashSet<>();
    private final Set<Question> questions = new HashSet<>();
    private final Map<ConsultationId, Session> sessions = new HashMap<>();
    private final Map<UnitId, Positions> positions = new HashMap<>();
    private SlaPolicy inForce = KnownPolicies.standardPolicy();
    private WorkingCalendar calendar = GeorgianCalendar.standard();
    private List<CalendarChange> changes = List.of();

    /** What was asked to find a policy. */
    record Question(CaseKind kind, Channel channel, UnitId unit, LocalDate receivedOn) {}

    TestOffice() {
        promises(KnownPolicies.standardPolicy());
        seats(FIRST, Position.SUPERVISOR, "sopio", "rusudan");
        seats(FIRST, Position.HEAD, "sopio", "gvantsa");
        seats(FIRST, Position.DEPUTY, "sopio");
        seats(REGIONS, Position.SUPERVISOR, "rusudan");
        works(candidate(NINO));
        works(candidate(GIORGI));
    }

    /** Someone who works in every unit, of whom nothing was declared. */
    static Candidate candidate(OperatorId operator, OperatorEvent... declared) {
        var rules = new OperatorRules();
        var known =
                rules.evolve(
                        null,
                        new OperatorRegistered(operator, Set.of(FIRST, REGIONS, CHILDREN), null));
        for (var event : declared) {
            known = rules.evolve(known, event);
        }
        return new Candidate(known, 0, null, false);
    }

    /** From now on this is how it stands with someone. */
    void works(Candidate candidate) {
        candidates.put(candidate.operator().operatorId(), candidate);
    }

    /** From now on nobody has room, or everybody. */
    void isCrowded(boolean crowded) {
        for (var operator : List.of(NINO, GIORGI)) {
            works(
                    crowded
                            ? candidate(
                                    operator,
                                    new AbilitiesDeclared(operator, null, null, 0, "on leave"))
                            : candidate(operator));
        }
    }

    /** From now on the engine gives cases out. */
    void givesOutBySelf() {
        automatic = true;
    }

    static CaseId id(int number) {
        return new CaseId(new UUID(0, number));
    }

    /** From now on these hold a position of a unit, and nobody else does. */
    void seats(UnitId unit, Position position, String... users) {
        var holders = new HashMap<>(positionsOf(unit).holders());
        holders.put(position, Set.of(users));
        positions.put(unit, new Positions(holders));
    }

    /** Nino spoke with the applicant of whatever case, so long. */
    void spoke(ConsultationId consultation, Session session) {
        sessions.put(consultation, session);
    }

    /** From now on cases get this promise; those that have one keep it. */
    void promises(SlaPolicy policy) {
        inForce = policy;
        policies.put(policy.ref(), policy);
    }

    /** A later version of a promise, which no case gets by itself. */
    void knows(SlaPolicy policy) {
        policies.put(policy.ref(), policy);
    }

    /** From now on somebody else approves what is written freely about a topic. */
    void approves(TopicCode topic) {
        approved.add(topic);
    }

    /** The office begins with this calendar. */
    void beginsWith(WorkingCalendar first) {
        calendar = first;
    }

    /** These have changed its calendar so far. */
    void hasChanged(List<CalendarChange> soFar) {
        changes = List.copyOf(soFar);
    }

    /** One more change of its calendar. */
    void changes(CalendarChange change) {
        hasChanged(Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    Set<Question> questions() {
        return Set.copyOf(questions);
    }

    @Override
    public ZoneId zone() {
        return GeorgianCalendar.ZONE;
    }

    @Override
    public boolean knowsTopic(TopicCode topic) {
        return !topic.equals(NO_TOPIC);
    }

    @Override
    public boolean mayBeInadmissibleFor(GroundCode ground, LocalDate on) {
        return ground.equals(NO_SUBSTANCE) || ground.equals(ANSWERED_BEFORE);
    }

    @Override
    public boolean usesTopic(TopicCode topic, LocalDate on) {
        return knowsTopic(topic);
    }

    @Override
    public boolean isSensitive(TopicCode topic) {
        return topic.equals(HEALTH);
    }

    @Override
    public boolean replyNeedsApproval(TopicCode topic) {
        return approved.contains(topic);
    }

    @Override
    public Optional<OutsideBody> bodyInForce(BodyId body, LocalDate on) {
        return Optional.of(ENERGY)
                .filter(known -> known.bodyId().equals(body))
                .filter(known -> known.terms().isInForceOn(on));
    }

    @Override
    public TemplateShelf templates() {
        return templates;
    }

    @Override
    public Letterhead letterhead() {
        return TestTemplates.letterhead();
    }

    @Override
    public Optional<Operator> operator(OperatorId operator) {
        return Optional.ofNullable(candidates.get(operator)).map(Candidate::operator);
    }

    @Override
    public boolean knowsUnit(UnitId unit) {
        return !unit.equals(NO_UNIT);
    }

    @Override
    public UnitId firstUnit() {
        return FIRST;
    }

    @Override
    public boolean isAutomatic(UnitId unit) {
        return automatic;
    }

    @Override
    public DistributionRule distributionRuleOf(UnitId unit) {
        return RULE;
    }

    @Override
    public Optional<String> trainingFor(TopicCode topic) {
        return Optional.empty();
    }

    @Override
    public List<Candidate> candidates(UnitId unit, CaseId caseId, SubjectId subjectId) {
        return candidates.values().stream().toList();
    }

    @Override
    public Optional<Candidate> candidate(OperatorId operator, CaseId caseId, SubjectId subjectId) {
        return Optional.ofNullable(candidates.get(operator));
    }

    @Override
    public Positions positionsOf(UnitId unit) {
        return positions.getOrDefault(unit, new Positions(Map.of()));
    }

    @Override
    public SlaPolicy policyFor(CaseKind kind, Channel channel, UnitId unit, LocalDate receivedOn) {
        questions.add(new Question(kind, channel, unit, receivedOn));
        return inForce;
    }

    @Override
    public SlaPolicy policy(VersionRef version) {
        var policy = policies.get(version);
        if (policy == null) {
            throw new IllegalArgumentException("no such policy: " + version);
        }
        return policy;
    }

    @Override
    public WorkingCalendar calendarOf(UnitId unit) {
        return changes.isEmpty() ? calendar : changes.getLast().calendar();
    }

    @Override
    public WorkingCalendar calendar(String id, UnitId unit) {
        return calendarOf(unit);
    }

    @Override
    public List<CalendarChange> changesSince(VersionRef known, UnitId unit) {
        return changes.stream()
                .filter(change -> change.calendar().version() > known.version())
                .toList();
    }

    @Override
    public Optional<Session> sessionAbout(
            ConsultationId consultation, CaseId caseId, OperatorId operator) {
        return Optional.ofNullable(sessions.get(consultation)).filter(_ -> operator.equals(NINO));
    }

    @Override
    public boolean isErased(SubjectId subject) {
        return erased.contains(subject);
    }

    /** From now on nothing may be written about someone. */
    void erases(SubjectId subject) {
        erased.add(subject);
    }

    @Override
    public boolean knowsCase(CaseId other) {
        return !other.equals(NO_CASE);
    }

    @Override
    public Target targetOf(CaseId duplicate, CaseId other) {
        return new Target(
                !other.equals(NO_CASE),
                other.equals(ITSELF_A_DUPLICATE),
                other.equals(SURVIVED_BY_THIS));
    }
}

package org.pirveli.domain.casework;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.BodyId;
import org.pirveli.api.office.BodyTerms;
import org.pirveli.api.office.UnitId;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.office.Operator;
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
    static final TopicCode NO_TOPIC = new TopicCode("WEATHER");

    static final OperatorId NINO = new OperatorId("nino");
    static final OperatorId GIORGI = new OperatorId("giorgi");
    static final OperatorId STRANGER = new OperatorId("stranger");

    static final CaseId OTHER = id(2);
    static final CaseId THIRD = id(3);
    static final CaseId ITSELF_A_DUPLICATE = id(4);
    static final CaseId SURVIVED_BY_THIS = id(5);
    static final CaseId NO_CASE = id(9);

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
    private final Set<Question> questions = new HashSet<>();
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
        return Optional.empty();
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
    public Set<String> ineligibility(OperatorId operator, UnitId unit, @Nullable TopicCode topic) {
        return operator.equals(STRANGER) ? Set.of("UNKNOWN_OPERATOR", "NOT_IN_UNIT") : Set.of();
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

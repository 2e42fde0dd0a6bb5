package org.pirveli.domain.office;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.BodyId;
import org.pirveli.api.office.DistributionRuleId;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.UnitId;

/** Everything that the office is made of, at one moment. Immutable. */
public final class Directory {

    /** The rule of units that have none of their own. */
    public static final DistributionRuleId OFFICE_RULE = new DistributionRuleId("office");

    /** An office of nothing. */
    public static final Directory EMPTY =
            new Directory(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private final Map<UnitId, Unit> units;
    private final Map<OperatorId, Operator> operators;
    private final Map<TopicCode, Topic> topics;
    private final Map<GroundCode, Ground> grounds;
    private final Map<BodyId, OutsideBody> bodies;
    private final Map<DistributionRuleId, DistributionRule> rules;
    private final List<Unit> unitsInOrder;

    private Directory(
            Map<UnitId, Unit> units,
            Map<OperatorId, Operator> operators,
            Map<TopicCode, Topic> topics,
            Map<GroundCode, Ground> grounds,
            Map<BodyId, OutsideBody> bodies,
            Map<DistributionRuleId, DistributionRule> rules) {
        this.units = units;
        this.operators = operators;
        this.topics = topics;
        this.grounds = grounds;
        this.bodies = bodies;
        this.rules = rules;
        this.unitsInOrder =
                sorted(
                        units.values(),
                        Comparator.comparingInt(Unit::order),
                        unit -> unit.unitId().value());
    }

    public Directory with(Unit unit) {
        return new Directory(
                adding(units, unit.unitId(), unit), operators, topics, grounds, bodies, rules);
    }

    public Directory with(Operator operator) {
        return new Directory(
                units,
                adding(operators, operator.operatorId(), operator),
                topics,
                grounds,
                bodies,
                rules);
    }

    public Directory with(Topic topic) {
        return new Directory(
                units, operators, adding(topics, topic.topic(), topic), grounds, bodies, rules);
    }

    public Directory with(Ground ground) {
        return new Directory(
                units,
                operators,
                topics,
                adding(grounds, ground.groundCode(), ground),
                bodies,
                rules);
    }

    public Directory with(OutsideBody body) {
        return new Directory(
                units, operators, topics, grounds, adding(bodies, body.bodyId(), body), rules);
    }

    public Directory with(DistributionRule rule) {
        return new Directory(
                units, operators, topics, grounds, bodies, adding(rules, rule.ruleId(), rule));
    }

    private static <K, V> Map<K, V> adding(Map<K, V> map, K key, V value) {
        var all = new HashMap<>(map);
        all.put(key, value);
        return Map.copyOf(all);
    }

    private static <T> List<T> sorted(
            Collection<T> all, Comparator<T> order, Function<T, String> name) {
        return all.stream().sorted(order.thenComparing(name)).toList();
    }

    /** In the order in which people see them; the first takes what names none. */
    public List<Unit> units() {
        return unitsInOrder;
    }

    /** The unit of this id, if the office has it. */
    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    public boolean knows(UnitId unit) {
        return units.containsKey(unit);
    }

    /**
     * By which calendar a unit works.
     *
     * @throws IllegalArgumentException if the office has no such unit
     */
    public CalendarId calendarOf(UnitId id) {
        return unit(id).map(Unit::calendar)
                .orElseThrow(() -> new IllegalArgumentException("no such unit: " + id));
    }

    /**
     * Where goes what names no unit.
     *
     * @throws IllegalStateException if the office has no unit yet
     */
    public UnitId firstUnit() {
        if (unitsInOrder.isEmpty()) {
            throw new IllegalStateException("the office has no unit yet");
        }
        return unitsInOrder.getFirst().unitId();
    }

    /** Everyone who works on cases, or did, in the order of their names. */
    public List<Operator> operators() {
        return sorted(operators.values(), (_, _) -> 0, each -> each.operatorId().value());
    }

    public Optional<Operator> operator(OperatorId id) {
        return Optional.ofNullable(operators.get(id));
    }

    /** In the order in which people see them, those that were retired too. */
    public List<Topic> topics() {
        return sorted(
                topics.values(),
                Comparator.comparingInt(topic -> topic.terms().order()),
                each -> each.topic().value());
    }

    public Optional<Topic> topic(TopicCode code) {
        return Optional.ofNullable(topics.get(code));
    }

    /** In the order in which people see them, by kind, those that were retired too. */
    public List<Ground> grounds() {
        return sorted(
                grounds.values(),
                Comparator.comparing((Ground ground) -> ground.terms().kind())
                        .thenComparingInt(ground -> ground.terms().order()),
                each -> each.groundCode().value());
    }

    public Optional<Ground> ground(GroundCode code) {
        return Optional.ofNullable(grounds.get(code));
    }

    /** In the order of their ids, those that are not there any more too. */
    public List<OutsideBody> bodies() {
        return sorted(bodies.values(), (_, _) -> 0, each -> each.bodyId().value());
    }

    public Optional<OutsideBody> body(BodyId id) {
        return Optional.ofNullable(bodies.get(id));
    }

    /** In the order of their ids. */
    public List<DistributionRule> distributionRules() {
        return sorted(rules.values(), (_, _) -> 0, each -> each.ruleId().value());
    }

    public Optional<DistributionRule> distributionRule(DistributionRuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** The rule by which a unit's cases are given out: its own, or else the office's. */
    public Optional<DistributionRule> distributionRuleOf(UnitId unit) {
        return distributionRule(new DistributionRuleId(unit.value()))
                .or(() -> distributionRule(OFFICE_RULE));
    }
}

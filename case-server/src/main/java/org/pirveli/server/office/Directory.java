package org.pirveli.server.office;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.UnitId;

/** The office's lists: topics, units, and who works where. */
public final class Directory {

    private final List<Topic> topics;
    private final List<Unit> units;
    private final Map<TopicCode, Topic> topicsByCode;
    private final Map<UnitId, Unit> unitsById;
    private final Map<OperatorId, Set<UnitId>> operators;

    /**
     * Opens the lists.
     *
     * @param units the first one takes what names no unit
     * @param operators the units of each
     * @throws IllegalArgumentException if there is no unit, or an operator works in an unknown one
     */
    public Directory(List<Topic> topics, List<Unit> units, Map<OperatorId, Set<UnitId>> operators) {
        if (units.isEmpty()) {
            throw new IllegalArgumentException("an office has at least one unit");
        }
        this.topics = List.copyOf(topics);
        this.units = List.copyOf(units);
        this.topicsByCode = topics.stream().collect(toUnmodifiableMap(Topic::code, identity()));
        this.unitsById = units.stream().collect(toUnmodifiableMap(Unit::id, identity()));
        this.operators = Map.copyOf(operators);
        operators.forEach((operator, where) -> {
            if (!unitsById.keySet().containsAll(where)) {
                throw new IllegalArgumentException(
                        "operator " + operator + " works in an unknown unit: " + where);
            }
        });
    }

    /** In the order in which people see them. */
    public List<Topic> topics() {
        return topics;
    }

    /** In the order in which people see them; the first takes what names none. */
    public List<Unit> units() {
        return units;
    }

    public boolean knows(TopicCode topic) {
        return topicsByCode.containsKey(topic);
    }

    public boolean knows(UnitId unit) {
        return unitsById.containsKey(unit);
    }

    /** The unit of this id, if the office has it. */
    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(unitsById.get(id));
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

    /** Everyone who works on cases, and where. */
    public Map<OperatorId, Set<UnitId>> operators() {
        return operators;
    }
}

package org.pirveli.server.engine.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.office.BodyCommand;
import org.pirveli.api.office.DistributionCommand;
import org.pirveli.api.office.GroundCommand;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.api.office.OperatorCommand;
import org.pirveli.api.office.TopicCommand;
import org.pirveli.api.office.UnitCommand;
import org.pirveli.api.office.event.BodyEvent;
import org.pirveli.api.office.event.DistributionEvent;
import org.pirveli.api.office.event.GroundEvent;
import org.pirveli.api.office.event.OfficeEvent;
import org.pirveli.api.office.event.OperatorEvent;
import org.pirveli.api.office.event.TopicEvent;
import org.pirveli.api.office.event.UnitEvent;
import org.pirveli.domain.office.BodyRules;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.office.DistributionRules;
import org.pirveli.domain.office.GroundRules;
import org.pirveli.domain.office.OfficeNow;
import org.pirveli.domain.office.OfficeRules;
import org.pirveli.domain.office.OperatorRules;
import org.pirveli.domain.office.TopicRules;
import org.pirveli.domain.office.UnitRules;

/**
 * One kind of what the office is made of: how its commands are decided, and where it stands in the
 * directory.
 *
 * @param <C> its commands
 * @param <E> its events
 * @param <S> what is known of one object
 */
final class OfficeKind<C extends OfficeCommand, E extends OfficeEvent, S> {

    private static final OfficeKind<?, ?, ?> UNITS =
            new OfficeKind<>(
                    UnitCommand.class,
                    UnitEvent.class,
                    each -> each.unitId().value(),
                    new UnitRules(),
                    Directory::with);
    private static final OfficeKind<?, ?, ?> OPERATORS =
            new OfficeKind<>(
                    OperatorCommand.class,
                    OperatorEvent.class,
                    each -> each.operatorId().value(),
                    new OperatorRules(),
                    Directory::with);
    private static final OfficeKind<?, ?, ?> TOPICS =
            new OfficeKind<>(
                    TopicCommand.class,
                    TopicEvent.class,
                    each -> each.topic().value(),
                    new TopicRules(),
                    Directory::with);
    private static final OfficeKind<?, ?, ?> GROUNDS =
            new OfficeKind<>(
                    GroundCommand.class,
                    GroundEvent.class,
                    each -> each.groundCode().value(),
                    new GroundRules(),
                    Directory::with);
    private static final OfficeKind<?, ?, ?> BODIES =
            new OfficeKind<>(
                    BodyCommand.class,
                    BodyEvent.class,
                    each -> each.bodyId().value(),
                    new BodyRules(),
                    Directory::with);
    private static final OfficeKind<?, ?, ?> DISTRIBUTION =
            new OfficeKind<>(
                    DistributionCommand.class,
                    DistributionEvent.class,
                    each -> each.ruleId().value(),
                    new DistributionRules(),
                    Directory::with);

    private final Class<C> commands;
    private final Class<E> events;
    private final Function<C, String> id;
    private final OfficeRules<C, E, S> rules;
    private final BiFunction<Directory, S, Directory> entry;

    private OfficeKind(
            Class<C> commands,
            Class<E> events,
            Function<C, String> id,
            OfficeRules<C, E, S> rules,
            BiFunction<Directory, S, Directory> entry) {
        this.commands = commands;
        this.events = events;
        this.id = id;
        this.rules = rules;
        this.entry = entry;
    }

    /**
     * The kind of a stream.
     *
     * @throws IllegalArgumentException if it is none of the office's
     */
    static OfficeKind<?, ?, ?> of(RuleStream.Type type) {
        return switch (type) {
            case UNIT -> UNITS;
            case OPERATOR -> OPERATORS;
            case TOPIC -> TOPICS;
            case GROUND -> GROUNDS;
            case BODY -> BODIES;
            case DISTRIBUTION -> DISTRIBUTION;
            case CALENDAR, POLICY, TEMPLATE, RETENTION ->
                    throw new IllegalArgumentException("not what the office is made of: " + type);
        };
    }

    /**
     * The type of the streams of a kind.
     *
     * @param commands the root of its commands
     */
    static RuleStream.Type typeOf(Class<? extends OfficeCommand> commands) {
        return Arrays.stream(RuleStream.Type.values())
                .filter(type -> type.isOfOffice() && of(type).commands == commands)
                .findFirst()
                .orElseThrow();
    }

    /** The stream of the object that a command is for. */
    static RuleStream streamOf(OfficeCommand command) {
        var type =
                switch (command) {
                    case UnitCommand _ -> RuleStream.Type.UNIT;
                    case OperatorCommand _ -> RuleStream.Type.OPERATOR;
                    case TopicCommand _ -> RuleStream.Type.TOPIC;
                    case GroundCommand _ -> RuleStream.Type.GROUND;
                    case BodyCommand _ -> RuleStream.Type.BODY;
                    case DistributionCommand _ -> RuleStream.Type.DISTRIBUTION;
                };
        return new RuleStream(type, of(type).idOf(command));
    }

    private String idOf(OfficeCommand command) {
        return id.apply(commands.cast(command));
    }

    void check(OfficeCommand command) {
        rules.check(commands.cast(command));
    }

    OfficeEvent decide(
            OfficeCommand command, List<RecordedRule<OfficeEvent>> history, OfficeNow now) {
        return rules.decide(commands.cast(command), stateOf(history), now);
    }

    /** The directory with an object as its history tells it. */
    Directory entered(Directory directory, List<RecordedRule<OfficeEvent>> history) {
        return entry.apply(directory, Objects.requireNonNull(stateOf(history), "no history"));
    }

    private @Nullable S stateOf(List<RecordedRule<OfficeEvent>> history) {
        return rules.after(history.stream().map(each -> events.cast(each.event())).toList());
    }
}

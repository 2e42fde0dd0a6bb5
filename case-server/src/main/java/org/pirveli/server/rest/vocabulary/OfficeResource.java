package org.pirveli.server.rest.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.BodyCommand;
import org.pirveli.api.office.BodyId;
import org.pirveli.api.office.DistributionCommand;
import org.pirveli.api.office.DistributionRuleId;
import org.pirveli.api.office.GroundCommand;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.api.office.OperatorCommand;
import org.pirveli.api.office.TopicCommand;
import org.pirveli.api.office.UnitCommand;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.office.DistributionRule;
import org.pirveli.domain.office.Ground;
import org.pirveli.domain.office.Operator;
import org.pirveli.domain.office.OutsideBody;
import org.pirveli.domain.office.Topic;
import org.pirveli.domain.office.Unit;

/**
 * One kind of what the office is made of, as it is addressed.
 *
 * @param <I> its ids
 * @param <S> what is known of one object
 */
public final class OfficeResource<I, S> {

    public static final OfficeResource<UnitId, Unit> UNITS =
            new OfficeResource<>(
                    "units",
                    "unitId",
                    "Unit",
                    "a unit",
                    Unit.class,
                    UnitCommand.class,
                    UnitCommand.DefineUnit.class,
                    UnitId::new,
                    Directory::unit,
                    Directory::units,
                    Unit::version);
    public static final OfficeResource<OperatorId, Operator> OPERATORS =
            new OfficeResource<>(
                    "operators",
                    "operatorId",
                    "Operator",
                    "someone who works on cases",
                    Operator.class,
                    OperatorCommand.class,
                    OperatorCommand.RegisterOperator.class,
                    OperatorId::new,
                    Directory::operator,
                    Directory::operators,
                    Operator::version);
    public static final OfficeResource<TopicCode, Topic> TOPICS =
            new OfficeResource<>(
                    "topics",
                    "topic",
                    "Topic",
                    "a topic",
                    Topic.class,
                    TopicCommand.class,
                    TopicCommand.DefineTopic.class,
                    TopicCode::new,
                    Directory::topic,
                    Directory::topics,
                    Topic::version);
    public static final OfficeResource<GroundCode, Ground> GROUNDS =
            new OfficeResource<>(
                    "grounds",
                    "groundCode",
                    "Ground",
                    "a ground",
                    Ground.class,
                    GroundCommand.class,
                    GroundCommand.DefineGround.class,
                    GroundCode::new,
                    Directory::ground,
                    Directory::grounds,
                    Ground::version);
    public static final OfficeResource<BodyId, OutsideBody> BODIES =
            new OfficeResource<>(
                    "bodies",
                    "bodyId",
                    "Body",
                    "an outside body",
                    OutsideBody.class,
                    BodyCommand.class,
                    BodyCommand.DefineBody.class,
                    BodyId::new,
                    Directory::body,
                    Directory::bodies,
                    OutsideBody::version);
    public static final OfficeResource<DistributionRuleId, DistributionRule> DISTRIBUTION_RULES =
            new OfficeResource<>(
                    "distribution-rules",
                    "ruleId",
                    "DistributionRule",
                    "a rule of distribution",
                    DistributionRule.class,
                    DistributionCommand.class,
                    DistributionCommand.DefineDistributionRule.class,
                    DistributionRuleId::new,
                    Directory::distributionRule,
                    Directory::distributionRules,
                    DistributionRule::version);

    /** Every kind. */
    public static final List<OfficeResource<?, ?>> ALL =
            List.of(UNITS, OPERATORS, TOPICS, GROUNDS, BODIES, DISTRIBUTION_RULES);

    /** What the name of a command is called in addresses. */
    public static final String COMMAND = "command";

    private final String name;
    private final String idName;
    private final String singular;
    private final String inWords;
    private final Class<S> shape;
    private final Class<? extends OfficeCommand> kind;
    private final Class<? extends OfficeCommand> making;
    private final RuleCommands<? extends OfficeCommand> commands;
    private final Function<String, I> id;
    private final BiFunction<Directory, I, Optional<S>> find;
    private final Function<Directory, List<S>> all;
    private final ToLongFunction<S> version;

    private <C extends OfficeCommand> OfficeResource(
            String name,
            String idName,
            String singular,
            String inWords,
            Class<S> shape,
            Class<C> kind,
            Class<? extends C> making,
            Function<String, I> id,
            BiFunction<Directory, I, Optional<S>> find,
            Function<Directory, List<S>> all,
            ToLongFunction<S> version) {
        this.name = name;
        this.idName = idName;
        this.singular = singular;
        this.inWords = inWords;
        this.shape = shape;
        this.kind = kind;
        this.making = making;
        this.commands = new RuleCommands<>(kind, making);
        this.id = id;
        this.find = find;
        this.all = all;
        this.version = version;
    }

    /** Where all of them are. */
    public String path() {
        return "/api/v1/" + name;
    }

    /** Where one of them is. */
    public String objectPath() {
        return path() + "/{" + idName + "}";
    }

    /** Where one of them is commanded. */
    public String commandPath() {
        return objectPath() + "/commands/{" + COMMAND + "}";
    }

    /** What its id is called, in addresses and in commands. */
    public String idName() {
        return idName;
    }

    /** The id in the variables of an address. */
    public String idIn(Map<String, String> path) {
        return path.getOrDefault(idName, "");
    }

    /** What one of them is called in generated clients. */
    public String singular() {
        return singular;
    }

    /** What one of them is called in a sentence, with its article. */
    public String inWords() {
        return inWords;
    }

    /** What is known of one of them. */
    public Class<S> shape() {
        return shape;
    }

    /** The root of its commands. */
    public Class<? extends OfficeCommand> kind() {
        return kind;
    }

    /** The command that makes a new one. */
    public Class<? extends OfficeCommand> making() {
        return making;
    }

    /** The commands to one that is there. */
    public RuleCommands<? extends OfficeCommand> commands() {
        return commands;
    }

    /** The id that a text is; empty if it cannot be one. */
    public Optional<I> idOf(String text) {
        try {
            return Optional.of(id.apply(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public Optional<S> find(Directory office, String text) {
        return idOf(text).flatMap(known -> find.apply(office, known));
    }

    /** Every one, in the order in which people see them. */
    public List<S> all(Directory office) {
        return all.apply(office);
    }

    /** How many events one is made of. */
    public long versionOf(S state) {
        return version.applyAsLong(state);
    }
}

package org.pirveli.server.rest.rules;

import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.api.policy.PolicyCommand;
import org.pirveli.api.retention.RetentionCommand;
import org.pirveli.api.template.TemplateCommand;
import org.pirveli.server.engine.rules.RuleConditions;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.engine.rules.RuleExecuted;
import org.pirveli.server.engine.rules.Rules;
import org.pirveli.server.rest.command.Execution;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Commands to calendars, to policies, or to what the office is made of.
 *
 * @param address where they are, for the id to follow
 * @param mediaType what the bodies are written in
 * @param reader makes a command of a body
 * @param idOf names whom a command is for
 * @param door carries it out
 * @param preview tells what it would move
 * @param <C> the kind of commands
 */
public record ToRule<C>(
        String address,
        MediaType mediaType,
        Function<byte[], ? extends C> reader,
        Function<C, String> idOf,
        BiFunction<C, RuleConditions, RuleExecuted> door,
        BiFunction<C, RuleExecuted, @Nullable Moves> preview)
        implements Execution.Kind<RuleAnswer> {

    static ToRule<CalendarCommand> calendar(
            RuleDoor door,
            MovesPreview preview,
            Actor actor,
            MediaType mediaType,
            Function<byte[], ? extends CalendarCommand> reader) {
        return new ToRule<>(
                "/api/v1/calendars/",
                mediaType,
                reader,
                command -> command.calendarId().value(),
                (command, conditions) -> door.execute(command, actor, conditions),
                preview::ofCalendar);
    }

    static ToRule<PolicyCommand> policy(
            RuleDoor door,
            MovesPreview preview,
            Actor actor,
            Function<byte[], ? extends PolicyCommand> reader) {
        return new ToRule<>(
                "/api/v1/sla-policies/",
                MediaType.APPLICATION_JSON,
                reader,
                command -> command.policyId().value(),
                (command, conditions) -> door.execute(command, actor, conditions),
                preview::ofPolicy);
    }

    /**
     * Commands to what the office is made of.
     *
     * @param address where those of the kind are
     */
    public static ToRule<OfficeCommand> office(
            RuleDoor door,
            String address,
            Actor actor,
            Function<byte[], ? extends OfficeCommand> reader) {
        return new ToRule<>(
                address,
                MediaType.APPLICATION_JSON,
                reader,
                Rules::idOf,
                (command, conditions) -> door.execute(command, actor, conditions),
                (_, _) -> null);
    }

    /** Commands to templates, which move no clock. */
    public static ToRule<TemplateCommand> template(
            RuleDoor door, Actor actor, Function<byte[], ? extends TemplateCommand> reader) {
        return new ToRule<>(
                "/api/v1/templates/",
                MediaType.APPLICATION_JSON,
                reader,
                command -> command.templateId().value(),
                (command, conditions) -> door.execute(command, actor, conditions),
                (_, _) -> null);
    }

    /** Commands to rules of retention, which move no clock. */
    public static ToRule<RetentionCommand> retention(
            RuleDoor door, Actor actor, Function<byte[], ? extends RetentionCommand> reader) {
        return new ToRule<>(
                "/api/v1/retention-rules/",
                MediaType.APPLICATION_JSON,
                reader,
                command -> command.retentionRuleId().value(),
                (command, conditions) -> door.execute(command, actor, conditions),
                (_, _) -> null);
    }

    @Override
    public RuleAnswer carryOut(byte[] body, Execution.Wanted wanted) {
        C command = reader.apply(body);
        var id = idOf.apply(command);
        var executed =
                door.apply(
                        command,
                        new RuleConditions(
                                wanted.version(),
                                wanted.dryRun(),
                                wanted.conversation(),
                                done -> wanted.keep().accept(RuleAnswer.of(id, done).written())));
        var answer = RuleAnswer.of(id, executed);
        return wanted.dryRun() ? answer.asDryRun(preview.apply(command, executed)) : answer;
    }

    @Override
    public RuleAnswer read(String stored) {
        return RuleAnswer.read(stored);
    }

    /** Created if it is its first event; with the version as entity tag. */
    @Override
    public ResponseEntity<RuleAnswer> answered(RuleAnswer answer) {
        boolean first = answer.version() == answer.events().size();
        var response =
                first
                        ? ResponseEntity.created(URI.create(address + answer.id()))
                        : ResponseEntity.ok();
        return response.eTag(Long.toString(answer.version())).body(answer);
    }
}

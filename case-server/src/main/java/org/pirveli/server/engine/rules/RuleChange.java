package org.pirveli.server.engine.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.api.office.event.OfficeEvent;
import org.pirveli.api.policy.PolicyCommand;
import org.pirveli.api.policy.event.PolicyEvent;
import org.pirveli.api.retention.RetentionCommand;
import org.pirveli.api.retention.event.RetentionEvent;
import org.pirveli.api.template.TemplateCommand;
import org.pirveli.api.template.event.TemplateEvent;
import org.pirveli.domain.calendar.CalendarDecider;
import org.pirveli.domain.calendar.CalendarState;
import org.pirveli.domain.office.OfficeNow;
import org.pirveli.domain.policy.PolicyDecider;
import org.pirveli.domain.policy.PolicyState;
import org.pirveli.domain.retention.RetentionDecider;
import org.pirveli.domain.retention.RetentionNow;
import org.pirveli.domain.retention.RetentionState;
import org.pirveli.domain.template.TemplateDecider;
import org.pirveli.domain.template.TemplateState;

/**
 * A command to one object of the rules, whatever its kind.
 *
 * @param command its name
 * @param check refuses a command that is wrong by itself, however the object stands
 * @param history the events of the object so far
 * @param decide what comes of the command, at an instant
 * @param after the rules with this history of the object
 * @param <E> the kind of events
 */
record RuleChange<E>(
        RuleStream stream,
        String command,
        Runnable check,
        Function<Rules, List<RecordedRule<E>>> history,
        BiFunction<Rules, Instant, List<E>> decide,
        BiFunction<Rules, List<RecordedRule<E>>, Rules> after) {

    static RuleChange<CalendarEvent> of(CalendarCommand command) {
        var id = command.calendarId();
        return new RuleChange<>(
                RuleStream.of(id),
                command.getClass().getSimpleName(),
                () -> CalendarDecider.check(command),
                rules ->
                        rules.calendar(id).stream()
                                .flatMap(known -> known.editions().stream())
                                .map(CalendarBook.Edition::recorded)
                                .toList(),
                (rules, _) -> CalendarDecider.decide(command, stateOf(rules, command)),
                (rules, history) -> rules.with(id, history));
    }

    static RuleChange<PolicyEvent> of(PolicyCommand command) {
        var id = command.policyId();
        return new RuleChange<>(
                RuleStream.of(id),
                command.getClass().getSimpleName(),
                () -> PolicyDecider.check(command),
                rules -> rules.policy(id).map(PolicyBook::history).orElse(List.of()),
                (rules, _) -> PolicyDecider.decide(command, stateOf(rules, command)),
                (rules, history) -> rules.withPolicy(id, history));
    }

    static RuleChange<OfficeEvent> of(OfficeCommand command, ZoneId zone) {
        var stream = OfficeKind.streamOf(command);
        var kind = OfficeKind.of(stream.type());
        return new RuleChange<>(
                stream,
                command.getClass().getSimpleName(),
                () -> kind.check(command),
                rules -> historyOf(rules, stream),
                (rules, now) ->
                        List.of(
                                kind.decide(
                                        command,
                                        historyOf(rules, stream),
                                        new OfficeNow(now, zone, rules.office()))),
                (rules, history) -> rules.with(stream, history));
    }

    private static List<RecordedRule<OfficeEvent>> historyOf(Rules rules, RuleStream stream) {
        return rules.book(stream).map(OfficeBook::history).orElse(List.of());
    }

    /**
     * A command to a template.
     *
     * @param person who gives it: nobody approves what they wrote
     */
    static RuleChange<TemplateEvent> of(TemplateCommand command, String person) {
        var id = command.templateId();
        return new RuleChange<>(
                RuleStream.of(id),
                command.getClass().getSimpleName(),
                () -> TemplateDecider.check(command),
                rules -> rules.template(id).map(TemplateBook::history).orElse(List.of()),
                (rules, _) -> TemplateDecider.decide(command, stateOf(rules, command), person),
                (rules, history) -> rules.withTemplate(id, history));
    }

    /**
     * A command to a rule of retention.
     *
     * @param person who gives it: nobody approves what they wrote
     */
    static RuleChange<RetentionEvent> of(RetentionCommand command, String person, ZoneId zone) {
        var id = command.retentionRuleId();
        return new RuleChange<>(
                RuleStream.of(id),
                command.getClass().getSimpleName(),
                () -> RetentionDecider.check(command),
                rules -> rules.retentionRule(id).map(RetentionBook::history).orElse(List.of()),
                (rules, now) ->
                        RetentionDecider.decide(
                                command,
                                stateOf(rules, command),
                                new RetentionNow(
                                        person,
                                        LocalDate.ofInstant(now, zone),
                                        rules.retentionRules().stream()
                                                .map(RetentionBook::state)
                                                .toList())),
                (rules, history) -> rules.withRetention(id, history));
    }

    private static RetentionState stateOf(Rules rules, RetentionCommand command) {
        var known = rules.retentionRule(command.retentionRuleId());
        return known.isPresent() ? known.get().state() : RetentionState.undrafted();
    }

    private static TemplateState stateOf(Rules rules, TemplateCommand command) {
        var known = rules.template(command.templateId());
        return known.isPresent() ? known.get().state() : TemplateState.undrafted();
    }

    private static CalendarState stateOf(Rules rules, CalendarCommand command) {
        var known = rules.calendar(command.calendarId());
        return known.isPresent() ? known.get().latest() : CalendarState.unopened();
    }

    private static PolicyState stateOf(Rules rules, PolicyCommand command) {
        var known = rules.policy(command.policyId());
        return known.isPresent() ? known.get().state() : PolicyState.undefined();
    }
}

package org.pirveli.server.engine.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.office.OfficeCommand;
import org.pirveli.api.office.event.OfficeEvent;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.policy.event.PolicyEvent;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.api.retention.event.RetentionEvent;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.template.TemplateId;
import org.pirveli.api.template.event.TemplateEvent;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.office.Directory;
import org.pirveli.domain.policy.PolicyChoice;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.domain.retention.RetentionRules;
import org.pirveli.worktime.WorkingCalendar;

/**
 * Every calendar, policy, template and rule of retention, and all that the office is made of, at
 * one moment. Immutable.
 */
public final class Rules {

    static final Rules NONE =
            new Rules(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Directory.EMPTY);

    private final Map<CalendarId, CalendarBook> calendars;
    private final Map<PolicyId, PolicyBook> policies;
    private final Map<TemplateId, TemplateBook> templates;
    private final Map<RetentionRuleId, RetentionBook> retention;
    private final Map<RuleStream, OfficeBook> books;
    private final Directory office;

    private Rules(
            Map<CalendarId, CalendarBook> calendars,
            Map<PolicyId, PolicyBook> policies,
            Map<TemplateId, TemplateBook> templates,
            Map<RetentionRuleId, RetentionBook> retention,
            Map<RuleStream, OfficeBook> books,
            Directory office) {
        this.calendars = calendars;
        this.policies = policies;
        this.templates = templates;
        this.retention = retention;
        this.books = books;
        this.office = office;
    }

    Rules with(CalendarId id, List<RecordedRule<CalendarEvent>> history) {
        var changed = new TreeMap<CalendarId, CalendarBook>(Rules::byName);
        changed.putAll(calendars);
        changed.put(id, CalendarBook.of(history));
        return new Rules(changed, policies, templates, retention, books, office);
    }

    Rules withPolicy(PolicyId id, List<RecordedRule<PolicyEvent>> history) {
        var changed = new TreeMap<PolicyId, PolicyBook>(Rules::byName);
        changed.putAll(policies);
        changed.put(id, PolicyBook.of(history));
        return new Rules(calendars, changed, templates, retention, books, office);
    }

    Rules withTemplate(TemplateId id, List<RecordedRule<TemplateEvent>> history) {
        var changed = new TreeMap<TemplateId, TemplateBook>(Rules::byName);
        changed.putAll(templates);
        changed.put(id, TemplateBook.of(history));
        return new Rules(calendars, policies, changed, retention, books, office);
    }

    Rules withRetention(RetentionRuleId id, List<RecordedRule<RetentionEvent>> history) {
        var changed = new TreeMap<RetentionRuleId, RetentionBook>(Rules::byName);
        changed.putAll(retention);
        changed.put(id, RetentionBook.of(history));
        return new Rules(calendars, policies, templates, changed, books, office);
    }

    Rules with(RuleStream stream, List<RecordedRule<OfficeEvent>> history) {
        var changed = new HashMap<>(books);
        changed.put(stream, new OfficeBook(history));
        return new Rules(
                calendars,
                policies,
                templates,
                retention,
                changed,
                OfficeKind.of(stream.type()).entered(office, history));
    }

    private static int byName(Object one, Object other) {
        return one.toString().compareTo(other.toString());
    }

    /**
     * The rules as they were known at an instant. What a calendar or policy began with counts as
     * known before: nobody decided anything by rules that were not there. All else is that of now.
     */
    public Rules asOf(Instant instant) {
        var then = new TreeMap<CalendarId, CalendarBook>(Rules::byName);
        calendars.forEach((id, book) -> then.put(id, book.asOf(instant)));
        var policiesThen = new TreeMap<PolicyId, PolicyBook>(Rules::byName);
        policies.forEach((id, book) -> policiesThen.put(id, book.asOf(instant)));
        return new Rules(then, policiesThen, templates, retention, books, office);
    }

    /** What the office is made of. */
    public Directory office() {
        return office;
    }

    /** The id of what a command is for. */
    public static String idOf(OfficeCommand command) {
        return OfficeKind.streamOf(command).id();
    }

    /**
     * Every event of something that the office is made of; none if it is not there.
     *
     * @param commands the root of the commands to its kind
     */
    public List<RecordedRule<OfficeEvent>> historyOf(
            Class<? extends OfficeCommand> commands, String id) {
        return book(new RuleStream(OfficeKind.typeOf(commands), id))
                .map(OfficeBook::history)
                .orElse(List.of());
    }

    Optional<OfficeBook> book(OfficeCommand command) {
        return book(OfficeKind.streamOf(command));
    }

    Optional<OfficeBook> book(RuleStream stream) {
        return Optional.ofNullable(books.get(stream));
    }

    /** Every calendar, in the order of the ids. */
    public Collection<CalendarBook> calendars() {
        return calendars.values();
    }

    public Optional<CalendarBook> calendar(CalendarId id) {
        return Optional.ofNullable(calendars.get(id));
    }

    /** Every policy, in the order of the ids. */
    public Collection<PolicyBook> policies() {
        return policies.values();
    }

    public Optional<PolicyBook> policy(PolicyId id) {
        return Optional.ofNullable(policies.get(id));
    }

    /** Every template, in the order of the ids. */
    public Collection<TemplateBook> templates() {
        return templates.values();
    }

    Optional<TemplateBook> template(TemplateId id) {
        return Optional.ofNullable(templates.get(id));
    }

    /** Every rule of retention, in the order of the ids. */
    public Collection<RetentionBook> retentionRules() {
        return retention.values();
    }

    public Optional<RetentionBook> retentionRule(RetentionRuleId id) {
        return Optional.ofNullable(retention.get(id));
    }

    /** The rules of retention by which people are erased on a date. */
    public RetentionRules retentionOn(LocalDate date, ZoneId zone) {
        return RetentionRules.inForce(
                date, zone, retention.values().stream().map(RetentionBook::state).toList());
    }

    /**
     * A calendar as a unit lives by it now.
     *
     * @throws IllegalArgumentException if there is none
     */
    public WorkingCalendar calendar(String id, UnitId unit) {
        return calendarBook(id).calendarOf(unit);
    }

    /**
     * A calendar as a unit lived by it in a version.
     *
     * @throws IllegalArgumentException if there is none
     */
    public WorkingCalendar calendar(VersionRef ref, UnitId unit) {
        return calendarBook(ref.id()).calendarOf(unit, ref.version());
    }

    /**
     * What changed a calendar after a version, in order.
     *
     * @throws IllegalArgumentException if there is no such calendar
     */
    public List<CalendarChange> changesSince(VersionRef calendar, UnitId unit) {
        return calendarBook(calendar.id()).changesSince(calendar.version(), unit);
    }

    private CalendarBook calendarBook(String id) {
        var book = calendars.get(new CalendarId(id));
        if (book == null) {
            throw new IllegalArgumentException("no such calendar: " + id);
        }
        return book;
    }

    /**
     * A policy in a version that some clock keeps.
     *
     * @throws IllegalArgumentException if there is none
     */
    public SlaPolicy policy(VersionRef ref) {
        var book = policies.get(new PolicyId(ref.id()));
        if (book == null) {
            throw new IllegalArgumentException("no such policy: " + ref);
        }
        return book.state().version(ref.version());
    }

    /** Whether there is such a policy in such a version. */
    public boolean knows(VersionRef policy) {
        return policy(new PolicyId(policy.id()))
                .filter(book -> policy.version() <= book.state().terms().size())
                .isPresent();
    }

    /** The promise in force for what was received on a date. */
    public SlaPolicy policyFor(CaseKind kind, Channel channel, UnitId unit, LocalDate receivedOn) {
        var defined = new ArrayList<>(policies.values().stream().map(PolicyBook::state).toList());
        return PolicyChoice.choose(defined, kind, channel, unit, receivedOn);
    }
}

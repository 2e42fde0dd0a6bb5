package org.pirveli.server.engine.rules;

import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.office.event.OfficeEvent;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.policy.event.PolicyEvent;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.api.retention.event.RetentionEvent;
import org.pirveli.api.template.TemplateId;
import org.pirveli.api.template.event.TemplateEvent;

/**
 * The rules in force, read from the log. What has been read is remembered; one small question tells
 * whether it is still all there is.
 */
public final class RuleBook {

    private static final String HELD = RuleBook.class.getName();

    private final EventStore log;
    private final RuleStreams streams;
    private final RulesLock lock;
    private volatile Read known = new Read(0, Map.of(), Rules.NONE);

    /**
     * What has been read.
     *
     * @param changes how many there had been
     */
    private record Read(long changes, Map<RuleStream, Long> versions, Rules rules) {}

    RuleBook(EventStore log, RuleStreams streams, RulesLock lock) {
        this.log = log;
        this.streams = streams;
        this.lock = lock;
    }

    /** The rules as they are now; they may change in the next moment. */
    public Rules current() {
        var known = this.known;
        return known.changes() == streams.changes()
                ? known.rules()
                : upTo(streams.versions()).rules();
    }

    /** The rules as they were read last, for what need not be of this very moment. */
    public Rules lately() {
        var known = this.known;
        return known.changes() == 0 ? current() : known.rules();
    }

    /** Keeps the rules still until the running transaction ends. */
    public void hold() {
        var _ = held();
    }

    /**
     * The rules as they stay until the running transaction ends.
     *
     * @throws IllegalStateException if none is running
     */
    public Rules held() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(HELD, _ -> lockAndRead());
    }

    /**
     * Waits until nobody decides by the rules, and keeps everybody out until the running
     * transaction ends: for what must not happen while a case is decided on.
     */
    public void holdAlone() {
        lock.holdAlone();
    }

    private Rules lockAndRead() {
        lock.holdShared();
        return current();
    }

    /** Reads anew what has changed since it was read last. */
    private Read upTo(Map<RuleStream, Long> versions) {
        var known = this.known;
        var rules = known.rules();
        for (var stream : versions.entrySet()) {
            if (!stream.getValue().equals(known.versions().get(stream.getKey()))) {
                rules = with(rules, stream.getKey(), stream.getValue());
            }
        }
        long changes = versions.values().stream().mapToLong(Long::longValue).sum();
        var now = new Read(changes, Map.copyOf(versions), rules);
        this.known = now;
        return now;
    }

    private Rules with(Rules rules, RuleStream stream, long version) {
        return switch (stream.type()) {
            case CALENDAR ->
                    rules.with(
                            new CalendarId(stream.id()),
                            history(stream, version, CalendarEvent.class));
            case POLICY ->
                    rules.withPolicy(
                            new PolicyId(stream.id()), history(stream, version, PolicyEvent.class));
            case UNIT, OPERATOR, TOPIC, GROUND, BODY, DISTRIBUTION ->
                    rules.with(stream, history(stream, version, OfficeEvent.class));
            case TEMPLATE ->
                    rules.withTemplate(
                            new TemplateId(stream.id()),
                            history(stream, version, TemplateEvent.class));
            case RETENTION ->
                    rules.withRetention(
                            new RetentionRuleId(stream.id()),
                            history(stream, version, RetentionEvent.class));
        };
    }

    /** A table may be newer than what a later question to the log would see, never older. */
    private <E> List<RecordedRule<E>> history(RuleStream stream, long version, Class<E> type) {
        return log.readEvents(stream.name())
                .asStream()
                .limit(version)
                .map(message -> RecordedRule.of(message, type))
                .toList();
    }
}

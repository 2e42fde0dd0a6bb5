package org.pirveli.benchmarks.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pirveli.benchmarks.desk.Request;
import org.pirveli.benchmarks.ledger.Entry;
import org.pirveli.benchmarks.ledger.Trial;
import tools.jackson.databind.json.JsonMapper;

/** A ledger and a log of one case, in which all is well until a test spoils it. */
final class Planted {

    static final String CASE = "11111111-1111-4111-8111-111111111111";
    static final Instant DUE = Instant.parse("2026-11-12T14:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CLOCK = "22222222-2222-4222-8222-222222222222";

    final List<Trial> ledger = new ArrayList<>();
    final List<LoggedEvent> events = new ArrayList<>();

    /** Registered late, reminded of, escalated, taken and answered. */
    static Planted story() {
        var story = new Planted();
        var registered = Request.register(CASE, DUE.minusSeconds(200_000));
        story.event(
                "ApplicationRegistered",
                """
                {"caseNumber":"2026-000001-7","subject":"[%s]","clock":{"clockId":"%s","schedule":
                {"reminders":[{"share":50,"at":"2026-11-11T11:30:00Z"}],
                "levels":[{"level":1,"at":"2026-11-12T14:00:00Z"},
                {"level":2,"at":"2026-11-13T09:00:00Z"},{"level":3,"at":"2036-11-13T14:00:00Z"}]}}}
                """
                        .formatted(registered.mark(), CLOCK));
        story.acknowledge(registered, 0);
        story.event(
                "ReminderRaised",
                """
                {"clockId":"%s","share":50,"remindAt":"2026-11-11T11:30:00Z"}\
                """
                        .formatted(CLOCK));
        story.escalate(1, "2026-11-12T14:00:00Z");
        story.escalate(2, "2026-11-13T09:00:00Z");
        var assigned = Request.assign(CASE);
        story.event("CaseAssigned", "{\"reason\":\"[%s]\"}".formatted(assigned.mark()));
        story.acknowledge(assigned, 4);
        var answered = Request.answer(CASE);
        story.event(
                "FirstResponseIssued",
                "{\"reply\":{\"text\":\"[%s]\"}}".formatted(answered.mark()));
        story.acknowledge(answered, 5);
        return story;
    }

    EventLog log() {
        return new EventLog(List.copyOf(events));
    }

    void escalate(int level, String at) {
        event(
                "CaseEscalated",
                "{\"clockId\":\"%s\",\"level\":%d,\"raisedAt\":\"%s\"}"
                        .formatted(CLOCK, level, at));
    }

    void event(String type, String payload) {
        add(events.size(), type, payload);
    }

    void add(long sequence, String type, String payload) {
        events.add(
                new LoggedEvent(
                        events.size() + 1L, CASE, sequence, type, JSON.readTree(payload), NOW));
    }

    void acknowledge(Request request, long sequence) {
        ledger.add(
                new Trial(
                        request,
                        new Entry.Acknowledged(
                                request.mark(),
                                sequence + 1,
                                List.of(new Entry.Event(request.event(), sequence)))));
    }

    /** Another command, of which the ledger says one thing and the log what the test wants. */
    Request note() {
        return Request.note(CASE);
    }

    void logged(Request note) {
        event("NoteAdded", "{\"text\":\"[%s]\"}".formatted(note.mark()));
    }
}

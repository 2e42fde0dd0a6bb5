package org.pirveli.benchmarks.year;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pirveli.benchmarks.year.Agenda.Task;

/** Comes by four times on each working day: approves replies, and takes note of escalations. */
final class Supervision {

    private static final List<LocalTime> ROUNDS =
            List.of(
                    LocalTime.of(10, 0),
                    LocalTime.of(12, 0),
                    LocalTime.of(15, 0),
                    LocalTime.of(17, 30));
    private static final int AT_ONCE = 100;

    private final Office office;
    private final Agenda agenda;
    private final Chronicle chronicle;
    private final Map<String, Task> submitted = new LinkedHashMap<>();

    Supervision(Office office, Agenda agenda, Chronicle chronicle) {
        this.office = office;
        this.agenda = agenda;
        this.chronicle = chronicle;
    }

    /** Plans the rounds of a date. */
    void plan(LocalDate date) {
        if (Roster.CALENDAR.day(date).working()) {
            ROUNDS.forEach(time ->
                    agenda.at(
                            date.atTime(time).atZone(Roster.CALENDAR.zone()).toInstant(),
                            this::round));
        }
    }

    /**
     * A reply waits for approval.
     *
     * @param then what follows once it went out
     */
    void approveSoon(String caseId, Task then) {
        submitted.put(caseId, then);
    }

    private void round() throws IOException, InterruptedException {
        for (var waiting : List.copyOf(submitted.entrySet())) {
            office.give(
                    "supervisor",
                    "cases/" + waiting.getKey() + "/commands/approve-reply",
                    Map.of());
            submitted.remove(waiting.getKey());
            waiting.getValue().run();
        }
        var open = office.read("supervisor", "escalations?state=OPEN&limit=" + AT_ONCE);
        for (var escalation : open.get("items")) {
            if (escalation.path("acknowledgedAt").isMissingNode()
                    || escalation.path("acknowledgedAt").isNull()) {
                acknowledge(escalation.get("caseId").asString());
            }
        }
    }

    private void acknowledge(String caseId) throws IOException, InterruptedException {
        var answer =
                office.attempt(
                        "supervisor",
                        "cases/" + caseId + "/commands/acknowledge-escalation",
                        Map.of("note", "Seen; it is being answered"));
        if (answer.isDone()) {
            chronicle.count("acknowledged");
        }
    }
}

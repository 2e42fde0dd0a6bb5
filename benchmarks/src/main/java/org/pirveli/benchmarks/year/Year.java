package org.pirveli.benchmarks.year;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;
import org.pirveli.benchmarks.desk.Client;

/**
 * Some days of the office of 2023, from its first hour to its last.
 *
 * @param first the first of them, in 2023
 * @param days how many
 */
public record Year(LocalDate first, int days, int scale, long seed) {

    private static final int WEEK = 7;

    /** What the server of such an office is told. */
    public List<String> serverArguments() {
        var arguments = Roster.arguments();
        arguments.add("--pirveli.clock.stands-at=" + begins());
        return arguments;
    }

    /** When the first date begins. */
    public Instant begins() {
        return after(0);
    }

    /** When the last date ends. */
    public Instant ends() {
        return after(days);
    }

    private Instant after(int passed) {
        return first.plusDays(passed).atStartOfDay(Roster.CALENDAR.zone()).toInstant();
    }

    /** What came of it. */
    public record Lived(Chronicle chronicle, long requests, long moves) {}

    /** Lives through them. */
    public Lived live(Client client) throws IOException, InterruptedException {
        return live(client, 0, _ -> {});
    }

    /**
     * The same, and says when the first of them have passed.
     *
     * @param warmUp how many
     * @param warm is told how many requests and moves of the clock there were until then
     */
    public Lived live(Client client, int warmUp, LongConsumer warm)
            throws IOException, InterruptedException {
        var office = new Office(client, begins());
        var agenda = new Agenda();
        var chronicle = new Chronicle();
        var random = new Random(seed);
        var roster = new Roster(office);
        var supervision = new Supervision(office, agenda, chronicle);
        var replies = new Replies(office, supervision, chronicle, random);
        var caseworkers = new Caseworkers(office, agenda, replies, chronicle, random);
        var consultations = new Consultations(office, agenda, caseworkers, chronicle, random);
        open(office, roster);
        for (int day = 0; day < days; day++) {
            var date = first.plusDays(day);
            supervision.plan(date);
            if (day > 0 && day % WEEK == 0) {
                var evening = date.minusDays(1).atTime(LocalTime.of(17, 0));
                agenda.at(
                        evening.atZone(Roster.CALENDAR.zone()).toInstant(),
                        () -> roster.plan(date));
            }
        }
        contacts()
                .forEach(contact ->
                        agenda.at(
                                contact.at(),
                                () -> {
                                    if (contact.isCall() || contact.isVisit()) {
                                        consultations.arrive(contact);
                                    } else {
                                        caseworkers.register(contact);
                                    }
                                }));
        agenda.run(after(warmUp), office::moveTo);
        warm.accept(office.requests() + office.moves());
        agenda.run(ends(), office::moveTo);
        return new Lived(chronicle, office.requests(), office.moves());
    }

    private List<Contact> contacts() {
        return Workload.of(java.time.Year.of(first.getYear()), scale, seed).stream()
                .filter(contact ->
                        !contact.at().isBefore(begins().plus(Duration.ofSeconds(1)))
                                && contact.at().isBefore(ends()))
                .toList();
    }

    private void open(Office office, Roster roster) throws IOException, InterruptedException {
        roster.declareAbilities();
        roster.plan(first);
        for (var unit : List.of("first-response", "examination")) {
            office.give(
                    "supervisor",
                    "units/" + unit + "/commands/switch-distribution",
                    Map.of("automatic", true, "reason", "By the rule, from the first day on"));
        }
        var child = office.read("admin", "topics/CHILD");
        office.give(
                "admin",
                "topics/CHILD/commands/revise-topic",
                Map.of(
                        "terms",
                        Map.of(
                                "ka",
                                child.at("/terms/ka").asString(),
                                "en",
                                child.at("/terms/en").asString(),
                                "order",
                                child.at("/terms/order").asInt(),
                                "sensitive",
                                true,
                                "replyNeedsApproval",
                                true),
                        "reason",
                        "Two pairs of eyes on what is written about children"));
    }
}

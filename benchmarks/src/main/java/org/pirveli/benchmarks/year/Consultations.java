package org.pirveli.benchmarks.year;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/**
 * Calls and visits, and the operators who take them: one at a time, or several if the telephone
 * rings on. Whoever waits too long hangs up.
 */
final class Consultations {

    private static final List<String> FIRST_STEPS =
            List.of("GREETING", "SAFETY_AND_URGENCY", "CONFIDENTIALITY_AND_DATA");
    private static final String LAST_STEP = "SUMMARY_AND_CLOSING";
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(20);
    private static final int MOST_HELD = 3;

    private final Office office;
    private final Agenda agenda;
    private final Caseworkers caseworkers;
    private final Chronicle chronicle;
    private final Random random;
    private final Map<String, ArrayDeque<Talk>> desks = new HashMap<>();
    private final ArrayDeque<Talk> waiting = new ArrayDeque<>();

    Consultations(
            Office office,
            Agenda agenda,
            Caseworkers caseworkers,
            Chronicle chronicle,
            Random random) {
        this.office = office;
        this.agenda = agenda;
        this.caseworkers = caseworkers;
        this.chronicle = chronicle;
        this.random = random;
        Roster.everyone().forEach(name -> desks.put(name, new ArrayDeque<>()));
    }

    /** The telephone rings, or somebody comes in. */
    void arrive(Contact contact) throws IOException, InterruptedException {
        var talk = contact.isVisit() ? welcome(contact) : ring(contact);
        chronicle.count(contact.isVisit() ? "visits" : "calls");
        agenda.at(office.now().plusSeconds(3 + random.nextInt(10)), () -> pickUp(talk));
        if (contact.isCall()) {
            agenda.at(office.now().plus(patience(contact)), () -> hangUp(talk));
        }
    }

    private Duration patience(Contact contact) {
        return isLost(contact) && random.nextBoolean()
                ? Duration.ofMillis(1_000 + random.nextInt(2_000))
                : Duration.ofSeconds(60 + (long) (-300 * Math.log(1 - random.nextDouble())));
    }

    private static boolean isLost(Contact contact) {
        return contact.outcome().equals("abandoned_or_wrong");
    }

    private Talk ring(Contact contact) throws IOException, InterruptedException {
        var call = "call-%d-%d".formatted(contact.number(), office.now().toEpochMilli());
        var answer =
                office.ring(
                        Map.of(
                                "event",
                                "newCall",
                                "direction",
                                "in",
                                "from",
                                Persons.phone(contact),
                                "callId",
                                call,
                                "queue",
                                "first-response"));
        return new Talk(contact, answer.get("consultationId").asString(), call);
    }

    private Talk welcome(Contact contact) throws IOException, InterruptedException {
        var body = new HashMap<String, String>(Map.of("channel", "WALK_IN"));
        var language = contact.language();
        if (language != null) {
            body.put("language", language);
        }
        var user = Roster.onDuty(office.now()).getFirst();
        var offered = office.give(user, "consultations", body);
        return new Talk(contact, offered.get("consultationId").asString(), null);
    }

    private void pickUp(Talk talk) throws IOException, InterruptedException {
        if (talk.over) {
            return;
        }
        var operator = whoTakes();
        if (operator.isPresent()) {
            answer(operator.get(), talk);
        } else {
            waiting.add(talk);
        }
    }

    /** Whoever has nothing in hand; or else, sometimes, somebody who lets another one wait. */
    private Optional<String> whoTakes() {
        var least =
                Roster.onDuty(office.now()).stream()
                        .filter(name -> desk(name).stream().noneMatch(each -> each.isWrittenUp))
                        .min(Comparator.comparingInt(name -> desk(name).size()));
        return least.filter(name ->
                desk(name).isEmpty()
                        || (desk(name).size() <= MOST_HELD
                                && desk(name).getFirst().left().isPositive()
                                && random.nextInt(3) == 0));
    }

    private ArrayDeque<Talk> desk(String operator) {
        return Objects.requireNonNull(desks.get(operator));
    }

    private void answer(String operator, Talk talk) throws IOException, InterruptedException {
        var answer = office.attempt(operator, path(talk, "answer"), Map.of());
        if (!answer.isDone()) {
            givenUp(talk);
            return;
        }
        var desk = desk(operator);
        if (!desk.isEmpty()) {
            desk.getFirst().turnAway(office.now());
            chronicle.count("holds");
        }
        desk.addFirst(talk);
        chronicle.count("answered");
        agenda.at(office.now().plus(SIGN_OF_LIFE), () -> showLife(operator, talk));
        goOn(operator, talk);
    }

    /** The office lets go of whoever waits too long; a visitor is still there, and asks again. */
    private void givenUp(Talk talk) throws IOException, InterruptedException {
        talk.over = true;
        chronicle.count("given up");
        if (talk.contact.application()) {
            arrive(talk.contact);
        }
    }

    private void goOn(String operator, Talk talk) {
        talk.turnTo(office.now());
        int turn = talk.turns();
        if (isLost(talk.contact)) {
            agenda.at(office.now().plusSeconds(8), () -> whenStill(turn, operator, talk, true));
            return;
        }
        if (!talk.greeted) {
            var soon = talk.left().dividedBy(3);
            agenda.at(office.now().plus(soon), () -> greet(turn, operator, talk));
        }
        agenda.at(office.now().plus(talk.left()), () -> whenStill(turn, operator, talk, false));
    }

    private void greet(int turn, String operator, Talk talk)
            throws IOException, InterruptedException {
        if (turn == talk.turns() && !talk.greeted) {
            talk.greeted = true;
            for (var step : FIRST_STEPS) {
                office.give(operator, path(talk, "record-step"), Map.of("step", step));
            }
        }
    }

    private void whenStill(int turn, String operator, Talk talk, boolean lost)
            throws IOException, InterruptedException {
        if (turn != talk.turns()) {
            return;
        }
        if (lost) {
            office.give(operator, path(talk, "abandon"), Map.of());
            chronicle.count("broken off");
            leave(operator, talk);
        } else {
            conclude(operator, talk);
        }
    }

    private void conclude(String operator, Talk talk) throws IOException, InterruptedException {
        greet(talk.turns(), operator, talk);
        if (talk.contact.application()) {
            caseworkers.register(operator, talk);
        } else if (random.nextInt(6) == 0) {
            caseworkers.join(operator, talk);
        }
        office.give(operator, path(talk, "record-step"), Map.of("step", LAST_STEP));
        if (talk.contact.isVisit()) {
            complete(operator, talk);
        } else {
            hangUpAfter(talk);
            talk.isWrittenUp = true;
            agenda.at(
                    office.now().plusMillis(5_000 + random.nextInt(60_000)),
                    () -> complete(operator, talk));
        }
    }

    /** The telephone system says that the caller is gone; what remains is to write things down. */
    private void hangUpAfter(Talk talk) throws IOException, InterruptedException {
        office.ring(Map.of("event", "hangup", "callId", Objects.requireNonNull(talk.call)));
    }

    private void complete(String operator, Talk talk) throws IOException, InterruptedException {
        office.give(operator, path(talk, "complete"), Map.of());
        chronicle.count("completed");
        chronicle.completed(talk, leave(operator, talk));
    }

    /** Turns to whoever is held, or takes who waits longest. */
    private Talk.Times leave(String operator, Talk talk) throws IOException, InterruptedException {
        var times = talk.times(office.now());
        var desk = desk(operator);
        desk.remove(talk);
        if (!desk.isEmpty()) {
            var held = desk.getFirst();
            office.give(operator, path(held, "resume"), Map.of());
            goOn(operator, held);
            return times;
        }
        if (Roster.onDuty(office.now()).contains(operator)) {
            waiting.removeIf(each -> each.over);
            var next = waiting.poll();
            if (next != null) {
                answer(operator, next);
            }
        }
        return times;
    }

    private void hangUp(Talk talk) throws IOException, InterruptedException {
        if (talk.over || talk.isAnswered()) {
            return;
        }
        talk.over = true;
        hangUpAfter(talk);
        chronicle.count("hung up");
        if (talk.contact.application()) {
            var later = office.now().plusSeconds(600 + random.nextInt(3_000));
            agenda.at(later, () -> arrive(talk.contact));
        }
    }

    private void showLife(String operator, Talk talk) throws IOException, InterruptedException {
        if (!talk.over) {
            office.give(operator, path(talk, "touch"), Map.of());
            agenda.at(office.now().plus(SIGN_OF_LIFE), () -> showLife(operator, talk));
        }
    }

    private static String path(Talk talk, String command) {
        return "consultations/" + talk.consultation + "/commands/" + command;
    }
}

package org.pirveli.benchmarks.year;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes cases in, and answers them: most within a day of work, some when it is too late. */
final class Caseworkers {

    private static final int SLOW_OF_A_HUNDRED = 6;

    private final Office office;
    private final Agenda agenda;
    private final Replies replies;
    private final Chronicle chronicle;
    private final Random random;
    private @Nullable String latest;

    Caseworkers(Office office, Agenda agenda, Replies replies, Chronicle chronicle, Random random) {
        this.office = office;
        this.agenda = agenda;
        this.replies = replies;
        this.chronicle = chronicle;
        this.random = random;
    }

    /** A letter or a message came in: the portal registers its own, an operator the letters. */
    void register(Contact contact) throws IOException, InterruptedException {
        var body = new HashMap<String, Object>();
        body.put("kind", kind(contact));
        body.put("channel", contact.channel());
        body.put("subject", Persons.subject(contact));
        body.put("region", contact.region());
        body.put("applicant", Persons.applicant(contact, false));
        if (contact.channel().equals("WEB")) {
            body.put("topic", contact.topic());
        }
        var user =
                contact.channel().equals("POST")
                        ? Roster.onDuty(office.now()).getFirst()
                        : "integrator";
        took(contact, office.give(user, "cases", body).get("caseId").asString());
    }

    private static String kind(Contact contact) {
        return contact.number() % 3 == 0 ? "COMPLAINT" : "APPLICATION";
    }

    /**
     * A matter is told in a session; half of them are answered there and then, but no prisoner by
     * somebody who comes in for him.
     */
    void register(String operator, Talk talk) throws IOException, InterruptedException {
        var contact = talk.contact;
        var body = new HashMap<String, Object>();
        body.put("kind", kind(contact));
        body.put("subject", Persons.subject(contact));
        body.put("topic", contact.topic());
        body.put("region", contact.region());
        body.put("applicant", Persons.applicant(contact, true));
        if (contact.outcome().equals("urgent_escalation")) {
            body.put("urgency", "LIFE_OR_HEALTH");
        }
        var registered =
                office.give(
                        operator,
                        "consultations/" + talk.consultation + "/commands/register-application",
                        body);
        var caseId = registered.at("/registered/caseId").asString();
        boolean here = contact.isCall() || !contact.detained();
        if (here && random.nextBoolean()) {
            chronicle.count("cases");
            answerOrally(operator, talk, caseId);
        } else {
            took(contact, caseId);
        }
    }

    private void answerOrally(String operator, Talk talk, String caseId)
            throws IOException, InterruptedException {
        var contact = talk.contact;
        var letter = Letters.of(contact, today());
        var body = new HashMap<String, Object>();
        body.put("channel", contact.channel());
        body.put("consultationId", talk.consultation);
        body.put("template", Map.of("id", letter.template(), "values", letter.values()));
        office.give(operator, path(caseId, "issue-first-response"), body);
        chronicle.count("oral answers");
        chronicle.count("first responses");
        answered(contact, caseId, letter.kind());
    }

    /** The caller asks about a case that is known. */
    void join(String operator, Talk talk) throws IOException, InterruptedException {
        if (latest != null) {
            office.give(
                    operator,
                    "consultations/" + talk.consultation + "/commands/join-case",
                    Map.of("caseId", latest));
            chronicle.count("joined cases");
        }
    }

    private void took(Contact contact, String caseId) {
        chronicle.count("cases");
        latest = caseId;
        agenda.at(after(untilAnswer(contact)), () -> lookAt(contact, caseId));
    }

    /** Working time; what is marked as needing more time, and a few others, take too long. */
    private Duration untilAnswer(Contact contact) {
        boolean slow =
                contact.outcome().equals("more_time")
                        || contact.outcome().equals("receipt_only")
                        || random.nextInt(100) < SLOW_OF_A_HUNDRED;
        double hours =
                slow
                        ? 18 + 30 * random.nextDouble()
                        : Math.min(14, Math.exp(Math.log(3.2) + 0.7 * random.nextGaussian()));
        return Duration.ofMillis((long) (hours * 3_600_000));
    }

    private Instant after(Duration workingTime) {
        return Roster.CALENDAR.plusWorkingTime(office.now(), workingTime);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(office.now(), Roster.CALENDAR.zone());
    }

    private void lookAt(Contact contact, String caseId) throws IOException, InterruptedException {
        var file = office.read("supervisor", "cases/" + caseId);
        if (file.get("assignee").isNull()) {
            var given = office.attempt("supervisor", path(caseId, "assign-case"), Map.of());
            chronicle.count(given.isDone() ? "given out by order" : "waited for somebody");
            agenda.at(
                    after(Duration.ofHours(given.isDone() ? 0 : 1).plusMinutes(10)),
                    () -> lookAt(contact, caseId));
            return;
        }
        answer(contact, caseId, file);
    }

    private void answer(Contact contact, String caseId, JsonNode file)
            throws IOException, InterruptedException {
        var operator = file.get("assignee").asString();
        if (file.get("topic").isNull()) {
            office.give(operator, path(caseId, "classify-case"), Map.of("topic", contact.topic()));
        }
        var suggested = office.read(operator, "cases/" + caseId + "/suggested-templates");
        if (suggested.get("items").isEmpty()) {
            throw new IllegalStateException("no template is suggested for " + caseId);
        }
        var letter = Letters.of(contact, today());
        replies.first(
                operator, contact, caseId, letter, () -> answered(contact, caseId, letter.kind()));
    }

    /** What is left to do once the applicant has the first answer. */
    private void answered(Contact contact, String caseId, String kind) {
        switch (kind) {
            case "MISSING_INFORMATION" -> {
                if (contact.number() % 10 < 7) {
                    agenda.at(
                            office.now().plus(Duration.ofDays(2 + random.nextInt(8))),
                            () -> documentsCame(caseId));
                } else {
                    agenda.at(office.now().plus(Duration.ofDays(20)), () -> withdrawn(caseId));
                }
            }
            case "REFERRAL", "TRANSFER_NOTICE" ->
                    agenda.at(after(Duration.ofMinutes(5)), () -> refer(caseId));
            default -> {
                var outcome =
                        switch (kind) {
                            case "ACCEPTANCE" -> "ACCEPTED_FOR_EXAMINATION";
                            case "REFUSAL" -> "INADMISSIBLE";
                            default -> "ANSWERED";
                        };
                var hours =
                        Duration.ofMinutes(random.nextInt(kind.equals("ACCEPTANCE") ? 3_000 : 400));
                agenda.at(after(hours), () -> close(caseId, outcome));
            }
        }
    }

    private void documentsCame(String caseId) throws IOException, InterruptedException {
        office.give(
                "supervisor",
                path(caseId, "record-information"),
                Map.of("text", "The documents that were asked for", "channel", "POST"));
        agenda.at(after(Duration.ofHours(5)), () -> close(caseId, "ACCEPTED_FOR_EXAMINATION"));
    }

    private void withdrawn(String caseId) throws IOException, InterruptedException {
        office.give(
                "supervisor",
                path(caseId, "withdraw-case"),
                Map.of("evidence", "A statement of the applicant"));
        chronicle.count("withdrawn");
    }

    private void refer(String caseId) throws IOException, InterruptedException {
        office.give(
                "supervisor",
                path(caseId, "refer-case"),
                Map.of("body", "Competent body (sample)", "consent", true));
        chronicle.count("referred");
    }

    private void close(String caseId, String outcome) throws IOException, InterruptedException {
        office.give("supervisor", path(caseId, "close-case"), Map.of("outcome", outcome));
        chronicle.count("closed");
    }

    private static String path(String caseId, String command) {
        return "cases/" + caseId + "/commands/" + command;
    }
}

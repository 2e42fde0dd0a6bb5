package org.pirveli.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseCommand.ApplicantDetails;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseCommand.SubmitReply;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TemplateChoice;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.casework.Decision;

/** Cases of the last weeks that were answered from templates, or soon will be. */
final class DemoReplies {

    private static final int DOCUMENTS_WITHIN = 14;

    private final DemoDesk desk;
    private final DemoTexts texts;
    private final DemoPeople people;
    private final DemoDays days;
    private final RandomGenerator random;
    private final Supplier<UUID> ids;
    private final UnitId unit;

    DemoReplies(
            DemoDesk desk,
            DemoTexts texts,
            DemoPeople people,
            DemoDays days,
            RandomGenerator random,
            Supplier<UUID> ids,
            UnitId unit) {
        this.desk = desk;
        this.texts = texts;
        this.people = people;
        this.days = days;
        this.random = random;
        this.ids = ids;
        this.unit = unit;
    }

    /**
     * Takes in and answers those that are not there yet.
     *
     * @return how many cases were made
     */
    int write(Set<String> there) {
        int made = 0;
        for (int i = 0; i < DemoReply.ALL.size(); i++) {
            var reference = "demo-reply-%02d".formatted(i + 1);
            var reply = DemoReply.ALL.get(i);
            var receivedAt = receivedAt(reply, i);
            var operator = people.operatorOf(unit, random);
            if (!there.contains(reference)) {
                int number = i;
                desk.plays(reference, () -> write(reply, reference, number, receivedAt, operator));
                made++;
            }
        }
        return made;
    }

    /** What waits for a second person came only just now. */
    private Instant receivedAt(DemoReply reply, int number) {
        return reply.manner() == DemoReply.Manner.SUBMITTED
                ? days.lately(random)
                : days.workday(2 + number % 12).plus(Duration.ofMinutes(random.nextLong(5, 400)));
    }

    private void write(
            DemoReply reply, String reference, int number, Instant receivedAt, Actor operator) {
        var caseId = new CaseId(ids.get());
        desk.does(
                receivedAt,
                operator,
                application(reply, caseId, reference, number, receivedAt),
                new AssignCase(caseId, new OperatorId(operator.name()), null));
        var answeredAt = days.inTime(receivedAt, random);
        switch (reply.manner()) {
            case AS_PUBLISHED ->
                    desk.does(answeredAt, operator, response(reply, caseId, answeredAt, null));
            case EDITED ->
                    desk.does(
                            answeredAt,
                            operator,
                            response(
                                    reply,
                                    caseId,
                                    answeredAt,
                                    edited(reply, caseId, answeredAt, operator)));
            case SUBMITTED ->
                    desk.does(
                            days.now(),
                            operator,
                            new SubmitReply(
                                    caseId,
                                    null,
                                    reply.goes(),
                                    edited(reply, caseId, days.now(), operator),
                                    reply.language(),
                                    null,
                                    choice(reply, days.now())));
        }
    }

    private RegisterApplication application(
            DemoReply reply, CaseId caseId, String reference, int number, Instant receivedAt) {
        var language = reply.language();
        var name = texts.names().get(number % texts.names().size());
        var surname = texts.surnames().get(number % texts.surnames().size());
        return new RegisterApplication(
                caseId,
                number % 3 == 0 ? CaseKind.COMPLAINT : CaseKind.APPLICATION,
                reply.came(),
                texts.about(reply.topic()).in(language),
                receivedAt,
                texts.phrase("description", language),
                new ApplicantDetails(
                        null,
                        name.in(language) + " " + surname.in(language),
                        "+995 100 00 02 %02d".formatted(number),
                        null,
                        null,
                        language,
                        reply.came() == Channel.SMS,
                        null),
                null,
                null,
                new TopicCode(reply.topic()),
                null,
                texts.regions().get(number % texts.regions().size()),
                unit,
                null,
                reference);
    }

    private IssueFirstResponse response(
            DemoReply reply, CaseId caseId, Instant at, @Nullable String text) {
        return new IssueFirstResponse(
                caseId,
                null,
                reply.goes(),
                text,
                reply.language(),
                null,
                null,
                null,
                null,
                choice(reply, at));
    }

    /** What the template says, and a sentence more. */
    private String edited(DemoReply reply, CaseId caseId, Instant at, Actor operator) {
        var published = desk.rehearses(at, operator, response(reply, caseId, at, null));
        return text(published) + "\n\n" + texts.phrase("edited", reply.language());
    }

    private static String text(Decision decision) {
        return decision.events().stream()
                .filter(FirstResponseIssued.class::isInstance)
                .map(event -> ((FirstResponseIssued) event).reply().text())
                .findFirst()
                .orElseThrow();
    }

    private TemplateChoice choice(DemoReply reply, Instant at) {
        return new TemplateChoice(
                reply.template(), null, reply.language(), null, values(reply, at));
    }

    private Map<String, String> values(DemoReply reply, Instant at) {
        var values = new HashMap<>(texts.values(reply.language(), wanted(reply.template())));
        var today = days.date(at);
        switch (reply.template()) {
            case "consultation_summary", "closing" ->
                    values.put("consultation_date", today.toString());
            case "missing_documents" ->
                    values.put("documents_due", today.plusDays(DOCUMENTS_WITHIN).toString());
            case "accepted" ->
                    values.put("next_update_date", today.plusDays(DOCUMENTS_WITHIN).toString());
            case "transferred" -> values.put("transfer_date", today.toString());
            default -> {
                // it names no date
            }
        }
        return values;
    }

    private static String[] wanted(String template) {
        var names =
                switch (template) {
                    case "consultation_summary" ->
                            List.of("advice", "deadline_note", "next_steps", "subject");
                    case "inadmissible" ->
                            List.of(
                                    "alternative_remedy",
                                    "inadmissibility_ground",
                                    "legal_basis",
                                    "reason");
                    case "out_of_mandate" ->
                            List.of(
                                    "competent_body",
                                    "competent_body_contact",
                                    "legal_basis",
                                    "reason");
                    case "missing_documents" -> List.of("documents_list");
                    case "transferred" ->
                            List.of("competent_body", "competent_body_contact", "transfer_number");
                    case "closing" -> List.of("outcome_summary");
                    default -> List.<String>of();
                };
        return names.toArray(String[]::new);
    }
}

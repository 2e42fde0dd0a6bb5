package org.pirveli.benchmarks.year;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.pirveli.benchmarks.desk.Answer;
import org.pirveli.benchmarks.year.Agenda.Task;
import org.pirveli.benchmarks.year.Letters.Letter;

/** First replies: most from a template as published, some edited, some written freely. */
final class Replies {

    private static final int EDITED_OF_A_HUNDRED = 10;
    private static final int FREE_OF_A_HUNDRED = 8;

    private final Office office;
    private final Supervision supervision;
    private final Chronicle chronicle;
    private final Random random;

    Replies(Office office, Supervision supervision, Chronicle chronicle, Random random) {
        this.office = office;
        this.supervision = supervision;
        this.chronicle = chronicle;
        this.random = random;
    }

    /**
     * Answers a case, or has the answer approved.
     *
     * @param then what follows once it went out
     */
    void first(String operator, Contact contact, String caseId, Letter letter, Task then)
            throws IOException, InterruptedException {
        int share = random.nextInt(100);
        var body =
                share < FREE_OF_A_HUNDRED ? freely(contact, letter) : fromTemplate(contact, letter);
        if (share >= FREE_OF_A_HUNDRED && share < FREE_OF_A_HUNDRED + EDITED_OF_A_HUNDRED) {
            body.put("text", edited(operator, contact, letter));
        }
        var answer = issue(operator, caseId, body);
        if (isRefused(answer, "NEUTRAL_TEXT_ONLY")) {
            chronicle.count("refused: neutral text only");
            answer = issue(operator, caseId, fromTemplate(contact, letter));
        }
        if (isRefused(answer, "REPLY_APPROVAL_REQUIRED")) {
            office.give(operator, "cases/" + caseId + "/commands/submit-reply", body);
            chronicle.count("submitted replies");
            supervision.approveSoon(caseId, () -> out(then));
        } else if (answer.isDone()) {
            out(then);
        } else {
            throw new IllegalStateException("no answer could be given: " + answer.body());
        }
    }

    private void out(Task then) throws IOException, InterruptedException {
        chronicle.count("first responses");
        then.run();
    }

    private Answer issue(String operator, String caseId, Map<String, ?> body)
            throws IOException, InterruptedException {
        return office.attempt(operator, "cases/" + caseId + "/commands/issue-first-response", body);
    }

    private static boolean isRefused(Answer answer, String code) {
        return answer.status() == 409 && answer.json().path("code").asString("").equals(code);
    }

    private static Map<String, Object> fromTemplate(Contact contact, Letter letter) {
        var body = new HashMap<String, Object>();
        body.put("channel", channel(contact));
        body.put("template", Map.of("id", letter.template(), "values", letter.values()));
        return body;
    }

    private String edited(String operator, Contact contact, Letter letter)
            throws IOException, InterruptedException {
        var form = channel(contact).equals("SMS") ? "SMS" : "WRITTEN";
        var preview =
                office.give(
                        operator,
                        "templates/" + letter.template() + "/preview",
                        Map.of("form", form, "language", "ka", "values", letter.values()));
        return preview.get("text").asString() + "\n" + Persons.subject(contact);
    }

    private static Map<String, Object> freely(Contact contact, Letter letter) {
        var body = new HashMap<String, Object>();
        body.put("kind", letter.kind());
        body.put("channel", contact.detained() ? "POST" : "EMAIL");
        body.put(
                "text", "You wrote about this: %s. ".formatted(Persons.subject(contact)).repeat(3));
        body.put("language", "ka");
        if (letter.kind().equals("REFUSAL")) {
            body.put("ground", "the matter is before a court");
        }
        return body;
    }

    /** A prisoner is written to on paper, everyone else as they wrote. */
    private static String channel(Contact contact) {
        if (contact.detained()) {
            return "POST";
        }
        return switch (contact.channel()) {
            case "WALK_IN", "HOTLINE", "WEB" -> "EMAIL";
            default -> contact.channel();
        };
    }
}

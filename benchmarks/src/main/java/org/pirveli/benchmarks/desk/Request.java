package org.pirveli.benchmarks.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command as it is sent. Its text carries a mark of its own, by which its event is found again.
 *
 * @param mark also the idempotency key
 * @param event the type of the event that it leads to
 */
public record Request(
        String mark, String caseId, String event, String user, String path, String body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPERATOR = "operator";
    private static final String LETTER =
            "The applicant writes that the municipality has not answered since spring, and asks"
                    + " what can be done about the water in the yard. ";

    /**
     * Registers a case.
     *
     * @param receivedAt {@code null} means now
     */
    public static Request register(String caseId, @Nullable Instant receivedAt) {
        var mark = newMark();
        var body =
                JSON.createObjectNode()
                        .put("caseId", caseId)
                        .put("kind", "APPLICATION")
                        .put("channel", "WEB")
                        .put("subject", "Water in the yard " + tag(mark))
                        .put("description", LETTER);
        if (receivedAt != null) {
            body.put("receivedAt", receivedAt.toString());
        }
        body.putObject("applicant")
                .put("name", "Nobody Inparticular")
                .put("email", "nobody@example.org")
                .put("language", "ka");
        return new Request(
                mark, caseId, "ApplicationRegistered", OPERATOR, "/api/v1/cases", body.toString());
    }

    /** Takes a case. */
    public static Request assign(String caseId) {
        var mark = newMark();
        var body = JSON.createObjectNode().put("operatorId", OPERATOR).put("reason", tag(mark));
        return command(mark, caseId, "CaseAssigned", "assign-case", body);
    }

    /** Writes something down. */
    public static Request note(String caseId) {
        var mark = newMark();
        var body = JSON.createObjectNode().put("text", LETTER + tag(mark));
        return command(mark, caseId, "NoteAdded", "add-note", body);
    }

    /** Answers. */
    public static Request answer(String caseId) {
        var mark = newMark();
        var body =
                JSON.createObjectNode()
                        .put("kind", "ANSWER")
                        .put("channel", "EMAIL")
                        .put("language", "ka")
                        .put("text", LETTER + tag(mark));
        return command(mark, caseId, "FirstResponseIssued", "issue-first-response", body);
    }

    /** Ends a case. */
    public static Request close(String caseId) {
        var mark = newMark();
        var body = JSON.createObjectNode().put("outcome", "ANSWERED").put("reason", tag(mark));
        return command(mark, caseId, "CaseClosed", "close-case", body);
    }

    private static Request command(
            String mark, String caseId, String event, String name, ObjectNode body) {
        return new Request(
                mark,
                caseId,
                event,
                OPERATOR,
                "/api/v1/cases/" + caseId + "/commands/" + name,
                body.toString());
    }

    private static String newMark() {
        return UUID.randomUUID().toString();
    }

    private static String tag(String mark) {
        return "[" + mark + "]";
    }
}

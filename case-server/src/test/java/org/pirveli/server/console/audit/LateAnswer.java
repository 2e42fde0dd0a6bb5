package org.pirveli.server.console.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.harness.DemoOffice;

/** A case of four events, the last of which happened long before it was written down. */
public final class LateAnswer {

    static final String SUBJECT = "Pension stopped";

    private LateAnswer() {}

    /** Registers it; tells its id. */
    public static String in(DemoOffice office) {
        var caseId =
                office.sends(
                                "supervisor",
                                "/api/v1/cases",
                                """
                                {"kind": "APPLICATION", "channel": "POST", "subject": "%s",
                                 "receivedAt": "%s", "applicant": {"name": "Nino Beridze"}}
                                """
                                        .formatted(SUBJECT, hoursAgo(office, 3)))
                        .at("/caseId")
                        .asString();
        give(office, caseId, "operator", "assign-case", "{\"operatorId\": \"operator\"}");
        give(office, caseId, "operator", "add-note", "{\"text\": \"Called the agency\"}");
        give(
                office,
                caseId,
                "supervisor",
                "issue-first-response",
                """
                {"kind": "ANSWER", "channel": "POST", "text": "It is paid again",
                 "occurredAt": "%s", "evidence": "Registered letter 4711"}
                """
                        .formatted(hoursAgo(office, 2)));
        return caseId;
    }

    /** When the answer had been given, and nothing was recorded yet. */
    public static Instant between(DemoOffice office) {
        return hoursAgo(office, 1);
    }

    private static void give(
            DemoOffice office, String caseId, String user, String command, String body) {
        office.sends(user, "/api/v1/cases/" + caseId + "/commands/" + command, body);
    }

    private static Instant hoursAgo(DemoOffice office, int hours) {
        return office.bean(OfficeClock.class)
                .instant()
                .minus(hours, ChronoUnit.HOURS)
                .truncatedTo(ChronoUnit.SECONDS);
    }
}

package org.pirveli.server.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rules of retention, as people write them. */
final class Retentions {

    static final String RULES = "/api/v1/retention-rules";

    private Retentions() {}

    static Map<String, Object> terms(String period, LocalDate from, String... outcomes) {
        return Map.of(
                "ka",
                "დახურული საქმეები",
                "en",
                "Closed cases",
                "outcomes",
                List.of(outcomes),
                "period",
                period,
                "effectiveFrom",
                from.toString());
    }

    /** Drafts a rule of a fresh id, and answers the id. */
    static String drafted(Caller caller, Map<String, Object> terms) {
        var id = "rule-" + UUID.randomUUID().toString().substring(0, 8);
        caller.post(
                        RULES,
                        Map.of(
                                "retentionRuleId",
                                id,
                                "terms",
                                terms,
                                "reason",
                                "the archive's schedule"))
                .expect(201);
        return id;
    }

    /** A draft, by which nobody is erased. */
    static String drafted(Desk desk) {
        return drafted(desk.supervisor(), terms("P3Y", LocalDate.parse("2026-01-01"), "ANSWERED"));
    }

    static Reply give(Caller caller, String id, String command, Map<String, ?> body) {
        return caller.post(RULES + "/" + id + "/commands/" + command + "-retention-rule", body);
    }

    static Reply approve(Caller caller, String id, int version) {
        return give(caller, id, "approve", Map.of("version", version));
    }
}

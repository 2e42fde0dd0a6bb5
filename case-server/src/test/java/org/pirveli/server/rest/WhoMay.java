package org.pirveli.server.rest;

import static org.pirveli.api.Role.ADMIN;
import static org.pirveli.api.Role.AUDITOR;
import static org.pirveli.api.Role.INTEGRATOR;
import static org.pirveli.api.Role.OPERATOR;
import static org.pirveli.api.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pirveli.api.Role;

/** The table "Who may" of the interface, written down a second time, to hold the server to it. */
final class WhoMay {

    private static final Set<Role> ANYONE = EnumSet.allOf(Role.class);
    private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);
    private static final Set<Role> SIGNED_IN =
            EnumSet.of(INTEGRATOR, OPERATOR, SUPERVISOR, AUDITOR, ADMIN);
    private static final Set<Role> READERS = EnumSet.of(INTEGRATOR, OPERATOR, SUPERVISOR, AUDITOR);

    private static final Set<Role> STAFF = EnumSet.of(OPERATOR, SUPERVISOR, AUDITOR, ADMIN);

    private static final Map<Set<Role>, List<String>> READS =
            Map.of(
                    ANYONE,
                    List.of("/actuator/health", "/actuator/health/**"),
                    SIGNED_IN,
                    List.of(
                            "/api/v1/sla/due-date",
                            "/api/v1/calendars",
                            "/api/v1/calendars/{calendarId}",
                            "/api/v1/calendars/{calendarId}/days",
                            "/api/v1/calendars/{calendarId}/ics",
                            "/api/v1/calendars/{calendarId}/history",
                            "/api/v1/sla-policies",
                            "/api/v1/sla-policies/{policyId}",
                            "/api/v1/sla-policies/{policyId}/history",
                            "/api/v1/office-clock",
                            "/api/v1/problems",
                            "/api/v1/problems/{code}",
                            "/v3/api-docs",
                            "/v3/api-docs.yaml",
                            "/v3/api-docs/swagger-config",
                            "/docs",
                            "/swagger-ui/**"),
                    READERS,
                    List.of(
                            "/api/v1/cases",
                            "/api/v1/cases/{caseId}",
                            "/api/v1/cases/{caseId}/commands",
                            "/api/v1/cases/{caseId}/history",
                            "/api/v1/cases/by-number/{caseNumber}",
                            "/api/v1/cases/{caseId}/similar",
                            "/api/v1/cases/{caseId}/documents/{sha256}",
                            "/api/v1/queue",
                            "/api/v1/sla",
                            "/api/v1/sla/summary"),
                    EnumSet.of(OPERATOR, SUPERVISOR, AUDITOR),
                    List.of(
                            "/api/v1/escalations",
                            "/api/v1/consultations",
                            "/api/v1/consultations/board",
                            "/api/v1/consultations/{consultationId}",
                            "/api/v1/consultations/{consultationId}/history",
                            "/api/v1/reports/first-response",
                            "/api/v1/reports/first-response/cases",
                            "/api/v1/reports/uniformity",
                            "/api/v1/reports/uniformity/cases",
                            "/api/v1/cases/{caseId}/suggested-templates",
                            "/api/v1/reports/due-per-day",
                            "/api/v1/reports/consultations",
                            "/api/v1/reports/consultations/sessions",
                            "/api/v1/reports/hotline-calls",
                            "/api/v1/reports/load",
                            "/api/v1/reports/topics",
                            "/api/v1/reports/sms",
                            "/api/v1/reports/due-per-day/cases",
                            "/api/v1/reports/policy-comparison",
                            "/api/v1/reports/policy-comparison/cases",
                            "/api/v1/calendars/{calendarId}/recalculations",
                            "/api/v1/calendars/{calendarId}/recalculations/{version}/moves",
                            "/api/v1/sla-policies/{policyId}/rebases",
                            "/api/v1/sla-policies/{policyId}/rebases/{version}/moves",
                            "/api/v1/escalations/summary",
                            "/api/v1/cases/{caseId}/distribution",
                            "/api/v1/cases/{caseId}/differences",
                            "/api/v1/cases/{caseId}/circumstances",
                            "/api/v1/cases/{caseId}/history/{sequence}/causes",
                            "/api/v1/cases/{caseId}/history/{sequence}/consequences",
                            "/api/v1/cases/{caseId}/ladder"),
                    STAFF,
                    List.of(
                            "/api/v1/templates",
                            "/api/v1/templates/{templateId}",
                            "/api/v1/templates/{templateId}/versions/{version}",
                            "/api/v1/templates/{templateId}/history"),
                    EnumSet.of(AUDITOR),
                    List.of(
                            "/api/v1/audit/looks",
                            "/api/v1/cases/{caseId}/looks",
                            "/api/v1/reports/reading-patterns"),
                    EnumSet.of(ADMIN),
                    List.of(
                            "/actuator",
                            "/actuator/info",
                            "/actuator/metrics",
                            "/actuator/metrics/{requiredMetricName}",
                            "/actuator/prometheus"),
                    NOBODY,
                    List.of("/error", "/**"));

    private static final Map<Set<Role>, List<String>> COMMANDS =
            Map.of(
                    EnumSet.of(INTEGRATOR, OPERATOR, SUPERVISOR),
                    List.of("add-note", "attach-document", "record-information", "withdraw-case"),
                    EnumSet.of(OPERATOR, SUPERVISOR),
                    List.of(
                            "assign-case",
                            "classify-case",
                            "close-case",
                            "correct-applicant-data",
                            "issue-first-response",
                            "issue-follow-up-response",
                            "submit-reply",
                            "link-case",
                            "mark-duplicate",
                            "refer-case",
                            "release-case",
                            "request-information",
                            "unmark-duplicate"),
                    EnumSet.of(SUPERVISOR),
                    List.of(
                            "accept-transfer",
                            "approve-reply",
                            "return-reply",
                            "acknowledge-escalation",
                            "offer-transfer",
                            "reject-transfer",
                            "reopen-case",
                            "void-first-response"),
                    NOBODY,
                    List.of(
                            "distribute-case",
                            "rebalance-case",
                            "remind-assignee",
                            "escalate-case",
                            "recalculate-deadline",
                            "inherit-due-instant",
                            "import-case",
                            "take-in-session",
                            "register-application",
                            "no-such-command"));

    private static final Map<String, List<String>> RULES =
            Map.of(
                    "calendars/{calendarId}",
                    List.of(
                            "define-weekly-pattern",
                            "declare-non-working-day",
                            "declare-working-day",
                            "revoke-declaration",
                            "import-declarations"),
                    "sla-policies/{policyId}",
                    List.of("revise-sla-policy", "retire-sla-policy", "rebase-clocks"));

    private static final Map<String, Set<Role>> OFFICE =
            Map.of(
                    "units/{unitId}", SIGNED_IN,
                    "operators/{operatorId}", EnumSet.of(OPERATOR, SUPERVISOR, AUDITOR, ADMIN),
                    "topics/{topic}", SIGNED_IN,
                    "grounds/{groundCode}", SIGNED_IN,
                    "bodies/{bodyId}", SIGNED_IN,
                    "distribution-rules/{ruleId}", EnumSet.of(OPERATOR, SUPERVISOR, AUDITOR));

    private static final Map<Set<Role>, List<String>> OFFICE_COMMANDS =
            Map.of(
                    EnumSet.of(ADMIN),
                    List.of(
                            "units/{unitId}/commands/rename-unit",
                            "units/{unitId}/commands/fill-position",
                            "operators/{operatorId}/commands/name-operator",
                            "operators/{operatorId}/commands/move-operator",
                            "operators/{operatorId}/commands/employ-operator",
                            "topics/{topic}/commands/revise-topic",
                            "topics/{topic}/commands/retire-topic",
                            "grounds/{groundCode}/commands/revise-ground",
                            "grounds/{groundCode}/commands/retire-ground",
                            "bodies/{bodyId}/commands/revise-body"),
                    EnumSet.of(SUPERVISOR, ADMIN),
                    List.of(
                            "units/{unitId}/commands/switch-distribution",
                            "operators/{operatorId}/commands/declare-abilities",
                            "operators/{operatorId}/commands/record-training",
                            "operators/{operatorId}/commands/declare-conflict",
                            "operators/{operatorId}/commands/withdraw-conflict",
                            "operators/{operatorId}/commands/plan-shift",
                            "operators/{operatorId}/commands/cancel-shift"),
                    EnumSet.of(OPERATOR, SUPERVISOR),
                    List.of("operators/{operatorId}/commands/set-presence"),
                    EnumSet.of(SUPERVISOR),
                    List.of(
                            "operators/{operatorId}/commands/rebalance-operator",
                            "distribution-rules/{ruleId}/commands/revise-distribution-rule"));

    private static final List<String> CONSULTATIONS =
            List.of(
                    "answer",
                    "hold",
                    "resume",
                    "transfer",
                    "wrap-up",
                    "complete",
                    "abandon",
                    "touch",
                    "record-step",
                    "skip-step",
                    "identify-caller",
                    "register-application",
                    "join-case",
                    "add-note");

    private static final Map<Set<Role>, List<String>> TEMPLATES =
            Map.of(
                    EnumSet.of(OPERATOR, SUPERVISOR),
                    List.of("revise-template", "submit-template"),
                    EnumSet.of(SUPERVISOR),
                    List.of(
                            "approve-template",
                            "return-template",
                            "publish-template",
                            "retire-template"));

    private static final Map<Set<Role>, List<String>> SUBJECTS =
            Map.of(
                    EnumSet.of(SUPERVISOR),
                    List.of(
                            "request-erasure",
                            "place-legal-hold",
                            "lift-legal-hold",
                            "link-subject",
                            "unlink-subject"),
                    EnumSet.of(SUPERVISOR, ADMIN),
                    List.of("refuse-erasure", "erase-subject"));

    private WhoMay() {}

    /** Everything that can be called, as method and pattern, and who may call it. */
    static Map<String, Set<Role>> all() {
        var rows = new TreeMap<String, Set<Role>>();
        READS.forEach((roles, paths) -> paths.forEach(path -> rows.put("GET " + path, roles)));
        rows.put("POST /api/v1/cases", EnumSet.of(INTEGRATOR, OPERATOR, SUPERVISOR));
        rows.put("POST /api/v1/cases/similar", EnumSet.of(INTEGRATOR, OPERATOR, SUPERVISOR));
        rows.put(
                "PUT /api/v1/cases/{caseId}/documents",
                EnumSet.of(INTEGRATOR, OPERATOR, SUPERVISOR));
        rows.put("POST /api/v1/cases/{caseId}/reply-preview", EnumSet.of(OPERATOR, SUPERVISOR));
        for (var about : List.of("cases/{caseId}", "consultations/{consultationId}")) {
            for (var method : List.of("PUT", "GET", "DELETE")) {
                rows.put(
                        method + " /api/v1/" + about + "/drafts/{part}",
                        EnumSet.of(OPERATOR, SUPERVISOR));
            }
        }
        rows.put("POST /api/v1/telephony/calls", ANYONE);
        rows.put("POST /api/v1/public/applications", ANYONE);
        rows.put("POST /api/v1/public/followed-cases", ANYONE);
        rows.put("POST /api/v1/office-clock/moves", EnumSet.of(ADMIN));
        rows.put("POST /api/v1/rehearsals", EnumSet.of(SUPERVISOR));
        rows.put("GET /api/v1/rehearsals/{rehearsalId}", EnumSet.of(SUPERVISOR, AUDITOR));
        rows.put("GET /api/v1/wall", EnumSet.of(SUPERVISOR, AUDITOR));
        rows.put("POST /api/v1/audit/rebuilds", EnumSet.of(AUDITOR, ADMIN));
        rows.put("GET /api/v1/audit/rebuilds", EnumSet.of(AUDITOR, ADMIN));
        rows.put("GET /api/v1/audit/rebuilds/{rebuildId}", EnumSet.of(AUDITOR, ADMIN));
        rows.put("POST /api/v1/audit/exports", EnumSet.of(AUDITOR));
        rows.put("GET /api/v1/audit/exports", EnumSet.of(AUDITOR));
        rows.put("GET /api/v1/audit/exports/{exportId}", EnumSet.of(AUDITOR));
        rows.put("GET /api/v1/audit/exports/{exportId}/archive", EnumSet.of(AUDITOR));
        rows.put("GET /api/v1/subjects", EnumSet.of(SUPERVISOR, AUDITOR, ADMIN));
        rows.put("GET /api/v1/subjects/{subjectId}", EnumSet.of(SUPERVISOR, AUDITOR, ADMIN));
        rows.put(
                "GET /api/v1/subjects/{subjectId}/history", EnumSet.of(SUPERVISOR, AUDITOR, ADMIN));
        SUBJECTS.forEach((roles, names) ->
                names.forEach(name ->
                        rows.put("POST /api/v1/subjects/{subjectId}/commands/" + name, roles)));
        for (var read : List.of("", "/history", "/preview", "/erasures")) {
            rows.put(
                    "GET /api/v1/retention-rules/{retentionRuleId}" + read,
                    EnumSet.of(SUPERVISOR, AUDITOR, ADMIN));
        }
        rows.put("GET /api/v1/retention-rules", EnumSet.of(SUPERVISOR, AUDITOR, ADMIN));
        rows.put("POST /api/v1/retention-rules", EnumSet.of(SUPERVISOR, ADMIN));
        for (var name : List.of("revise", "approve", "retire")) {
            rows.put(
                    "POST /api/v1/retention-rules/{retentionRuleId}/commands/"
                            + name
                            + "-retention-rule",
                    EnumSet.of(SUPERVISOR, ADMIN));
        }
        for (var read : List.of("checkpoint", "log-keys", "growth", "consistency")) {
            rows.put("GET /api/v1/audit/" + read, EnumSet.of(INTEGRATOR, AUDITOR, ADMIN));
        }
        rows.put("GET /api/v1/audit/inclusion", EnumSet.of(AUDITOR, ADMIN));
        rows.put("GET /api/v1/audit/seal", EnumSet.of(AUDITOR, ADMIN));
        rows.put("GET /api/v1/processors", EnumSet.of(AUDITOR, ADMIN));
        rows.put("GET /api/v1/processors/{processor}", EnumSet.of(AUDITOR, ADMIN));
        rows.put("POST /api/v1/processors/{processor}/pause", EnumSet.of(ADMIN));
        rows.put("POST /api/v1/processors/{processor}/resume", EnumSet.of(ADMIN));
        rows.put("POST /api/v1/processors/{processor}/rebuild", EnumSet.of(ADMIN));
        rows.put("GET /api/v1/audit/dead-letters", EnumSet.of(AUDITOR, ADMIN));
        rows.put("POST /api/v1/audit/dead-letters/retries", EnumSet.of(ADMIN));
        rows.put("GET /api/v1/audit/dead-letters/retries/{retryId}", EnumSet.of(AUDITOR, ADMIN));
        rows.put("POST /api/v1/imports/cases", EnumSet.of(INTEGRATOR, SUPERVISOR));
        rows.put("GET /api/v1/imports/{importId}", EnumSet.of(INTEGRATOR, SUPERVISOR, AUDITOR));
        rows.put("POST /api/v1/sla/due-dates", SIGNED_IN);
        for (var rules : List.of("calendars", "calendars/{calendarId}/ics", "sla-policies")) {
            rows.put("POST /api/v1/" + rules, EnumSet.of(SUPERVISOR));
        }
        RULES.forEach((object, names) ->
                names.forEach(name ->
                        rows.put(
                                "POST /api/v1/" + object + "/commands/" + name,
                                EnumSet.of(SUPERVISOR))));
        OFFICE.forEach((object, readers) -> {
            var path = object.substring(0, object.indexOf('/'));
            rows.put("GET /api/v1/" + path, readers);
            rows.put("GET /api/v1/" + object, readers);
            rows.put("GET /api/v1/" + object + "/history", readers);
            rows.put("POST /api/v1/" + path, EnumSet.of(ADMIN));
        });
        rows.put("POST /api/v1/distribution-rules", EnumSet.of(SUPERVISOR));
        OFFICE_COMMANDS.forEach(
                (roles, paths) -> paths.forEach(path -> rows.put("POST /api/v1/" + path, roles)));
        rows.put("POST /api/v1/consultations", EnumSet.of(OPERATOR, SUPERVISOR));
        CONSULTATIONS.forEach(name ->
                rows.put(
                        "POST /api/v1/consultations/{consultationId}/commands/" + name,
                        EnumSet.of(OPERATOR, SUPERVISOR)));
        rows.put("POST /api/v1/templates", EnumSet.of(OPERATOR, SUPERVISOR));
        rows.put("POST /api/v1/templates/{templateId}/preview", STAFF);
        TEMPLATES.forEach((roles, names) ->
                names.forEach(name ->
                        rows.put("POST /api/v1/templates/{templateId}/commands/" + name, roles)));
        COMMANDS.forEach((roles, names) ->
                names.forEach(
                        name -> rows.put("POST /api/v1/cases/{caseId}/commands/" + name, roles)));
        return rows;
    }

    /** The commands that somebody may give. */
    static Set<String> commands() {
        return COMMANDS.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .flatMap(entry -> entry.getValue().stream())
                .collect(Collectors.toSet());
    }

    /** The commands that nobody may give. */
    static List<String> forbiddenCommands() {
        return COMMANDS.entrySet().stream()
                .filter(entry -> entry.getKey().isEmpty())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** The demo user of a role. */
    static String userOf(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    static Stream<Role> people() {
        return SIGNED_IN.stream();
    }
}

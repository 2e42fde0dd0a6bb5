package org.pirveli.server.security;

import static org.pirveli.api.Role.ADMIN;
import static org.pirveli.api.Role.AUDITOR;
import static org.pirveli.api.Role.INTEGRATOR;
import static org.pirveli.api.Role.OPERATOR;
import static org.pirveli.api.Role.SUPERVISOR;
import static org.pirveli.server.security.Route.delete;
import static org.pirveli.server.security.Route.get;
import static org.pirveli.server.security.Route.post;
import static org.pirveli.server.security.Route.put;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pirveli.api.Role;
import org.pirveli.server.look.Purpose;
import org.pirveli.server.rest.vocabulary.OfficeResource;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Who may call what. A route without a row here cannot be called by anyone; which commands a role
 * may give is told by {@link CommandRules}, and which cases it may see by {@link CaseSight}.
 */
public final class RouteRules {

    /** Commands to a case that exists. */
    public static final String COMMANDS = "/api/v1/cases/{caseId}/commands/{command}";

    /** The one route to which bytes of any kind are sent. */
    public static final String DOCUMENTS = "/api/v1/cases/{caseId}/documents";

    /** What somebody is writing about a case. */
    public static final String CASE_DRAFTS = "/api/v1/cases/{caseId}/drafts/{part}";

    /** What somebody is writing in a consultation. */
    public static final String CONSULTATION_DRAFTS =
            "/api/v1/consultations/{consultationId}/drafts/{part}";

    /** Commands to a calendar that exists. */
    public static final String CALENDAR_COMMANDS =
            "/api/v1/calendars/{calendarId}/commands/{command}";

    /** Commands to a policy that exists. */
    public static final String POLICY_COMMANDS =
            "/api/v1/sla-policies/{policyId}/commands/{command}";

    /** Commands to a consultation that exists. */
    public static final String CONSULTATION_COMMANDS =
            "/api/v1/consultations/{consultationId}/commands/{command}";

    /** Commands to a template that exists. */
    public static final String TEMPLATE_COMMANDS =
            "/api/v1/templates/{templateId}/commands/{command}";

    /** Commands about a person. */
    public static final String SUBJECT_COMMANDS = "/api/v1/subjects/{subjectId}/commands/{command}";

    /** Commands to a rule of retention that exists. */
    public static final String RETENTION_COMMANDS =
            "/api/v1/retention-rules/{retentionRuleId}/commands/{command}";

    private static final Set<Role> ANYONE = Set.of();
    private static final Set<Role> SIGNED_IN =
            Set.of(INTEGRATOR, OPERATOR, SUPERVISOR, AUDITOR, ADMIN);
    private static final Set<Role> READERS = Set.of(INTEGRATOR, OPERATOR, SUPERVISOR, AUDITOR);
    private static final Set<Role> OFFICE = Set.of(OPERATOR, SUPERVISOR, AUDITOR);
    private static final Set<Role> REGISTRARS = Set.of(INTEGRATOR, OPERATOR, SUPERVISOR);
    private static final Set<Role> IMPORTERS = Set.of(INTEGRATOR, SUPERVISOR);
    private static final Set<Role> IMPORT_READERS = Set.of(INTEGRATOR, SUPERVISOR, AUDITOR);
    private static final Set<Role> OVERSEERS = Set.of(SUPERVISOR, AUDITOR);
    private static final Set<Role> CASEWORKERS = Set.of(OPERATOR, SUPERVISOR);
    private static final Set<Role> STAFF = Set.of(OPERATOR, SUPERVISOR, AUDITOR, ADMIN);
    private static final Set<Role> SUPERVISORS = Set.of(SUPERVISOR);
    private static final Set<Role> ADMINISTRATORS = Set.of(ADMIN);
    private static final Set<Role> AUDITORS = Set.of(AUDITOR);

    /** Who decides about the data of persons, of whom no text is shown by it. */
    private static final Set<Role> DECIDERS = Set.of(SUPERVISOR, ADMIN);

    private static final Set<Role> LOOKERS_ON = Set.of(SUPERVISOR, AUDITOR, ADMIN);

    /** Who may ask whether the engine tells the truth; no case is shown to them by it. */
    private static final Set<Role> INSPECTORS = Set.of(AUDITOR, ADMIN);

    /** Who may witness that the log only grows: no case is shown by it, and no event. */
    private static final Set<Role> WITNESSES = Set.of(INTEGRATOR, AUDITOR, ADMIN);

    private static final List<Route> FIXED =
            List.of(
                    post("/api/v1/cases", REGISTRARS),
                    post(COMMANDS, REGISTRARS),
                    post("/api/v1/imports/cases", IMPORTERS),
                    get("/api/v1/imports/{importId}", IMPORT_READERS),
                    get("/api/v1/cases/{caseId}/commands", READERS),
                    get("/api/v1/cases", READERS).showingPersons(Purpose.WORKLIST),
                    get("/api/v1/cases/{caseId}", READERS).showingPersons(Purpose.CASEWORK),
                    get("/api/v1/cases/{caseId}/history", READERS).showingPersons(Purpose.REVIEW),
                    get("/api/v1/cases/by-number/{caseNumber}", READERS)
                            .showingPersons(Purpose.CASEWORK),
                    get("/api/v1/cases/{caseId}/similar", READERS)
                            .showingPersons(Purpose.RECOGNITION),
                    post("/api/v1/cases/similar", REGISTRARS).showingPersons(Purpose.RECOGNITION),
                    put(DOCUMENTS, REGISTRARS),
                    get("/api/v1/cases/{caseId}/documents/{sha256}", READERS)
                            .showingPersons(Purpose.CASEWORK),
                    get("/api/v1/queue", READERS).showingPersons(Purpose.WORKLIST),
                    get("/api/v1/sla", READERS),
                    get("/api/v1/sla/summary", READERS),
                    get("/api/v1/wall", OVERSEERS),
                    get("/api/v1/escalations", OFFICE).showingPersons(Purpose.SUPERVISION),
                    get("/api/v1/escalations/summary", OFFICE),
                    get("/api/v1/cases/{caseId}/ladder", OFFICE)
                            .showingPersons(Purpose.SUPERVISION),
                    get("/api/v1/cases/{caseId}/differences", OFFICE)
                            .showingPersons(Purpose.REVIEW),
                    get("/api/v1/cases/{caseId}/circumstances", OFFICE),
                    get("/api/v1/cases/{caseId}/history/{sequence}/causes", OFFICE),
                    get("/api/v1/cases/{caseId}/history/{sequence}/consequences", OFFICE),
                    get("/api/v1/cases/{caseId}/distribution", OFFICE),
                    post("/api/v1/consultations", CASEWORKERS),
                    post(CONSULTATION_COMMANDS, CASEWORKERS),
                    get("/api/v1/consultations", OFFICE),
                    get("/api/v1/consultations/board", OFFICE),
                    get("/api/v1/consultations/{consultationId}", OFFICE)
                            .showingPersons(Purpose.CONSULTATION),
                    get("/api/v1/consultations/{consultationId}/history", OFFICE)
                            .showingPersons(Purpose.REVIEW),
                    // who signs a message right is believed; nobody signs in for it
                    post("/api/v1/telephony/calls", ANYONE),
                    // limited by address: whoever applies or follows a case has no account
                    post("/api/v1/public/applications", ANYONE),
                    post("/api/v1/public/followed-cases", ANYONE),
                    get("/api/v1/reports/consultations", OFFICE),
                    get("/api/v1/reports/consultations/sessions", OFFICE),
                    get("/api/v1/reports/hotline-calls", OFFICE),
                    get("/api/v1/reports/load", OFFICE),
                    get("/api/v1/reports/topics", OFFICE),
                    get("/api/v1/reports/sms", OFFICE),
                    get("/api/v1/cases/{caseId}/suggested-templates", OFFICE),
                    post("/api/v1/cases/{caseId}/reply-preview", CASEWORKERS)
                            .showingPersons(Purpose.CASEWORK),
                    put(CASE_DRAFTS, CASEWORKERS),
                    get(CASE_DRAFTS, CASEWORKERS).showingPersons(Purpose.CASEWORK),
                    delete(CASE_DRAFTS, CASEWORKERS),
                    put(CONSULTATION_DRAFTS, CASEWORKERS),
                    get(CONSULTATION_DRAFTS, CASEWORKERS).showingPersons(Purpose.CONSULTATION),
                    delete(CONSULTATION_DRAFTS, CASEWORKERS),
                    post("/api/v1/rehearsals", SUPERVISORS),
                    get("/api/v1/rehearsals/{rehearsalId}", OVERSEERS),
                    get("/api/v1/audit/looks", AUDITORS),
                    get("/api/v1/cases/{caseId}/looks", AUDITORS),
                    get("/api/v1/reports/reading-patterns", AUDITORS),
                    post("/api/v1/audit/rebuilds", INSPECTORS),
                    get("/api/v1/audit/rebuilds", INSPECTORS),
                    get("/api/v1/audit/rebuilds/{rebuildId}", INSPECTORS),
                    post("/api/v1/audit/exports", AUDITORS),
                    get("/api/v1/audit/exports", AUDITORS),
                    get("/api/v1/audit/exports/{exportId}", AUDITORS),
                    get("/api/v1/audit/exports/{exportId}/archive", AUDITORS)
                            .showingPersons(Purpose.EXPORT),
                    get("/api/v1/audit/checkpoint", WITNESSES),
                    get("/api/v1/audit/log-keys", WITNESSES),
                    get("/api/v1/audit/growth", WITNESSES),
                    get("/api/v1/audit/consistency", WITNESSES),
                    get("/api/v1/audit/inclusion", INSPECTORS),
                    get("/api/v1/audit/seal", INSPECTORS),
                    get("/api/v1/audit/dead-letters", INSPECTORS),
                    post("/api/v1/audit/dead-letters/retries", ADMINISTRATORS),
                    get("/api/v1/audit/dead-letters/retries/{retryId}", INSPECTORS),
                    get("/api/v1/processors", INSPECTORS),
                    get("/api/v1/processors/{processor}", INSPECTORS),
                    post("/api/v1/processors/{processor}/pause", ADMINISTRATORS),
                    post("/api/v1/processors/{processor}/resume", ADMINISTRATORS),
                    post("/api/v1/processors/{processor}/rebuild", ADMINISTRATORS),
                    get("/api/v1/reports/first-response", OFFICE),
                    get("/api/v1/reports/first-response/cases", OFFICE),
                    get("/api/v1/reports/due-per-day", OFFICE),
                    get("/api/v1/reports/due-per-day/cases", OFFICE),
                    get("/api/v1/reports/policy-comparison", OFFICE),
                    get("/api/v1/reports/policy-comparison/cases", OFFICE),
                    get("/api/v1/reports/uniformity", OFFICE),
                    get("/api/v1/reports/uniformity/cases", OFFICE),
                    get("/api/v1/sla/due-date", SIGNED_IN),
                    post("/api/v1/sla/due-dates", SIGNED_IN),
                    get("/api/v1/calendars", SIGNED_IN),
                    get("/api/v1/calendars/{calendarId}", SIGNED_IN),
                    get("/api/v1/calendars/{calendarId}/days", SIGNED_IN),
                    get("/api/v1/calendars/{calendarId}/ics", SIGNED_IN),
                    post("/api/v1/calendars/{calendarId}/ics", SUPERVISORS),
                    get("/api/v1/calendars/{calendarId}/history", SIGNED_IN),
                    get("/api/v1/calendars/{calendarId}/recalculations", OFFICE),
                    get("/api/v1/calendars/{calendarId}/recalculations/{version}/moves", OFFICE),
                    post("/api/v1/calendars", SUPERVISORS),
                    post(CALENDAR_COMMANDS, SUPERVISORS),
                    get("/api/v1/sla-policies", SIGNED_IN),
                    get("/api/v1/sla-policies/{policyId}", SIGNED_IN),
                    get("/api/v1/sla-policies/{policyId}/history", SIGNED_IN),
                    get("/api/v1/sla-policies/{policyId}/rebases", OFFICE),
                    get("/api/v1/sla-policies/{policyId}/rebases/{version}/moves", OFFICE),
                    post("/api/v1/sla-policies", SUPERVISORS),
                    post(POLICY_COMMANDS, SUPERVISORS),
                    get("/api/v1/templates", STAFF),
                    get("/api/v1/templates/{templateId}", STAFF),
                    get("/api/v1/templates/{templateId}/versions/{version}", STAFF),
                    get("/api/v1/templates/{templateId}/history", STAFF),
                    post("/api/v1/templates/{templateId}/preview", STAFF),
                    post("/api/v1/templates", CASEWORKERS),
                    post(TEMPLATE_COMMANDS, CASEWORKERS),
                    get("/api/v1/subjects", LOOKERS_ON),
                    get("/api/v1/subjects/{subjectId}", LOOKERS_ON),
                    get("/api/v1/subjects/{subjectId}/history", LOOKERS_ON),
                    post(SUBJECT_COMMANDS, DECIDERS),
                    get("/api/v1/retention-rules", LOOKERS_ON),
                    get("/api/v1/retention-rules/{retentionRuleId}", LOOKERS_ON),
                    get("/api/v1/retention-rules/{retentionRuleId}/history", LOOKERS_ON),
                    get("/api/v1/retention-rules/{retentionRuleId}/preview", LOOKERS_ON),
                    get("/api/v1/retention-rules/{retentionRuleId}/erasures", LOOKERS_ON),
                    post("/api/v1/retention-rules", DECIDERS),
                    post(RETENTION_COMMANDS, DECIDERS),
                    get("/api/v1/office-clock", SIGNED_IN),
                    post("/api/v1/office-clock/moves", ADMINISTRATORS),
                    get("/api/v1/problems", SIGNED_IN),
                    get("/api/v1/problems/{code}", SIGNED_IN),
                    get("/v3/api-docs", SIGNED_IN),
                    get("/v3/api-docs.yaml", SIGNED_IN),
                    get("/v3/api-docs/swagger-config", SIGNED_IN),
                    get("/docs", SIGNED_IN),
                    get("/swagger-ui/**", SIGNED_IN),
                    get("/actuator/health", ANYONE),
                    get("/actuator/health/**", ANYONE),
                    get("/actuator", ADMINISTRATORS),
                    get("/actuator/info", ADMINISTRATORS),
                    get("/actuator/metrics", ADMINISTRATORS),
                    get("/actuator/metrics/{requiredMetricName}", ADMINISTRATORS),
                    get("/actuator/prometheus", ADMINISTRATORS));

    private static final List<Route> ROUTES =
            Stream.concat(
                            FIXED.stream(),
                            Stream.of(
                                            office(OfficeResource.UNITS, SIGNED_IN, ADMINISTRATORS),
                                            office(OfficeResource.OPERATORS, STAFF, ADMINISTRATORS),
                                            office(
                                                    OfficeResource.TOPICS,
                                                    SIGNED_IN,
                                                    ADMINISTRATORS),
                                            office(
                                                    OfficeResource.GROUNDS,
                                                    SIGNED_IN,
                                                    ADMINISTRATORS),
                                            office(
                                                    OfficeResource.BODIES,
                                                    SIGNED_IN,
                                                    ADMINISTRATORS),
                                            office(
                                                    OfficeResource.DISTRIBUTION_RULES,
                                                    OFFICE,
                                                    SUPERVISORS))
                                    .flatMap(routes -> routes))
                    .toList();

    private RouteRules() {}

    /**
     * The rows of one kind of what the office is made of.
     *
     * @param makers who may make a new one
     */
    private static Stream<Route> office(
            OfficeResource<?, ?> resource, Set<Role> readers, Set<Role> makers) {
        return Stream.of(
                read(resource, resource.path(), readers),
                read(resource, resource.objectPath(), readers),
                read(resource, resource.objectPath() + "/history", readers),
                post(resource.path(), makers),
                post(resource.commandPath(), OfficeCommandRules.anyOf(resource)));
    }

    /** Of operators it is shown what they may not work on, and why. */
    private static Route read(OfficeResource<?, ?> resource, String path, Set<Role> readers) {
        var route = get(path, readers);
        return resource == OfficeResource.OPERATORS
                ? route.showingPersons(Purpose.ADMINISTRATION)
                : route;
    }

    /** Every row. */
    public static List<Route> all() {
        return ROUTES;
    }

    /** The row for a request; empty if there is none, so that nobody may make it. */
    public static Optional<Route> of(HttpServletRequest request) {
        var method = HttpMethod.valueOf(request.getMethod());
        return at(request).filter(route -> route.answers(method)).findFirst();
    }

    /** The methods that the path of a request knows, for whoever asked with another one. */
    static List<String> methodsAt(HttpServletRequest request) {
        return at(request).map(route -> route.method().name()).distinct().sorted().toList();
    }

    private static Stream<Route> at(HttpServletRequest request) {
        var path =
                ServletRequestPathUtils.hasParsedRequestPath(request)
                        ? ServletRequestPathUtils.getParsedRequestPath(request)
                        : ServletRequestPathUtils.parse(request);
        return ROUTES.stream()
                .filter(route -> route.pattern().matches(path.pathWithinApplication()));
    }
}

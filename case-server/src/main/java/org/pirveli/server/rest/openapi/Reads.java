package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.foreign;
import static org.pirveli.server.rest.openapi.Described.json;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.pirveli.api.casework.view.BoardClock;
import org.pirveli.api.casework.view.BoardEscalation;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.CauseChain;
import org.pirveli.api.casework.view.CauseLink;
import org.pirveli.api.casework.view.EscalationSummary;
import org.pirveli.api.casework.view.HistoryEntry;
import org.pirveli.api.casework.view.Ladder;
import org.pirveli.api.casework.view.MovedClock;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.casework.view.SimilarCase;
import org.pirveli.api.casework.view.SlaSummary;
import org.pirveli.server.rest.casework.CaseCircumstances;
import org.pirveli.server.rest.casework.CaseController;
import org.pirveli.server.rest.casework.CaseDifferences;
import org.pirveli.server.rest.casework.CaseListController;
import org.pirveli.server.rest.casework.CauseController;
import org.pirveli.server.rest.casework.EscalationController;
import org.pirveli.server.rest.casework.PastCaseController;
import org.pirveli.server.rest.casework.SimilarCaseController;
import org.pirveli.server.rest.casework.SlaController;
import org.pirveli.server.rest.casework.WhoGetsIt;
import org.pirveli.server.rest.clock.ClockFace;
import org.pirveli.server.rest.command.AllowedCommands;
import org.pirveli.server.rest.explanation.Explanation;
import org.pirveli.server.rest.explanation.Explanations;
import org.pirveli.server.rest.imports.ImportProgress;
import org.pirveli.server.rest.rules.CalendarFile;
import org.pirveli.server.rest.rules.CalendarFileController;
import org.pirveli.server.rest.rules.CalendarIcsController;
import org.pirveli.server.rest.rules.CalendarList;
import org.pirveli.server.rest.rules.ExaminationList;
import org.pirveli.server.rest.rules.PolicyFile;
import org.pirveli.server.rest.rules.PolicyList;
import org.pirveli.server.rest.rules.RuleHistory;
import org.pirveli.server.rest.rules.RunViews;
import org.pirveli.server.rest.sla.CalendarController;
import org.pirveli.server.rest.sla.Days;
import org.pirveli.server.rest.sla.DueDateController;
import org.pirveli.server.rest.wall.WallFigures;
import org.springframework.core.ParameterizedTypeReference;

/** Every route that is read. */
final class Reads {

    private static final String CASES = "cases";
    private static final String PROMISES = "promises";
    private static final String RULES = "rules";

    private static final String ACTUATOR = "application/vnd.spring-boot.actuator.v3+json";

    private static final Type MOVED =
            new ParameterizedTypeReference<Page<MovedClock>>() {}.getType();

    static final List<Described> ALL =
            List.of(
                    json(
                            "/api/v1/cases",
                            "listCases",
                            CASES,
                            "Cases by their properties.",
                            CaseListController.LIST_PARAMETERS,
                            new ParameterizedTypeReference<Page<CaseSummary>>() {}.getType()),
                    json(
                            "/api/v1/cases/{caseId}",
                            "getCase",
                            CASES,
                            "A case as it stands; or as it stood, or was known, earlier.",
                            CaseController.PARAMETERS,
                            CaseFile.class),
                    json(
                            "/api/v1/cases/{caseId}/differences",
                            "compareCase",
                            CASES,
                            "What is not the same in a case at two points of its past, field by"
                                    + " field, and the events that made the difference.",
                            PastCaseController.DIFFERENCE_PARAMETERS,
                            CaseDifferences.class),
                    json(
                            "/api/v1/cases/{caseId}/circumstances",
                            "getCaseCircumstances",
                            CASES,
                            "The clocks that were open at a point of a case's past, with the"
                                    + " policy and the calendar by which each was counted.",
                            PastCaseController.CIRCUMSTANCES_PARAMETERS,
                            CaseCircumstances.class),
                    json(
                            "/api/v1/cases/{caseId}/history/{sequence}/causes",
                            "getCauses",
                            CASES,
                            "What led to an event of a case: the event itself, what led to it,"
                                    + " and so on, across cases, consultations and rules, up to"
                                    + " where it began. Of what the reader may not see, only type,"
                                    + " role and instants are told.",
                            List.of(),
                            CauseChain.class),
                    json(
                            "/api/v1/cases/{caseId}/history/{sequence}/consequences",
                            "listConsequences",
                            CASES,
                            "What an event of a case led to, in the order in which it was"
                                    + " recorded.",
                            CauseController.PARAMETERS,
                            new ParameterizedTypeReference<Page<CauseLink>>() {}.getType()),
                    json(
                            "/api/v1/cases/by-number/{caseNumber}",
                            "getCaseByNumber",
                            CASES,
                            "A case by the number spoken on the phone.",
                            List.of(),
                            CaseFile.class),
                    json(
                            "/api/v1/cases/{caseId}/distribution",
                            "getCaseDistribution",
                            CASES,
                            "Why somebody got a case and others did not; and who would get it now.",
                            List.of(),
                            WhoGetsIt.class),
                    json(
                            "/api/v1/cases/{caseId}/history",
                            "getCaseHistory",
                            CASES,
                            "Every event of a case, with who, when and why.",
                            List.of(),
                            new ParameterizedTypeReference<Page<HistoryEntry>>() {}.getType()),
                    json(
                            "/api/v1/cases/{caseId}/similar",
                            "listSimilarCases",
                            CASES,
                            "Likely duplicates, and earlier cases of the same person, likeliest"
                                    + " first.",
                            List.of(SimilarCaseController.LIMIT),
                            new ParameterizedTypeReference<Page<SimilarCase>>() {}.getType()),
                    json(
                            "/api/v1/cases/{caseId}/commands",
                            "listCommands",
                            CASES,
                            "Every command, and whether this caller could give it now.",
                            List.of(),
                            AllowedCommands.class),
                    json(
                            "/api/v1/queue",
                            "getQueue",
                            CASES,
                            "Open work: urgent first, then earliest due.",
                            CaseListController.QUEUE_PARAMETERS,
                            new ParameterizedTypeReference<Page<CaseSummary>>() {}.getType()),
                    json(
                            "/api/v1/sla",
                            "getBoard",
                            PROMISES,
                            "Clocks by how they stand, with remaining working time.",
                            SlaController.BOARD_PARAMETERS,
                            new ParameterizedTypeReference<Page<BoardClock>>() {}.getType()),
                    json(
                            "/api/v1/sla/summary",
                            "getBoardSummary",
                            PROMISES,
                            "How many clocks stand how.",
                            List.of(),
                            SlaSummary.class),
                    json(
                            "/api/v1/wall",
                            "getWall",
                            PROMISES,
                            "The office at a glance: open, due and missed, calls that wait, and how"
                                    + " long they take. Nothing personal.",
                            List.of(),
                            WallFigures.class),
                    json(
                            "/api/v1/escalations",
                            "listEscalations",
                            PROMISES,
                            "Missed promises before their levels of supervision.",
                            EscalationController.LIST_PARAMETERS,
                            new ParameterizedTypeReference<Page<BoardEscalation>>() {}.getType()),
                    json(
                            "/api/v1/escalations/summary",
                            "getEscalationSummary",
                            PROMISES,
                            "Escalations counted, and how long they waited for a note.",
                            EscalationController.SUMMARY_PARAMETERS,
                            EscalationSummary.class),
                    json(
                            "/api/v1/cases/{caseId}/ladder",
                            "getLadder",
                            PROMISES,
                            "Every level of supervision of a case: what rose, and what is to come.",
                            List.of(),
                            Ladder.class),
                    json(
                            "/api/v1/imports/{importId}",
                            "getImport",
                            "commands",
                            "How an import stands: counts, and the first rows that are wrong.",
                            List.of(),
                            ImportProgress.class),
                    json(
                            "/api/v1/sla/due-date",
                            "getDueDate",
                            RULES,
                            "When an answer is due, with the reason of each day passed over.",
                            DueDateController.PARAMETERS,
                            DueDateController.DueDate.class),
                    json(
                            "/api/v1/calendars/{calendarId}/days",
                            "listDays",
                            RULES,
                            "Each date of a calendar: working or not, and why.",
                            CalendarController.PARAMETERS,
                            Days.class),
                    json(
                            "/api/v1/calendars",
                            "listCalendars",
                            RULES,
                            "Every calendar, with its version in force.",
                            List.of(),
                            CalendarList.class),
                    json(
                            "/api/v1/calendars/{calendarId}",
                            "getCalendar",
                            RULES,
                            "What a calendar is made of, now or in an earlier version.",
                            List.of(CalendarFileController.VERSION),
                            CalendarFile.class),
                    new Described(
                            "/api/v1/calendars/{calendarId}/ics",
                            "exportCalendar",
                            RULES,
                            "The declared days as an iCalendar file (RFC 5545).",
                            CalendarIcsController.EXPORT,
                            null,
                            CalendarIcsController.ICS,
                            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"),
                    json(
                            "/api/v1/calendars/{calendarId}/history",
                            "getCalendarHistory",
                            RULES,
                            "Every change of a calendar, with who, when and why.",
                            List.of(),
                            RuleHistory.class),
                    json(
                            "/api/v1/calendars/{calendarId}/recalculations",
                            "listRecalculations",
                            RULES,
                            "How far changes of a calendar have been carried to the open clocks.",
                            List.of(),
                            ExaminationList.class),
                    json(
                            "/api/v1/calendars/{calendarId}/recalculations/{version}/moves",
                            "listRecalculated",
                            RULES,
                            "The clocks that a version of a calendar moved, from when to when, as"
                                    + " far as the views have seen; of cases that may be seen.",
                            RunViews.MOVED_PARAMETERS,
                            MOVED),
                    json(
                            "/api/v1/sla-policies",
                            "listPolicies",
                            RULES,
                            "Every policy in all its versions.",
                            List.of(),
                            PolicyList.class),
                    json(
                            "/api/v1/sla-policies/{policyId}",
                            "getPolicy",
                            RULES,
                            "A policy in all its versions.",
                            List.of(),
                            PolicyFile.class),
                    json(
                            "/api/v1/sla-policies/{policyId}/history",
                            "getPolicyHistory",
                            RULES,
                            "Every change of a policy, with who, when and why.",
                            List.of(),
                            RuleHistory.class),
                    json(
                            "/api/v1/sla-policies/{policyId}/rebases",
                            "listRebases",
                            RULES,
                            "How far open clocks have been moved to later versions of a policy.",
                            List.of(),
                            ExaminationList.class),
                    json(
                            "/api/v1/sla-policies/{policyId}/rebases/{version}/moves",
                            "listRebased",
                            RULES,
                            "The clocks that a version of a policy moved, from when to when, as"
                                    + " far as the views have seen; of cases that may be seen.",
                            RunViews.MOVED_PARAMETERS,
                            MOVED),
                    json(
                            "/api/v1/problems",
                            "listProblems",
                            RULES,
                            "Every problem that can be answered.",
                            List.of(),
                            Explanations.class),
                    json(
                            "/api/v1/problems/{code}",
                            "getProblem",
                            RULES,
                            "One problem explained; its type leads here.",
                            List.of(),
                            Explanation.class),
                    json(
                            "/api/v1/office-clock",
                            "getOfficeClock",
                            "operation",
                            "By which time the office works.",
                            List.of(),
                            ClockFace.class),
                    foreign(
                            "/actuator/health",
                            "getHealth",
                            "Whether the server is well; details for administrators only.",
                            ACTUATOR,
                            Map.of("status", "UP")),
                    foreign(
                            "/actuator/health/**",
                            "getHealthOfPart",
                            "Whether a part of the server, or a group of parts, is well.",
                            ACTUATOR,
                            Map.of("status", "UP")),
                    foreign(
                            "/actuator",
                            "listActuators",
                            "Where the server can be looked into.",
                            ACTUATOR,
                            Map.of("_links", Map.of())),
                    foreign(
                            "/actuator/info",
                            "getInfo",
                            "Which server this is.",
                            ACTUATOR,
                            Map.of("build", Map.of("artifact", "case-server"))),
                    foreign(
                            "/actuator/metrics",
                            "listMetrics",
                            "What is measured.",
                            ACTUATOR,
                            Map.of("names", List.of("pirveli.commands"))),
                    foreign(
                            "/actuator/metrics/{requiredMetricName}",
                            "getMetric",
                            "One measurement.",
                            ACTUATOR,
                            Map.of("name", "pirveli.views.lag.events")),
                    foreign(
                            "/actuator/prometheus",
                            "getPrometheus",
                            "Every measurement, for Prometheus.",
                            "text/plain",
                            "pirveli_views_lag_events 0.0"));

    private Reads() {}
}

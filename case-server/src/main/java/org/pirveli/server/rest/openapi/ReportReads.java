package org.pirveli.server.rest.openapi;

import static org.pirveli.server.rest.openapi.Described.json;

import java.util.List;
import org.pirveli.server.rest.rehearsal.RehearsalProgress;
import org.pirveli.server.rest.report.ComparedCases;
import org.pirveli.server.rest.report.ComparisonController;
import org.pirveli.server.rest.report.ConsultationReport;
import org.pirveli.server.rest.report.ConsultationReportController;
import org.pirveli.server.rest.report.DueController;
import org.pirveli.server.rest.report.DueReport;
import org.pirveli.server.rest.report.FirstResponseController;
import org.pirveli.server.rest.report.HotlineController;
import org.pirveli.server.rest.report.HotlineReport;
import org.pirveli.server.rest.report.LoadController;
import org.pirveli.server.rest.report.LoadReport;
import org.pirveli.server.rest.report.PolicyComparison;
import org.pirveli.server.rest.report.PromiseReport;
import org.pirveli.server.rest.report.ReadingPatternsController;
import org.pirveli.server.rest.report.ReadingPatternsReport;
import org.pirveli.server.rest.report.ReportedCases;
import org.pirveli.server.rest.report.ReportedReplies;
import org.pirveli.server.rest.report.ReportedSessions;
import org.pirveli.server.rest.report.SmsController;
import org.pirveli.server.rest.report.SmsReport;
import org.pirveli.server.rest.report.TopicController;
import org.pirveli.server.rest.report.TopicReport;
import org.pirveli.server.rest.report.UniformityController;
import org.pirveli.server.rest.report.UniformityReport;

/** Every report that is read. */
final class ReportReads {

    private static final String REPORTS = "reports";

    static final List<Described> ALL =
            List.of(
                    json(
                            "/api/v1/reports/first-response",
                            "reportFirstResponse",
                            REPORTS,
                            "How first responses, or with clock= other promises, were kept: counts,"
                                    + " share in time, waiting times.",
                            FirstResponseController.PARAMETERS,
                            PromiseReport.class),
                    json(
                            "/api/v1/reports/first-response/cases",
                            "listFirstResponseCases",
                            REPORTS,
                            "The cases behind those figures.",
                            FirstResponseController.CASE_PARAMETERS,
                            ReportedCases.class),
                    json(
                            "/api/v1/reports/due-per-day",
                            "reportDuePerDay",
                            REPORTS,
                            "How many promises fall due on each date, as was known at an instant.",
                            DueController.PARAMETERS,
                            DueReport.class),
                    json(
                            "/api/v1/reports/due-per-day/cases",
                            "listDueCases",
                            REPORTS,
                            "The cases that fall due on a date.",
                            DueController.CASE_PARAMETERS,
                            ReportedCases.class),
                    json(
                            "/api/v1/reports/policy-comparison",
                            "reportPolicyComparison",
                            REPORTS,
                            "The cases that came in, answered or not, held to several policies.",
                            ComparisonController.PARAMETERS,
                            PolicyComparison.class),
                    json(
                            "/api/v1/reports/policy-comparison/cases",
                            "listComparedCases",
                            REPORTS,
                            "The cases behind that comparison.",
                            ComparisonController.CASE_PARAMETERS,
                            ComparedCases.class),
                    json(
                            "/api/v1/reports/consultations",
                            "reportConsultations",
                            REPORTS,
                            "How consultations went, and how long they took, held to the target"
                                    + " and to what was before.",
                            ConsultationReportController.PARAMETERS,
                            ConsultationReport.class),
                    json(
                            "/api/v1/reports/consultations/sessions",
                            "listReportedConsultations",
                            REPORTS,
                            "The consultations behind those figures.",
                            ConsultationReportController.SESSION_PARAMETERS,
                            ReportedSessions.class),
                    json(
                            "/api/v1/reports/hotline-calls",
                            "reportHotlineCalls",
                            REPORTS,
                            "How many calls the hotline had each year, published before and"
                                    + " recorded here.",
                            HotlineController.PARAMETERS,
                            HotlineReport.class),
                    json(
                            "/api/v1/reports/load",
                            "reportLoad",
                            REPORTS,
                            "What each operator carries now, what each has done in a period, and"
                                    + " how evenly it lies on those at work.",
                            LoadController.PARAMETERS,
                            LoadReport.class),
                    json(
                            "/api/v1/reports/topics",
                            "reportTopics",
                            REPORTS,
                            "What came in about each topic, how it was answered, and how many"
                                    + " consultations were about it.",
                            TopicController.PARAMETERS,
                            TopicReport.class),
                    json(
                            "/api/v1/reports/sms",
                            "reportSms",
                            REPORTS,
                            "How many replies went out by SMS in each period, and in how many"
                                    + " parts, published before and recorded here.",
                            SmsController.PARAMETERS,
                            SmsReport.class),
                    json(
                            "/api/v1/reports/uniformity",
                            "reportUniformity",
                            REPORTS,
                            "How uniform replies are: share sent as published, and how far the"
                                    + " others were edited.",
                            UniformityController.PARAMETERS,
                            UniformityReport.class),
                    json(
                            "/api/v1/reports/uniformity/cases",
                            "listUniformityCases",
                            REPORTS,
                            "The replies behind those figures.",
                            UniformityController.CASE_PARAMETERS,
                            ReportedReplies.class),
                    json(
                            "/api/v1/reports/reading-patterns",
                            "reportReadingPatterns",
                            REPORTS,
                            "How people read cases: how many, whose, when, and how that compares"
                                    + " with the median of their role; for auditors.",
                            ReadingPatternsController.PARAMETERS,
                            ReadingPatternsReport.class),
                    json(
                            "/api/v1/rehearsals/{rehearsalId}",
                            "getRehearsal",
                            "rules",
                            "How a rehearsal stands, and what would have been; for supervisors"
                                    + " only.",
                            List.of(),
                            RehearsalProgress.class));

    private ReportReads() {}
}

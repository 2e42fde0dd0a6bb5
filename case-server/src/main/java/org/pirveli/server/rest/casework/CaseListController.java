package org.pirveli.server.rest.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.sla.Condition;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.projections.casework.Queue;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many cases: by their properties, or as work to be done. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public final class CaseListController {

    private static final Parameter<CaseStatus> STATUS =
            Parameter.many("status", CaseStatus.class, "Only cases in one of these statuses.");
    private static final Parameter<Outcome> OUTCOME =
            Parameter.many(
                    "outcome", Outcome.class, "Only cases closed with one of these outcomes.");
    private static final Parameter<TopicCode> TOPIC =
            Parameter.many("topic", TopicCode.class, "Only cases about one of these topics.");
    private static final Parameter<Channel> CHANNEL =
            Parameter.many(
                    "channel", Channel.class, "Only cases that came in by one of these ways.");

    /** Whose cases. */
    public static final Parameter<OperatorId> ASSIGNEE =
            Parameter.one("assignee", OperatorId.class, "Only cases held by this operator.");

    /** Where the cases stand. */
    public static final Parameter<UnitId> UNIT =
            Parameter.one("unit", UnitId.class, "Only cases of this unit.");

    private static final Parameter<Boolean> UNASSIGNED =
            Parameter.one("unassigned", Boolean.class, false, "Only cases that nobody holds yet.");
    private static final Parameter<Condition> CONDITION =
            Parameter.many(
                    "condition",
                    Condition.class,
                    "Only cases of which the clock that is due first stands in one of these"
                            + " ways.");
    private static final Parameter<SubjectId> SUBJECT =
            Parameter.one("subjectId", SubjectId.class, "Only cases of this person.");
    private static final Parameter<Instant> RECEIVED_FROM =
            Parameter.one(
                    "receivedFrom", Instant.class, "Only cases received at this instant or later.");
    private static final Parameter<Instant> RECEIVED_TO =
            Parameter.one("receivedTo", Instant.class, "Only cases received before this instant.");
    private static final Parameter<String> TEXT =
            Parameter.text(
                    "q",
                    200,
                    "Words of the subject and of the applicant's name by how they begin (up to"
                            + " eight letters count), or the applicant's telephone in any usual"
                            + " writing, or a case number, or an external reference.");
    private static final Parameter<CaseQuery.Order> SORT =
            Parameter.one(
                    "sort", CaseQuery.Order.class, CaseQuery.Order.RECEIVED_DESC, "The order.");

    /** What the list of cases can be asked for. */
    public static final List<Parameter<?>> LIST_PARAMETERS =
            List.of(
                    STATUS,
                    OUTCOME,
                    TOPIC,
                    CHANNEL,
                    ASSIGNEE,
                    UNIT,
                    SUBJECT,
                    RECEIVED_FROM,
                    RECEIVED_TO,
                    TEXT,
                    SORT,
                    Lists.LIMIT,
                    Lists.CURSOR);

    /** What the queue can be asked for. */
    public static final List<Parameter<?>> QUEUE_PARAMETERS =
            List.of(UNIT, ASSIGNEE, UNASSIGNED, CONDITION, Lists.LIMIT, Lists.CURSOR);

    private final CaseFiles files;
    private final Queue queue;
    private final OfficeClock clock;

    CaseListController(CaseFiles files, Queue queue, OfficeClock clock) {
        this.files = files;
        this.queue = queue;
        this.clock = clock;
    }

    @GetMapping("/cases")
    Page<CaseSummary> list(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, LIST_PARAMETERS);
        var query =
                new CaseQuery.CaseList(
                        CaseSight.of(actor),
                        asked.all(STATUS),
                        asked.all(OUTCOME),
                        asked.all(TOPIC),
                        asked.all(CHANNEL),
                        asked.get(ASSIGNEE),
                        asked.get(UNIT),
                        asked.get(SUBJECT),
                        asked.get(RECEIVED_FROM),
                        asked.get(RECEIVED_TO),
                        asked.get(TEXT),
                        asked.require(SORT),
                        asked.require(Lists.LIMIT),
                        asked.get(Lists.CURSOR));
        return Lists.part(() -> files.list(query, clock.instant()));
    }

    @GetMapping("/queue")
    Page<CaseSummary> queue(@AuthenticationPrincipal Actor actor, HttpServletRequest request) {
        var asked = Parameters.of(request, QUEUE_PARAMETERS);
        var query =
                new CaseQuery.Queue(
                        CaseSight.of(actor),
                        asked.get(UNIT),
                        asked.get(ASSIGNEE),
                        asked.require(UNASSIGNED),
                        asked.all(CONDITION),
                        asked.require(Lists.LIMIT),
                        asked.get(Lists.CURSOR));
        return Lists.part(() -> queue.list(query, clock.instant()));
    }
}

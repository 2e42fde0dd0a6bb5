package org.pirveli.projections.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.sla.Condition;
import org.pirveli.projections.personal.PersonalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open work: urgent first, then earliest due; what no running clock promises comes last. */
public final class Queue {

    private static final Sorted ORDER =
            Sorted.ascending(
                    "queue",
                    SortKey.number("queue_rank"),
                    SortKey.instant("due_at"),
                    SortKey.uuid("case_id"));

    private final JdbcClient jdbc;
    private final ZoneId office;
    private final Supplier<CalendarLookup> calendars;
    private final PersonalTexts texts;

    /**
     * Opens the queue.
     *
     * @param office the zone whose date says what is due today
     * @param calendars asked once for each answer, before the database is
     * @param texts what is shown in clear
     */
    public Queue(
            DataSource dataSource,
            ZoneId office,
            Supplier<CalendarLookup> calendars,
            PersonalTexts texts) {
        this.calendars = calendars;
        this.texts = texts;
        jdbc = JdbcClient.create(dataSource);
        this.office = office;
    }

    /**
     * A part of the queue.
     *
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Page<CaseSummary> list(CaseQuery.Queue query, Instant now) {
        var moment = OfficeMoment.of(now, office);
        var workingTime = calendars.get();
        var selection =
                new Selection()
                        .where("f.queue_rank is not null")
                        .seenBy(query.sight())
                        .equal("f.unit", query.unit())
                        .equal("f.assignee", query.assignee());
        if (query.unassigned()) {
            selection.where("f.assignee is null");
        }
        standing(selection, query.conditions(), moment);
        return CaseLines.list(
                jdbc, selection, ORDER, query, file -> moment.summary(file, workingTime), texts);
    }

    /** By the clock that runs and is due first. */
    private static void standing(
            Selection selection, Set<Condition> conditions, OfficeMoment moment) {
        if (conditions.isEmpty()) {
            return;
        }
        var any = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (var condition : conditions) {
            switch (condition) {
                case BREACHED -> {
                    any.add("f.due_at < ?");
                    values.add(moment.now());
                }
                case DUE_TODAY -> {
                    any.add("(f.due_at >= ? and f.due_at <= ?)");
                    values.add(moment.now());
                    values.add(moment.midnight());
                }
                case AT_RISK, ON_TRACK -> {
                    any.add(
                            "(f.due_at > ? and exists (select 1 from case_clock c where c.case_id ="
                                    + " f.case_id and c.state = 'RUNNING' and c.superseded = false"
                                    + " and c.due_at = f.due_at and c.at_risk_at "
                                    + (condition == Condition.AT_RISK ? "<= ?))" : "> ?))"));
                    values.add(moment.midnight());
                    values.add(moment.now());
                }
            }
        }
        selection.where("(" + String.join(" or ", any) + ")", values.toArray());
    }
}

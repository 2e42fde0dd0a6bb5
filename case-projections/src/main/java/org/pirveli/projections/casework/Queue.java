package org.pirveli.projections.casework;

import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.Page;
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
    private final PersonalTexts texts;

    /**
     * Opens the queue.
     *
     * @param office the zone whose date says what is due today
     * @param texts what is shown in clear
     */
    public Queue(DataSource dataSource, ZoneId office, PersonalTexts texts) {
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
        var selection =
                new Selection()
                        .where("f.queue_rank is not null")
                        .seenBy(query.sight())
                        .equal("f.unit", query.unit())
                        .equal("f.assignee", query.assignee());
        if (query.unassigned()) {
            selection.where("f.assignee is null");
        }
        return CaseLines.list(jdbc, selection, ORDER, query, OfficeMoment.of(now, office), texts);
    }
}

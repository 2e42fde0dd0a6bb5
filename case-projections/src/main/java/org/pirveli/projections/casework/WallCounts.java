package org.pirveli.projections.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts over all cases that a wall shows: nothing but numbers. */
public final class WallCounts {

    private final JdbcClient jdbc;
    private final ZoneId office;

    /**
     * Opens the counts.
     *
     * @param office the zone whose date says what is due today
     */
    public WallCounts(DataSource dataSource, ZoneId office) {
        jdbc = JdbcClient.create(dataSource);
        this.office = office;
    }

    /**
     * How cases stand.
     *
     * @param open work that is not done
     * @param dueToday those of which a running clock is due on the present date, and not past
     * @param overdue those of which a running clock is past its due instant
     */
    public record Cases(long open, long dueToday, long overdue) {}

    /**
     * Missed promises whose answer is still owed.
     *
     * @param unacknowledged those of which nobody has taken note
     */
    public record Escalated(long open, long unacknowledged) {}

    /** How cases stand. */
    public Cases cases(Instant now) {
        var moment = OfficeMoment.of(now, office);
        long open =
                jdbc.sql("select count(*) from case_file where queue_rank is not null")
                        .query(Long.class)
                        .single();
        return jdbc.sql(
                        "select count(distinct case when due_at >= ? then case_id end),"
                                + " count(distinct case when due_at < ? then case_id end)"
                                + " from case_clock where state = 'RUNNING' and superseded = false"
                                + " and due_at <= ?")
                .param(Selection.stored(now))
                .param(Selection.stored(now))
                .param(Selection.stored(moment.midnight()))
                .query((row, _) -> new Cases(open, row.getLong(1), row.getLong(2)))
                .single();
    }

    /** How many missed promises are before supervision. */
    public Escalated escalated() {
        return jdbc.sql(
                        "select count(*), count(case when acknowledged = false then 1 end)"
                                + " from case_escalation where state = 'OPEN'")
                .query((row, _) -> new Escalated(row.getLong(1), row.getLong(2)))
                .single();
    }

    /**
     * How many clocks run that fall due on each date, from now on; dates without any are left out.
     */
    public SortedMap<LocalDate, Long> due(Instant from, LocalDate last) {
        var dates = new TreeMap<LocalDate, Long>();
        jdbc.sql(
                        "select due_at, count(*) from case_clock where state = 'RUNNING'"
                                + " and superseded = false and due_at >= ? and due_at < ?"
                                + " group by due_at")
                .param(Selection.stored(from))
                .param(Selection.stored(last.plusDays(1).atStartOfDay(office).toInstant()))
                .query(row -> {
                    var date =
                            row.getObject(1, OffsetDateTime.class)
                                    .atZoneSameInstant(office)
                                    .toLocalDate();
                    dates.merge(date, row.getLong(2), Long::sum);
                });
        return dates;
    }
}

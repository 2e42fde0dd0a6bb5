package org.pirveli.projections.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.sla.ClockId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every clock that runs or stands still for a while, for whoever has to compare something with
 * them. Those of cases that wait behind an event that could not be taken in are left out.
 */
public final class RunningClocks {

    /** Of a case that waits, the views do not know how its clocks stand. */
    private static final String NOT_WAITING =
            " not exists (select 1 from dead_letter d where d.follower = '"
                    + CaseViewsInvoker.PROCESSOR
                    + "' and d.stream = cast(f.case_id as varchar(36)))";

    private static final String SELECT =
            "select c.clock_id, f.body from case_clock c join case_file f on f.case_id = c.case_id"
                    + " where c.state in ('RUNNING', 'PAUSED') and not c.superseded and"
                    + NOT_WAITING;
    private static final String ORDER = " order by c.clock_id limit :limit";

    private final JdbcClient jdbc;

    public RunningClocks(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A clock that has not ended.
     *
     * @param file of its case, with conditions left open
     */
    public record Running(ClockId clockId, CaseFile file) {}

    /**
     * The next ones, in the order of their ids as the database sorts them.
     *
     * @param last where the part before ended; {@code null} begins
     * @param limit how many at most, 1 or more
     */
    public List<Running> after(@Nullable ClockId last, int limit) {
        var selection =
                last == null
                        ? jdbc.sql(SELECT + ORDER)
                        : jdbc.sql(SELECT + " and c.clock_id > :last" + ORDER)
                                .param("last", last.value());
        return selection
                .param("limit", limit)
                .query((row, _) ->
                        new Running(
                                new ClockId(row.getObject(1, UUID.class)),
                                Bodies.read(row.getString(2))))
                .list();
    }

    /**
     * How many events of each case the views show; cases that they do not show, or that wait behind
     * an event that could not be taken in, are left out.
     */
    public Map<CaseId, Long> versionsOf(Set<CaseId> cases) {
        var versions = new HashMap<CaseId, Long>();
        if (!cases.isEmpty()) {
            jdbc.sql(
                            "select f.case_id, f.version from case_file f where f.case_id in"
                                    + " (:cases) and"
                                    + NOT_WAITING)
                    .param("cases", cases.stream().map(CaseId::value).toList())
                    .query(row -> {
                        versions.put(new CaseId(row.getObject(1, UUID.class)), row.getLong(2));
                    });
        }
        return versions;
    }
}

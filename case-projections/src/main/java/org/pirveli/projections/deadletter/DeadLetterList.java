package org.pirveli.projections.deadletter;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.Page;
import org.pirveli.projections.casework.Selection;
import org.pirveli.projections.casework.SortKey;
import org.pirveli.projections.casework.Sorted;
import org.pirveli.projections.parking.DeadLetter;
import org.pirveli.projections.parking.DeadLetters;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The streams that wait, part by part, those of the earliest events first. */
public final class DeadLetterList {

    private static final Sorted EARLIEST =
            Sorted.ascending(
                    "dead-letters", SortKey.position("global_index"), SortKey.word("follower"));

    private final JdbcClient jdbc;

    /** Opens the list. */
    public DeadLetterList(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A part of the list.
     *
     * @param follower only those of this one; {@code null} means of all
     * @param stream only this case or consultation; {@code null} means all
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Page<DeadLetter> part(
            @Nullable String follower,
            @Nullable String stream,
            @Nullable String cursor,
            int limit) {
        int rows = Sorted.rows(limit);
        var selection = new Selection().equal("d.follower", follower).equal("d.stream", stream);
        EARLIEST.behind(cursor, "d", selection);
        var found =
                selection
                        .on(jdbc, DeadLetters.SHOWN, EARLIEST.orderBy("d") + " limit " + rows)
                        .query((row, _) -> EARLIEST.placed(DeadLetters.read(row), row))
                        .list();
        return EARLIEST.page(found, limit, letter -> letter);
    }
}

package org.pirveli.server.look;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.Page;
import org.pirveli.projections.casework.Selection;
import org.pirveli.projections.casework.SortKey;
import org.pirveli.projections.casework.Sorted;
import org.pirveli.projections.personal.PersonalTexts;
import org.pirveli.server.look.Look.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Who looked at what, latest first. */
public final class LookBook {

    private static final Sorted LATEST_FIRST =
            Sorted.descending("looks", SortKey.instant("looked_at"), SortKey.uuid("look_id"));

    private final JdbcClient jdbc;
    private final PersonalTexts texts;

    LookBook(DataSource dataSource, PersonalTexts texts) {
        this.jdbc = JdbcClient.create(dataSource);
        this.texts = texts;
    }

    /**
     * Which looks are wanted.
     *
     * @param user the name of the reader; {@code null} means any, as do the others
     * @param from at this instant or later
     * @param to before this instant
     * @param cursor where the part before ended
     */
    public record Query(
            @Nullable String user,
            @Nullable CaseId caseId,
            @Nullable Purpose purpose,
            @Nullable Instant from,
            @Nullable Instant to,
            int limit,
            @Nullable String cursor) {}

    /**
     * A part of them.
     *
     * @throws IllegalArgumentException if the cursor is none of this list's
     */
    public Page<Look> list(Query query) {
        var selection = new Selection().equal("l.user_name", query.user());
        if (query.caseId() != null) {
            selection.where(
                    "l.look_id in (select s.look_id from look_seen s where s.stream_id = ?)",
                    query.caseId().toString());
        }
        if (query.purpose() != null) {
            selection.where("l.purpose = ?", query.purpose().name());
        }
        if (query.from() != null) {
            selection.where("l.looked_at >= ?", query.from());
        }
        if (query.to() != null) {
            selection.where("l.looked_at < ?", query.to());
        }
        LATEST_FIRST.behind(query.cursor(), "l", selection);
        var found =
                selection
                        .on(
                                jdbc,
                                "select l.* from look l",
                                LATEST_FIRST.orderBy("l") + " limit " + Sorted.rows(query.limit()))
                        .query((row, _) -> LATEST_FIRST.placed(look(row), row))
                        .list();
        var page = LATEST_FIRST.page(found, query.limit(), look -> look);
        return new Page<>(complete(page.items()), page.nextCursor());
    }

    private List<Look> complete(List<Look> looks) {
        var seen = seen(looks.stream().map(Look::lookId).toList());
        var complete =
                looks.stream()
                        .map(look -> look.showing(seen.getOrDefault(look.lookId(), List.of())))
                        .toList();
        return texts.opened(complete, look -> look.lookId().toString());
    }

    private Map<UUID, List<Seen>> seen(Collection<UUID> looks) {
        var seen = new HashMap<UUID, List<Seen>>();
        jdbc.sql(
                        "select s.look_id, s.kind, s.stream_id, s.fields from look_seen s where"
                                + " s.look_id = any(?) order by s.stream_id, s.part")
                .param(new SqlArrayValue("uuid", looks.toArray()))
                .query(row -> {
                    seen.computeIfAbsent(
                                    row.getObject("look_id", UUID.class), _ -> new ArrayList<>())
                            .add(
                                    new Seen(
                                            new Matter(
                                                    Matter.Kind.valueOf(row.getString("kind")),
                                                    row.getString("stream_id")),
                                            new TreeSet<>(
                                                    LookTable.fields(row.getString("fields")))));
                });
        return seen;
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getObject("look_id", UUID.class),
                row.getObject("looked_at", OffsetDateTime.class).toInstant(),
                row.getString("user_name"),
                Role.valueOf(row.getString("role")),
                row.getString("client"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("stated_purpose"),
                List.of());
    }
}

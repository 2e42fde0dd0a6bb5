package org.pirveli.server.look;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.personal.PersonalTexts;
import org.pirveli.server.look.KnownLooks.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.transaction.support.TransactionOperations;

/** The tables of looks: rows are added, and taken away by their age. */
final class LookTable {

    private static final int OLD_AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionOperations transaction;
    private final PersonalTexts texts;

    LookTable(JdbcTemplate jdbc, TransactionOperations transaction, PersonalTexts texts) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.transaction = transaction;
        this.texts = texts;
    }

    /**
     * A row of what was shown.
     *
     * @param part its place among those of this reader, hour and matter, from 1
     * @param ownUnit whether a case stands in a unit of the reader; {@code null} if it is no case
     * @param ownCase whether the reader holds the case; {@code null} if it is none
     */
    record Row(Look.Seen seen, int part, @Nullable Boolean ownUnit, @Nullable Boolean ownCase) {}

    /**
     * Adds a look with its rows; all of it, or nothing.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody was quicker with a row
     */
    void add(Look look, Instant hour, List<Row> rows) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql(
                            "insert into look (look_id, looked_at, user_name, role, client,"
                                    + " purpose, stated_purpose) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            Arrays.asList(
                                    look.lookId(),
                                    stored(look.lookedAt()),
                                    look.user(),
                                    look.role().name(),
                                    look.client(),
                                    look.purpose().name(),
                                    look.statedPurpose()))
                    .update();
            batches.batchUpdate(
                    "insert into look_seen (user_name, in_hour, stream_id, part, look_id, kind,"
                            + " fields, opened, own_unit, own_case) values (?, ?, ?, ?, ?, ?, ?,"
                            + " ?, ?, ?)",
                    rows.stream().map(row -> values(look, hour, row)).toList());
        });
    }

    private static @Nullable Object[] values(Look look, Instant hour, Row row) {
        return new @Nullable Object[] {
            look.user(),
            stored(hour),
            row.seen().matter().id(),
            row.part(),
            look.lookId(),
            row.seen().matter().kind().name(),
            String.join(" ", row.seen().fields()),
            look.purpose().opens(),
            row.ownUnit(),
            row.ownCase()
        };
    }

    /** What is recorded of these in one reader's hour; nothing is recorded of the others. */
    Map<Matter, Recorded> recorded(String user, Instant hour, Collection<Matter> matters) {
        var recorded = new HashMap<Matter, Recorded>();
        matters.forEach(matter -> recorded.put(matter, Recorded.NOTHING));
        jdbc.sql(
                        "select s.kind, s.stream_id, s.fields, s.opened, s.look_id,"
                            + " l.stated_purpose from look_seen s join look l on l.look_id ="
                            + " s.look_id where s.user_name = ? and s.in_hour = ? and s.stream_id ="
                            + " any(?)")
                .params(
                        user,
                        stored(hour),
                        new SqlArrayValue(
                                "varchar", matters.stream().map(Matter::id).toArray(Object[]::new)))
                .query(row -> {
                    var matter =
                            new Matter(
                                    Matter.Kind.valueOf(row.getString("kind")),
                                    row.getString("stream_id"));
                    var stated =
                            clear(
                                    row.getString("stated_purpose"),
                                    row.getObject("look_id", UUID.class));
                    boolean opened = row.getBoolean("opened");
                    var fields = fields(row.getString("fields"));
                    recorded.computeIfPresent(
                            matter, (_, before) -> before.with(stated, opened, fields));
                });
        return recorded;
    }

    private @Nullable String clear(@Nullable String stated, UUID look) {
        return stated == null
                ? null
                : texts.clear(stated, look.toString()).orElse(PersonalTexts.ERASED);
    }

    /**
     * Takes looks away that are older than an instant, as many at once as do not get in the way.
     *
     * @return how many there were
     */
    int forget(Instant before) {
        return jdbc.sql(
                        "delete from look where look_id in (select look_id from look where"
                                + " looked_at < ? order by looked_at limit "
                                + OLD_AT_ONCE
                                + ")")
                .param(stored(before))
                .update();
    }

    static List<String> fields(String stored) {
        return List.of(stored.split(" "));
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package org.pirveli.projections.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.consultation.Direction;
import org.pirveli.api.consultation.view.ConsultationSight;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.casework.Selection;
import org.pirveli.projections.casework.SortKey;
import org.pirveli.projections.casework.Sorted;
import org.pirveli.projections.consultation.ContactFact.State;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Consultations as reports count them. What was recorded later than a moment counts as not known.
 */
public final class ContactFacts {

    private static final Sorted LATEST =
            Sorted.descending(
                    "reported consultations",
                    SortKey.instant("offered_at"),
                    SortKey.uuid("consultation_id"));

    /** Everything but the body: a report goes over very many. */
    private static final String SELECT =
            "select f.consultation_id, f.status, f.channel, f.direction, f.unit, f.operator,"
                    + " f.offered_at, f.answered_at, f.ended_at, f.ended_known_at, f.elapsed_ms,"
                    + " f.attended_ms from consultation_file f";

    private static final int FETCHED = 2_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    /**
     * Opens the facts.
     *
     * @param transactions of the data source's own database
     */
    public ContactFacts(DataSource dataSource, PlatformTransactionManager transactions) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(FETCHED);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** What an operator attended of a consultation that has ended. */
    public record Share(OperatorId operator, long attendedMillis) {}

    /** A case that a consultation was about. */
    public record Matter(ConsultationId consultationId, CaseId caseId) {}

    /**
     * Which consultations are wanted. An empty set or {@code null} does not filter.
     *
     * @param asOf what was known (recorded) then
     * @param from of the offer, inclusive
     * @param before of the offer, exclusive
     * @param operators who brought them to their end
     * @param withoutOperator {@code true} only those that nobody has brought to an end, {@code
     *     false} only the others
     */
    public record Query(
            ConsultationSight sight,
            Instant asOf,
            @Nullable Instant from,
            @Nullable Instant before,
            Set<Channel> channels,
            Set<Direction> directions,
            Set<UnitId> units,
            Set<OperatorId> operators,
            @Nullable Boolean withoutOperator,
            Set<State> states) {

        private Selection selection() {
            var selection =
                    ConsultationFiles.seenBy(sight)
                            .where("f.offered_known_at <= ?", asOf)
                            .in("f.channel", channels)
                            .in("f.direction", directions)
                            .in("f.unit", units)
                            .in("f.operator", operators);
            if (!operators.isEmpty() || Boolean.FALSE.equals(withoutOperator)) {
                selection.where("f.operator is not null and f.ended_known_at <= ?", asOf);
            }
            if (Boolean.TRUE.equals(withoutOperator)) {
                selection.where(
                        "(f.operator is null or f.ended_known_at is null or f.ended_known_at > ?)",
                        asOf);
            }
            if (from != null) {
                selection.where("f.offered_at >= ?", from);
            }
            if (before != null) {
                selection.where("f.offered_at < ?", before);
            }
            return selection;
        }
    }

    /** Shows every one, in no order. */
    public void each(Query query, Consumer<ContactFact> consumer) {
        each(
                SELECT,
                query.selection(),
                row -> {
                    var fact = fact(row, query.asOf());
                    if (isWanted(fact, query)) {
                        consumer.accept(fact);
                    }
                });
    }

    /** One row after the other, however many: none is kept by the driver. */
    private void each(String select, Selection selection, RowCallbackHandler reader) {
        reading.executeWithoutResult(
                _ -> jdbc.query(select + selection.sql(), reader, selection.values().toArray()));
    }

    /**
     * Shows what each operator attended of those that have ended, in no order. Older records do not
     * say who it was.
     */
    public void eachShare(Query query, Consumer<Share> consumer) {
        each(
                "select a.operator, a.attended_ms from consultation_file f join"
                        + " consultation_attendance a on a.consultation_id = f.consultation_id",
                query.selection()
                        .where("a.operator is not null and f.ended_known_at <= ?", query.asOf()),
                row ->
                        consumer.accept(
                                new Share(new OperatorId(row.getString(1)), row.getLong(2))));
    }

    /** Shows which cases consultations were about, in no order. */
    public void eachMatter(Query query, Consumer<Matter> consumer) {
        each(
                "select f.consultation_id, j.case_id from consultation_file f join"
                        + " consultation_case j on j.consultation_id = f.consultation_id",
                query.selection().where("j.joined_at <= ?", query.asOf()),
                row ->
                        consumer.accept(
                                new Matter(
                                        new ConsultationId(row.getObject(1, UUID.class)),
                                        new CaseId(row.getObject(2, UUID.class)))));
    }

    /**
     * A part of the list, the latest first.
     *
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Page<ContactFact> part(Query query, @Nullable String cursor, int limit) {
        int rows = Sorted.rows(limit);
        var selection = query.selection();
        byState(query, selection);
        LATEST.behind(cursor, "f", selection);
        RowMapper<Sorted.Placed<ContactFact>> place =
                (row, _) -> LATEST.placed(fact(row, query.asOf()), row);
        var found =
                jdbc.query(
                        SELECT + selection.sql() + LATEST.orderBy("f") + " limit " + rows,
                        place,
                        selection.values().toArray());
        return LATEST.page(found, limit, fact -> fact);
    }

    private static boolean isWanted(ContactFact fact, Query query) {
        return query.states().isEmpty() || query.states().contains(fact.state());
    }

    private static void byState(Query query, Selection selection) {
        if (query.states().isEmpty()) {
            return;
        }
        var conditions = query.states().stream().map(ContactFacts::condition).toList();
        var values = query.states().stream().map(_ -> (Object) query.asOf()).toArray();
        selection.where("(" + String.join(" or ", conditions) + ")", values);
    }

    /** Each with one mark, for the moment. */
    private static String condition(State state) {
        return switch (state) {
            case OPEN -> "(f.ended_known_at is null or f.ended_known_at > ?)";
            case COMPLETED -> "(f.ended_known_at <= ? and f.status = 'COMPLETED')";
            case UNANSWERED ->
                    "(f.ended_known_at <= ? and f.status = 'ABANDONED' and f.answered_at is null)";
            case BROKEN_OFF ->
                    "(f.ended_known_at <= ? and f.status = 'ABANDONED' and f.answered_at is not"
                            + " null)";
        };
    }

    private static ContactFact fact(ResultSet row, Instant asOf) throws SQLException {
        var endedKnownAt = instant(row, "ended_known_at");
        boolean ended = endedKnownAt != null && !endedKnownAt.isAfter(asOf);
        var answeredAt = instant(row, "answered_at");
        boolean answered = answeredAt != null && !answeredAt.isAfter(asOf);
        var operator = row.getString("operator");
        return new ContactFact(
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                state(ended, answered, row.getString("status")),
                Channel.valueOf(row.getString("channel")),
                Direction.valueOf(row.getString("direction")),
                new UnitId(row.getString("unit")),
                ended && operator != null ? new OperatorId(operator) : null,
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                answered ? answeredAt : null,
                ended ? instant(row, "ended_at") : null,
                ended ? number(row, "attended_ms") : null,
                ended ? number(row, "elapsed_ms") : null);
    }

    private static State state(boolean ended, boolean answered, String status) {
        if (!ended) {
            return State.OPEN;
        }
        if (status.equals("COMPLETED")) {
            return State.COMPLETED;
        }
        return answered ? State.BROKEN_OFF : State.UNANSWERED;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}

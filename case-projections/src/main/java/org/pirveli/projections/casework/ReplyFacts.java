package org.pirveli.projections.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.casework.event.FollowUpResponseIssued;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.casework.ClockFacts.Span;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every reply that went out, one after the other, for whoever counts how it was written. */
public final class ReplyFacts {

    private static final int FETCHED = 2_000;

    /** What is taken over from older records tells nothing of how it was written. */
    private static final String IMPORT = "ImportCase";

    private static final Sorted ORDER =
            Sorted.ascending(
                    "replies",
                    SortKey.instant("issued_at"),
                    SortKey.uuid("case_id"),
                    SortKey.number("sequence"));

    private static final String REPLIES =
            "select r.*, f.case_number from case_reply r join case_file f on f.case_id = r.case_id";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    /**
     * Opens the facts.
     *
     * @param transactions of the data source's own database
     */
    public ReplyFacts(DataSource dataSource, PlatformTransactionManager transactions) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(FETCHED);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * Which replies.
     *
     * @param issued when the applicant was answered
     * @param asOf as was known (recorded) at this instant; {@code null} means now
     * @param sight of which cases, as these stand now
     */
    public record Query(Span issued, @Nullable Instant asOf, Sight sight) {}

    /**
     * A reply that went out, whether or not it was set aside since.
     *
     * @param template {@code null} if it was written freely
     * @param distance how far it was edited, in ten-thousandths; 0 as published, {@code null} if it
     *     was written freely
     * @param smsParts in how many parts it went; {@code null} if it was no SMS
     * @param unit where the case stood
     * @param operator the name of the user who wrote it
     */
    public record ReplyFact(
            CaseId caseId,
            CaseNumber caseNumber,
            int sequence,
            ClockName clock,
            ResponseKind kind,
            Channel channel,
            @Nullable VersionRef template,
            @Nullable Integer distance,
            @Nullable Integer smsParts,
            UnitId unit,
            String operator,
            Instant issuedAt) {}

    /** Hands over reply after reply, in no order. */
    public void each(Query query, Consumer<ReplyFact> reader) {
        var selected = selected(query);
        RowCallbackHandler each = row -> reader.accept(read(row));
        reading.executeWithoutResult(
                _ -> jdbc.query(REPLIES + selected.sql(), each, selected.values().toArray()));
    }

    /**
     * A part of those that are wanted, in the order in which they were given.
     *
     * @param cursor where the part before ended
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Page<ReplyFact> part(
            Query query, Predicate<ReplyFact> wanted, @Nullable String cursor, int limit) {
        int rows = Sorted.rows(limit);
        var selected = selected(query);
        ORDER.behind(cursor, "r", selected);
        RowMapper<Sorted.Placed<ReplyFact>> place = (row, _) -> ORDER.placed(read(row), row);
        var found =
                reading.execute(_ -> {
                    try (var all =
                            jdbc.queryForStream(
                                    REPLIES + selected.sql() + ORDER.orderBy("r"),
                                    place,
                                    selected.values().toArray())) {
                        return all.filter(each -> wanted.test(each.item())).limit(rows).toList();
                    }
                });
        return ORDER.page(found, limit, each -> each);
    }

    private static Selection selected(Query query) {
        var selection = new Selection().seenBy(query.sight());
        var from = query.issued().from();
        var to = query.issued().to();
        if (from != null) {
            selection.where("r.issued_at >= ?", from);
        }
        if (to != null) {
            selection.where("r.issued_at < ?", to);
        }
        var asOf = query.asOf();
        return asOf == null ? selection : selection.where("r.known_at <= ?", asOf);
    }

    private static ReplyFact read(ResultSet row) throws SQLException {
        var template = row.getString("template_id");
        return new ReplyFact(
                new CaseId(row.getObject("case_id", UUID.class)),
                new CaseNumber(row.getString("case_number")),
                row.getInt("sequence"),
                ClockName.valueOf(row.getString("clock")),
                ResponseKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                template == null ? null : new VersionRef(template, row.getInt("template_version")),
                row.getObject("distance", Integer.class),
                row.getObject("sms_parts", Integer.class),
                new UnitId(row.getString("unit")),
                row.getString("operator"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }

    /** The row of an event by which a reply went out. */
    static Optional<ViewRow> of(CaseFile file, RecordedEvent recorded) {
        if (recorded.provenance().command().equals(IMPORT)) {
            return Optional.empty();
        }
        return switch (recorded.event()) {
            case FirstResponseIssued it ->
                    Optional.of(
                            row(
                                    file,
                                    recorded,
                                    ClockName.FIRST_RESPONSE,
                                    it.reply(),
                                    it.occurredAt()));
            case FollowUpResponseIssued it ->
                    Optional.of(
                            row(
                                    file,
                                    recorded,
                                    ClockName.FOLLOW_UP_RESPONSE,
                                    it.reply(),
                                    it.occurredAt()));
            default -> Optional.empty();
        };
    }

    private static ViewRow row(
            CaseFile file, RecordedEvent recorded, ClockName clock, Reply reply, Instant issued) {
        var template = reply.template();
        var preparedBy = reply.preparedBy();
        return new ViewRow(
                ViewTable.CASE_REPLY,
                ViewRow.row(
                        file.caseId().value(),
                        (int) recorded.sequence(),
                        clock.name(),
                        reply.kind().name(),
                        reply.channel().name(),
                        template == null ? null : template.template().id(),
                        template == null ? null : template.template().version(),
                        template == null ? null : template.distance(),
                        reply.smsParts(),
                        file.unit().value(),
                        preparedBy == null ? recorded.provenance().actor() : preparedBy,
                        issued,
                        recorded.provenance().recordedAt(),
                        recorded.position()),
                0);
    }
}

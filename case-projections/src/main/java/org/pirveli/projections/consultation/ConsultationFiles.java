package org.pirveli.projections.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.view.HistoryEntry;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.api.consultation.view.ConsultationList;
import org.pirveli.api.consultation.view.ConsultationSight;
import org.pirveli.api.consultation.view.ConsultationSummary;
import org.pirveli.api.consultation.view.DeskBoard;
import org.pirveli.api.consultation.view.SessionStatus;
import org.pirveli.projections.casework.Selection;
import org.pirveli.projections.casework.SortKey;
import org.pirveli.projections.casework.Sorted;
import org.pirveli.projections.personal.PersonalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Every consultation, one by one, in lists, and at the desks. */
public final class ConsultationFiles {

    private static final Sorted LATEST =
            Sorted.descending(
                    "consultations",
                    SortKey.instant("offered_at"),
                    SortKey.uuid("consultation_id"));
    private static final Set<SessionStatus> AT_DESKS =
            Set.of(
                    SessionStatus.WAITING,
                    SessionStatus.ACTIVE,
                    SessionStatus.HELD,
                    SessionStatus.WRAP_UP);

    private final JdbcClient jdbc;
    private final EventStore log;
    private final PersonalTexts texts;

    /**
     * Opens the files.
     *
     * @param log in clear
     * @param texts what the views keep and is shown in clear
     */
    public ConsultationFiles(DataSource dataSource, EventStore log, PersonalTexts texts) {
        this.texts = texts;
        this.jdbc = JdbcClient.create(dataSource);
        this.log = log;
    }

    /** The consultation, as the views show it; straight from the log while they are late. */
    public Optional<ConsultationFile> byId(ConsultationId id) {
        return jdbc.sql("select body from consultation_file where consultation_id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(body -> texts.opened(ConsultationBodies.read(body), id.toString()))
                .or(() -> fromLog(id));
    }

    private Optional<ConsultationFile> fromLog(ConsultationId id) {
        @Nullable ConsultationFile file = null;
        for (var event : past(id)) {
            file = after(file, event.event(), event.provenance());
        }
        return Optional.ofNullable(file);
    }

    /**
     * What is shown of a consultation after one more event.
     *
     * @param before {@code null} if it is the first
     */
    public static ConsultationFile after(
            @Nullable ConsultationFile before, ConsultationEvent event, Provenance provenance) {
        return ConsultationFold.after(before, event, provenance);
    }

    private List<RecordedConsultation> past(ConsultationId id) {
        return log.readEvents(id.toString())
                .asStream()
                .<RecordedConsultation>map(ConsultationRow::recorded)
                .toList();
    }

    /** Every event of a consultation, in order. */
    public List<HistoryEntry> history(ConsultationId id) {
        return past(id).stream().map(ConsultationFiles::entry).toList();
    }

    private static HistoryEntry entry(RecordedConsultation past) {
        return HistoryEntry.of(past.sequence(), past.event(), past.provenance());
    }

    /** How many events of these consultations the views show; without those they do not know. */
    public Map<ConsultationId, Long> versions(Set<ConsultationId> ids) {
        var versions = new HashMap<ConsultationId, Long>();
        jdbc.sql(
                        "select consultation_id, version from consultation_file where"
                                + " consultation_id = any(?)")
                .param(new SqlArrayValue("uuid", ids.stream().map(ConsultationId::value).toArray()))
                .query(row -> {
                    versions.put(new ConsultationId(row.getObject(1, UUID.class)), row.getLong(2));
                });
        return versions;
    }

    /**
     * A part of the list, the latest first.
     *
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Page<ConsultationSummary> list(ConsultationList query, Instant now) {
        var selection =
                seenBy(query.sight())
                        .in("f.status", query.status())
                        .in("f.channel", query.channel())
                        .equal("f.operator", query.operator())
                        .equal("f.unit", query.unit());
        if (query.offeredFrom() != null) {
            selection.where("f.offered_at >= ?", query.offeredFrom());
        }
        if (query.offeredTo() != null) {
            selection.where("f.offered_at < ?", query.offeredTo());
        }
        int rows = Sorted.rows(query.limit());
        LATEST.behind(query.cursor(), "f", selection);
        var found =
                selection
                        .on(
                                jdbc,
                                "select f.* from consultation_file f",
                                LATEST.orderBy("f") + " limit " + rows)
                        .query((row, _) -> LATEST.placed(row.getString("body"), row))
                        .list();
        return LATEST.page(
                found,
                query.limit(),
                body -> ConsultationSummary.of(ConsultationBodies.read(body), now));
    }

    /** What goes on at the desks, as far as the reader may see it. */
    public DeskBoard board(ConsultationSight sight, Instant now) {
        var all =
                seenBy(sight)
                        .in("f.status", AT_DESKS)
                        .on(
                                jdbc,
                                "select f.body from consultation_file f",
                                " order by f.offered_at, f.consultation_id")
                        .query((row, _) -> row.getString(1))
                        .list()
                        .stream()
                        .map(body -> ConsultationSummary.of(ConsultationBodies.read(body), now))
                        .toList();
        var desks = new TreeMap<String, List<ConsultationSummary>>();
        all.forEach(each -> {
            var operator = each.operatorId();
            if (operator != null) {
                desks.computeIfAbsent(operator.value(), _ -> new ArrayList<>()).add(each);
            }
        });
        return new DeskBoard(
                now,
                all.stream().filter(each -> each.status() == SessionStatus.WAITING).toList(),
                desks.entrySet().stream()
                        .map(desk -> desk(new OperatorId(desk.getKey()), desk.getValue()))
                        .toList());
    }

    private static DeskBoard.Desk desk(OperatorId operator, List<ConsultationSummary> inHand) {
        return new DeskBoard.Desk(
                operator,
                inHand.stream()
                        .filter(each -> each.status() != SessionStatus.HELD)
                        .findFirst()
                        .orElse(null),
                inHand.stream().filter(each -> each.status() == SessionStatus.HELD).toList());
    }

    static Selection seenBy(ConsultationSight sight) {
        var selection = new Selection();
        var operator = sight.operator();
        if (operator == null) {
            return selection;
        }
        if (sight.units().isEmpty()) {
            return selection.equal("f.operator", operator);
        }
        var units = sight.units().stream().map(unit -> (Object) unit).toList();
        var values = new ArrayList<Object>(units);
        values.addFirst(operator);
        return selection.where(
                "(f.operator = ? or (f.status = 'WAITING' and f.unit in ("
                        + String.join(", ", units.stream().map(_ -> "?").toList())
                        + ")))",
                values.toArray());
    }
}

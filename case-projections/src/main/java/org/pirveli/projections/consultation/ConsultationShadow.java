package org.pirveli.projections.consultation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.pirveli.projections.parking.PoisonedEvent;
import org.pirveli.projections.verification.Shadow;
import org.pirveli.projections.verification.ShadowedView;
import org.pirveli.projections.verification.ShownRow;
import org.pirveli.projections.verification.ShownTable;
import org.pirveli.projections.verification.Span;
import org.pirveli.projections.verification.Standing;
import org.springframework.jdbc.core.JdbcTemplate;

/** The views of consultations, made anew beside themselves by the code that feeds them. */
public final class ConsultationShadow implements ShadowedView {

    private final JdbcTemplate jdbc;
    private final ConsultationViews views;

    /** Prepares; nothing is read yet. */
    public ConsultationShadow(DataSource dataSource, ConsultationViews views) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.views = views;
    }

    @Override
    public String name() {
        return "consultations";
    }

    @Override
    public String type() {
        return ConsultationViews.TYPE;
    }

    @Override
    public boolean complete() {
        return views.complete();
    }

    @Override
    public Map<UUID, Standing> standing(Span span) {
        return ShownTable.standing(
                jdbc,
                span,
                "consultation_id",
                ConsultationTable.CONSULTATION_FILE.table(),
                Arrays.stream(ConsultationTable.values())
                        .map(each -> new ShownTable(each.table(), each.columns(), each.keys)));
    }

    @Override
    public Map<UUID, Long> parked(Span span) {
        return views.parked(span);
    }

    @Override
    public void shadows(Span span, ToLongFunction<UUID> upTo, BiConsumer<UUID, Shadow> taker) {
        for (var id : ids(span)) {
            taker.accept(id, shadow(id, upTo.applyAsLong(id)));
        }
    }

    private List<UUID> ids(Span span) {
        return jdbc.query(
                "select aggregate_identifier from domain_event where sequence_number = 0"
                        + " and type = ? and aggregate_identifier >= ?"
                        + " and aggregate_identifier <= ? order by aggregate_identifier",
                (row, _) -> UUID.fromString(row.getString(1)),
                type(),
                span.from().toString(),
                span.to().toString());
    }

    private Shadow shadow(UUID id, long upTo) {
        var row = new ConsultationRow(null);
        long recorded = 0;
        boolean poisoned = false;
        for (var events = views.streams().of(id.toString(), 0); events.hasNext(); ) {
            var event = events.next();
            recorded++;
            if (event.getSequenceNumber() < upTo && !poisoned) {
                poisoned = !took(row, event);
            }
        }
        var file = row.file();
        return new Shadow(recorded, file == null ? 0 : file.version(), rows(row));
    }

    private boolean took(ConsultationRow row, DomainEventMessage<?> event) {
        try {
            row.take(event, views.streams());
            return true;
        } catch (PoisonedEvent _) {
            return false;
        }
    }

    private static List<ShownRow> rows(ConsultationRow row) {
        return Arrays.stream(ConsultationTable.values())
                .flatMap(table ->
                        ConsultationTables.lines(table, row)
                                .map(values ->
                                        ShownRow.expected(
                                                table.table(),
                                                table.columns(),
                                                table.keys,
                                                values)))
                .toList();
    }
}

package org.pirveli.projections.consultation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.api.consultation.view.SessionStatus;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of the views of consultations. Whoever writes has a transaction running. */
final class ConsultationTables {

    private static final int BATCH = 1_000;

    private static final String UPDATE =
            "update consultation_file set version = ?, status = ?, unit = ?, operator = ?,"
                + " answered_at = ?, ended_at = ?, ended_known_at = coalesce(ended_known_at, ?),"
                + " elapsed_ms = ?, attended_ms = ?, body = ? where consultation_id = ?";

    private final JdbcTemplate jdbc;

    ConsultationTables(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** The row of a consultation, stored or not. */
    ConsultationRow row(ConsultationId id) {
        var bodies =
                jdbc.queryForList(
                        "select body from consultation_file where consultation_id = ?",
                        String.class,
                        id.value());
        return new ConsultationRow(
                bodies.isEmpty() ? null : ConsultationBodies.read(bodies.getFirst()));
    }

    /** Writes rows as they are now. */
    void write(Collection<ConsultationRow> rows) {
        var shown = rows.stream().filter(row -> row.file() != null).toList();
        write(
                UPDATE,
                shown.stream()
                        .filter(ConsultationRow::stored)
                        .map(ConsultationTables::changes)
                        .toList());
        insert(
                ConsultationTable.CONSULTATION_FILE,
                shown.stream().filter(row -> !row.stored()).map(ConsultationTables::file).toList());
        replace(
                ConsultationTable.CONSULTATION_CASE,
                files(shown.stream().filter(ConsultationRow::joinedCases)));
        replace(
                ConsultationTable.CONSULTATION_ATTENDANCE,
                files(shown.stream().filter(row -> row.endedKnownAt() != null)));
    }

    private static List<ConsultationFile> files(Stream<ConsultationRow> rows) {
        return rows.map(ConsultationRow::file).filter(Objects::nonNull).toList();
    }

    private void replace(ConsultationTable table, List<ConsultationFile> files) {
        write(
                "delete from " + table.table() + " where consultation_id = ?",
                files.stream().map(file -> values(file.consultationId().value())).toList());
        insert(table, files.stream().flatMap(file -> lines(table, file)).toList());
    }

    /** The values of the rows that a row of a consultation makes in a table, if it is new there. */
    static Stream<List<@Nullable Object>> lines(ConsultationTable table, ConsultationRow row) {
        var file = row.file();
        return switch (table) {
            case CONSULTATION_FILE -> file == null ? Stream.of() : Stream.of(file(row));
            case CONSULTATION_CASE -> file == null ? Stream.of() : lines(table, file);
            case CONSULTATION_ATTENDANCE ->
                    file == null || row.endedKnownAt() == null ? Stream.of() : lines(table, file);
        };
    }

    private static Stream<List<@Nullable Object>> lines(
            ConsultationTable table, ConsultationFile file) {
        return switch (table) {
            case CONSULTATION_FILE -> Stream.of();
            case CONSULTATION_CASE ->
                    file.cases().stream()
                            .map(joined ->
                                    values(
                                            file.consultationId().value(),
                                            joined.caseId().value(),
                                            joined.at()));
            case CONSULTATION_ATTENDANCE ->
                    IntStream.range(0, file.attendance().size())
                            .mapToObj(place -> share(file, place));
        };
    }

    /** What one operator attended, in the order in which they took it. */
    private static List<@Nullable Object> share(ConsultationFile file, int place) {
        var attendance = file.attendance().get(place);
        var operator = attendance.operatorId();
        return values(
                file.consultationId().value(),
                place,
                operator == null ? null : operator.value(),
                attendance.millis());
    }

    private static List<@Nullable Object> file(ConsultationRow row) {
        var file = Objects.requireNonNull(row.file());
        var ended = file.endedAt();
        return values(
                file.consultationId().value(),
                file.version(),
                file.status().name(),
                file.channel().name(),
                file.direction().name(),
                file.unit().value(),
                operator(file),
                file.offeredAt(),
                row.offeredKnownAt(),
                file.answeredAt(),
                ended,
                row.endedKnownAt(),
                ended == null ? null : file.elapsedMillis(ended),
                ended == null ? null : file.attendedMillis(ended),
                ConsultationBodies.text(file));
    }

    private static List<@Nullable Object> changes(ConsultationRow row) {
        var file = Objects.requireNonNull(row.file());
        var ended = file.endedAt();
        return values(
                file.version(),
                file.status().name(),
                file.unit().value(),
                operator(file),
                file.answeredAt(),
                ended,
                row.endedKnownAt(),
                ended == null ? null : file.elapsedMillis(ended),
                ended == null ? null : file.attendedMillis(ended),
                ConsultationBodies.text(file),
                file.consultationId().value());
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static @Nullable String operator(ConsultationFile file) {
        var operator = file.operatorId();
        return operator == null || file.status() == SessionStatus.WAITING ? null : operator.value();
    }

    private void insert(ConsultationTable table, List<List<@Nullable Object>> rows) {
        write(table.insert(), rows);
    }

    private void write(String sql, List<List<@Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, BATCH, ConsultationTables::set);
        }
    }

    private static void set(PreparedStatement statement, List<@Nullable Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            statement.setObject(
                    i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    /** Takes every row away. */
    void clear() {
        for (var table : ConsultationTable.values()) {
            jdbc.update("delete from " + table.table());
        }
    }
}

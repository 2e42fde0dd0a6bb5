package org.pirveli.projections.consultation;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.consultation.view.Attendance;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.api.consultation.view.JoinedCase;
import org.pirveli.api.consultation.view.SessionStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/** The tables of the views of consultations. Whoever calls has a transaction running. */
final class ConsultationTables {

    private static final int BATCH = 1_000;
    private static final String INSERT =
            "insert into consultation_file (consultation_id, version, status, channel, direction,"
                    + " unit, operator, offered_at, offered_known_at, answered_at, ended_at,"
                    + " ended_known_at, elapsed_ms, attended_ms, body) values (?, ?, ?, ?, ?, ?, ?,"
                    + " ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "update consultation_file set version = ?, status = ?, unit = ?, operator = ?,"
                + " answered_at = ?, ended_at = ?, ended_known_at = coalesce(ended_known_at, ?),"
                + " elapsed_ms = ?, attended_ms = ?, body = ? where consultation_id = ?";

    private static final String JOIN =
            "insert into consultation_case (consultation_id, case_id, joined_at) values (?, ?, ?)";
    private static final String SHARE =
            "insert into consultation_attendance (consultation_id, place, operator, attended_ms)"
                    + " values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    /**
     * What one operator attended of a consultation.
     *
     * @param place in the order in which operators took it
     */
    private record Share(ConsultationId consultationId, int place, Attendance attendance) {}

    private record Matter(ConsultationId consultationId, JoinedCase joined) {}

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
        batch(UPDATE, rows.stream().filter(ConsultationRow::stored).toList(), this::setChanges);
        batch(INSERT, rows.stream().filter(row -> !row.stored()).toList(), this::setAll);
        join(files(rows.stream().filter(ConsultationRow::joinedCases)));
        share(files(rows.stream().filter(row -> row.endedKnownAt() != null)));
    }

    private static List<ConsultationFile> files(Stream<ConsultationRow> rows) {
        return rows.map(ConsultationRow::file).filter(Objects::nonNull).toList();
    }

    /** Keeps which cases they were about. */
    private void join(List<ConsultationFile> files) {
        remove("consultation_case", files);
        var matters =
                files.stream()
                        .flatMap(file ->
                                file.cases().stream()
                                        .map(each -> new Matter(file.consultationId(), each)))
                        .toList();
        each(
                JOIN,
                matters,
                (statement, matter) -> {
                    statement.setObject(1, matter.consultationId().value());
                    statement.setObject(2, matter.joined().caseId().value());
                    setInstant(statement, 3, matter.joined().at());
                });
    }

    /** Keeps what each operator attended of those that have ended. */
    private void share(List<ConsultationFile> files) {
        remove("consultation_attendance", files);
        var shares =
                files.stream()
                        .flatMap(file ->
                                IntStream.range(0, file.attendance().size())
                                        .mapToObj(place ->
                                                new Share(
                                                        file.consultationId(),
                                                        place,
                                                        file.attendance().get(place))))
                        .toList();
        each(
                SHARE,
                shares,
                (statement, share) -> {
                    var operator = share.attendance().operatorId();
                    statement.setObject(1, share.consultationId().value());
                    statement.setInt(2, share.place());
                    statement.setString(3, operator == null ? null : operator.value());
                    statement.setLong(4, share.attendance().millis());
                });
    }

    private void remove(String table, List<ConsultationFile> files) {
        each(
                "delete from " + table + " where consultation_id = ?",
                files,
                (statement, file) -> statement.setObject(1, file.consultationId().value()));
    }

    private <T> void each(
            String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, BATCH, setter);
        }
    }

    private interface Setter {
        void set(PreparedStatement statement, ConsultationRow row, ConsultationFile file)
                throws SQLException;
    }

    private void batch(String sql, List<ConsultationRow> rows, Setter setter) {
        each(
                sql,
                rows.stream().filter(row -> row.file() != null).toList(),
                (statement, row) -> setter.set(statement, row, Objects.requireNonNull(row.file())));
    }

    private void setChanges(PreparedStatement statement, ConsultationRow row, ConsultationFile file)
            throws SQLException {
        var ended = file.endedAt();
        statement.setInt(1, file.version());
        statement.setString(2, file.status().name());
        statement.setString(3, file.unit().value());
        statement.setString(4, operator(file));
        setInstant(statement, 5, file.answeredAt());
        setInstant(statement, 6, ended);
        setInstant(statement, 7, row.endedKnownAt());
        setNumber(statement, 8, ended == null ? null : file.elapsedMillis(ended));
        setNumber(statement, 9, ended == null ? null : file.attendedMillis(ended));
        statement.setString(10, ConsultationBodies.text(file));
        statement.setObject(11, file.consultationId().value());
    }

    private void setAll(PreparedStatement statement, ConsultationRow row, ConsultationFile file)
            throws SQLException {
        var ended = file.endedAt();
        statement.setObject(1, file.consultationId().value());
        statement.setInt(2, file.version());
        statement.setString(3, file.status().name());
        statement.setString(4, file.channel().name());
        statement.setString(5, file.direction().name());
        statement.setString(6, file.unit().value());
        statement.setString(7, operator(file));
        setInstant(statement, 8, file.offeredAt());
        setInstant(statement, 9, row.offeredKnownAt());
        setInstant(statement, 10, file.answeredAt());
        setInstant(statement, 11, ended);
        setInstant(statement, 12, row.endedKnownAt());
        setNumber(statement, 13, ended == null ? null : file.elapsedMillis(ended));
        setNumber(statement, 14, ended == null ? null : file.attendedMillis(ended));
        statement.setString(15, ConsultationBodies.text(file));
    }

    private static @Nullable String operator(ConsultationFile file) {
        var operator = file.operatorId();
        return operator == null || file.status() == SessionStatus.WAITING ? null : operator.value();
    }

    private static void setInstant(PreparedStatement statement, int index, @Nullable Instant at)
            throws SQLException {
        statement.setObject(
                index,
                at == null ? null : at.atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static void setNumber(PreparedStatement statement, int index, @Nullable Long number)
            throws SQLException {
        statement.setObject(index, number, Types.BIGINT);
    }

    /** Takes every row away. */
    void clear() {
        jdbc.update("delete from consultation_attendance");
        jdbc.update("delete from consultation_case");
        jdbc.update("delete from consultation_file");
    }
}

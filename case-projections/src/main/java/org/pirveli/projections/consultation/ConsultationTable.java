package org.pirveli.projections.consultation;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table of the views of consultations: first the columns of its key, then the others. */
enum ConsultationTable {
    CONSULTATION_FILE(
            1,
            "consultation_id",
            "version",
            "status",
            "channel",
            "direction",
            "unit",
            "operator",
            "offered_at",
            "offered_known_at",
            "answered_at",
            "ended_at",
            "ended_known_at",
            "elapsed_ms",
            "attended_ms",
            "body"),
    CONSULTATION_ATTENDANCE(2, "consultation_id", "place", "operator", "attended_ms"),
    CONSULTATION_CASE(2, "consultation_id", "case_id", "joined_at");

    final int keys;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    ConsultationTable(int keys, String... columns) {
        this.keys = keys;
        this.columns = List.of(columns);
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In the order in which rows have their values. */
    List<String> columns() {
        return columns;
    }

    /** Wants all columns. */
    String insert() {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table(),
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
    }
}

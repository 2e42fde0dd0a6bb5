package org.pirveli.projections.casework;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table of the views: first the columns of its key, then the others. */
enum ViewTable {
    CASE_FILE(
            1,
            "case_id",
            "case_number",
            "version",
            "position",
            "status",
            "outcome",
            "channel",
            "topic",
            "unit",
            "assignee",
            "urgency",
            "subject_id",
            "restricted",
            "client",
            "external_reference",
            "received_at",
            "registered_at",
            "due_at",
            "queue_rank",
            "search",
            "body"),
    CASE_CLOCK(
            2,
            "clock_id",
            "attempt",
            "case_id",
            "name",
            "state",
            "superseded",
            "started_at",
            "due_at",
            "at_risk_at",
            "stopped_at",
            "calendar_id",
            "calendar_version",
            "position"),
    CASE_ESCALATION(
            3,
            "clock_id",
            "attempt",
            "level",
            "case_id",
            "unit",
            "state",
            "acknowledged",
            "raised_at",
            "position");

    final int keys;
    private final List<String> columns;

    ViewTable(int keys, String... columns) {
        this.keys = keys;
        this.columns = List.of(columns);
    }

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String insert() {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table(),
                        String.join(", ", columns),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    /** Wants the columns beside the key, then the key, then what {@code further} asks for. */
    String update(String further) {
        return "update %s set %s where %s%s"
                .formatted(
                        table(),
                        columns.stream()
                                .skip(keys)
                                .map(column -> column + " = ?")
                                .collect(Collectors.joining(", ")),
                        columns.stream()
                                .limit(keys)
                                .map(column -> column + " = ?")
                                .collect(Collectors.joining(" and ")),
                        further);
    }

    String copy() {
        return "copy %s (%s) from stdin (format binary)"
                .formatted(table(), String.join(", ", columns));
    }
}

package org.pirveli.projections.casework;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

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
            "kind",
            "channel",
            "topic",
            "unit",
            "assignee",
            "urgency",
            "subject_id",
            "restricted",
            "client",
            "registered_by",
            "external_reference",
            "received_at",
            "registered_at",
            "due_at",
            "queue_rank",
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
            "days_left",
            "stopped_at",
            "backdated",
            "calendar_id",
            "calendar_version",
            "days_of",
            "policy_id",
            "policy_version",
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
            "acknowledged_at",
            "position"),
    CASE_CLOCK_HISTORY(
            3,
            "clock_id",
            "attempt",
            "sequence",
            "case_id",
            "name",
            "state",
            "superseded",
            "started_at",
            "due_at",
            "stopped_at",
            "backdated",
            "calendar_id",
            "days_of",
            "policy_id",
            "policy_version",
            "unit",
            "topic",
            "urgent",
            "known_at",
            "position"),
    CASE_DUE_CHANGE(
            2,
            "case_id",
            "sequence",
            "kind",
            "clock_id",
            "attempt",
            "rule",
            "rule_version",
            "old_due_at",
            "new_due_at",
            "known_at",
            "position"),
    CASE_KEY(
            1,
            "case_id",
            "phone",
            "email",
            "subject_1",
            "subject_2",
            "subject_3",
            "subject_4",
            "subject_5",
            "subject_6",
            "words",
            "position"),
    CASE_REPLY(
            2,
            "case_id",
            "sequence",
            "clock",
            "kind",
            "channel",
            "template_id",
            "template_version",
            "distance",
            "sms_parts",
            "unit",
            "operator",
            "issued_at",
            "known_at",
            "position");

    final int keys;
    final int width;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> columns;

    private final String insert;
    private final String update;
    private final String copy;

    ViewTable(int keys, String... columns) {
        this.keys = keys;
        var names = List.of(columns);
        this.columns = names;
        width = names.size();
        var all = String.join(", ", names);
        var marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        insert = "insert into %s (%s) values (%s)".formatted(table(), all, marks);
        update =
                "update %s set %s where %s"
                        .formatted(
                                table(),
                                assigned(names.subList(keys, names.size()), ", "),
                                assigned(names.subList(0, keys), " and "));
        copy = "copy %s (%s) from stdin (format binary)".formatted(table(), all);
    }

    private static String assigned(List<String> columns, String separator) {
        return String.join(separator, columns.stream().map(column -> column + " = ?").toList());
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
        return insert;
    }

    /** Wants the columns beside the key, then the key. */
    String update() {
        return update;
    }

    /** All columns in binary form; understood by PostgreSQL alone. */
    String copy() {
        return copy;
    }
}

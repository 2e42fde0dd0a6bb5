package org.pirveli.sla;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A difference between the table and what a running clock wants.
 *
 * @param row {@code null} if it is missing
 * @param wanted {@code null} if nothing wants the row
 */
record Drift(Deadline.Key key, @Nullable Deadline row, @Nullable Deadline wanted) {

    static Drift missing(Deadline wanted) {
        return new Drift(wanted.key(), null, wanted);
    }

    static Drift stale(Deadline row) {
        return new Drift(row.key(), row, null);
    }

    static Drift moved(Deadline row, Deadline wanted) {
        return new Drift(row.key(), row, wanted);
    }

    boolean isMissing() {
        return row == null;
    }

    boolean isStale() {
        return wanted == null;
    }

    /** Whether nothing has happened to it since: the case may have gone on in other ways. */
    boolean isStill(Drift earlier) {
        return Objects.equals(row, earlier.row)
                && (wanted == null) == (earlier.wanted == null)
                && (wanted == null
                        || earlier.wanted == null
                        || Objects.equals(wanted.dueAt(), earlier.wanted.dueAt()));
    }

    void healInto(DeadlineSheet.Changes changes) {
        if (wanted == null) {
            changes.gone().add(Objects.requireNonNull(row));
        } else if (row == null) {
            changes.added().add(wanted);
        } else {
            changes.changed().add(wanted);
        }
    }
}

package org.pirveli.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.CaseCommand.SystemCommand;

/** The table of what will fall due, and the way from events to its rows. */
public final class Deadlines {

    private final DeadlineTable table;

    /**
     * Opens the table.
     *
     * @param dataSource whose connections Spring's transaction manager binds to transactions
     */
    public Deadlines(DataSource dataSource) {
        table = new DeadlineTable(dataSource);
    }

    /**
     * Brings the rows up to these events, in the running transaction. An event that they show
     * already is passed over.
     *
     * @param batch in the order of the log within each case
     * @return the earliest instant written, for the sweep to wake at; {@code null} if none was
     */
    public @Nullable Instant apply(List<RecordedEvent> batch) {
        var clocks =
                batch.stream()
                        .flatMap(recorded -> DeadlineSheet.clocksOf(recorded.event()))
                        .collect(Collectors.toSet());
        if (clocks.isEmpty()) {
            return null;
        }
        var sheet = new DeadlineSheet(table.of(clocks));
        batch.forEach(sheet::apply);
        var changes = sheet.changes();
        table.write(changes);
        return Stream.concat(changes.added().stream(), changes.changed().stream())
                .map(Deadline::dueAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /**
     * Which events set the instants at which these commands are due.
     *
     * @return the sequence of the event in the case of each command; without commands of which
     *     there is no row
     */
    public Map<SystemCommand, Long> setBy(Collection<? extends SystemCommand> commands) {
        var clocks = new HashSet<UUID>();
        for (var command : commands) {
            switch (command) {
                case RemindAssignee remind -> clocks.add(remind.clockId().value());
                case EscalateCase escalate -> clocks.add(escalate.clockId().value());
                default -> {
                    // not due by a row
                }
            }
        }
        var set = new HashMap<SystemCommand, Long>();
        if (!clocks.isEmpty()) {
            table.of(clocks)
                    .forEach(row -> set.put(DueCommands.of(row.key(), row.caseId()), row.version() - 1));
        }
        set.keySet().retainAll(Set.copyOf(commands));
        return set;
    }

    /** Takes every row away, in the running transaction, so that a replay can begin. */
    public void clear() {
        table.clear();
    }

    /** How many reminders and levels of running clocks are still to come, or late. */
    public long open() {
        return table.count();
    }

    /**
     * When the earliest of them is offered, or was if it is late or in somebody's hand; {@code
     * null} if there is none.
     */
    public @Nullable Instant next() {
        return table.earliest();
    }

    /**
     * How many are late, and in nobody's hand.
     *
     * @param now by the office's clock
     */
    public long overdue(Instant now) {
        return table.countUnclaimed(now);
    }
}

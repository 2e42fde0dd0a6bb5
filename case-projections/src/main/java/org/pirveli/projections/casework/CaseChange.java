package org.pirveli.projections.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.EscalationKey;
import org.pirveli.projections.parking.PoisonedEvent;

/**
 * What some events change in the rows of one case. Rows of clocks and escalations are touched only
 * if they differ; each keeps the position of the event that changed it, however events are batched.
 */
final class CaseChange {

    private final int storedVersion;
    private final Map<Attempt, ViewRow> clocks = new LinkedHashMap<>();
    private final Map<EscalationKey, ViewRow> escalations = new LinkedHashMap<>();
    private final List<ViewRow> news = new ArrayList<>();
    private final Recognition recognition;
    private @Nullable CaseFile file;
    private long position;
    private @Nullable Long recognisedSince;

    private record Attempt(ClockId clockId, int attempt) {
        static Attempt of(Clock clock) {
            return new Attempt(clock.clockId(), clock.attempt());
        }
    }

    /** Begins with what is stored; {@code null} for a case that the views do not know. */
    CaseChange(@Nullable CaseFile stored, Recognition recognition) {
        file = stored;
        storedVersion = stored == null ? 0 : stored.version();
        this.recognition = recognition;
    }

    /** How many events the file is made of. */
    int version() {
        return file == null ? 0 : file.version();
    }

    boolean changed() {
        return version() > storedVersion;
    }

    /** How many events the rows were made of that it began with. */
    int storedVersion() {
        return storedVersion;
    }

    @Nullable CaseFile file() {
        return file;
    }

    /**
     * Takes the next event in, or nothing of it.
     *
     * @throws PoisonedEvent if it cannot be taken in
     */
    void apply(LogEntry entry) {
        if (entry.sequence() != version()) {
            throw new IllegalStateException(
                    "event %d of case %s does not follow version %d"
                            .formatted(entry.sequence(), entry.caseId(), version()));
        }
        switch (entry) {
            case RecordedEvent recorded -> {
                try {
                    take(recorded);
                } catch (RuntimeException broken) {
                    throw poisoned(entry, broken);
                }
            }
            case UnreadableEvent unreadable -> throw poisoned(entry, unreadable.reason());
        }
    }

    private static PoisonedEvent poisoned(LogEntry entry, RuntimeException reason) {
        return new PoisonedEvent(entry.caseId().toString(), entry.sequence(), reason);
    }

    /** What may fail comes first: nothing is kept of an event that breaks on the way. */
    private void take(RecordedEvent recorded) {
        var before = file;
        var after = CaseFileFold.after(before, recorded.event(), recorded.provenance());
        long at = recorded.position();
        var told = new ArrayList<>(ClockNews.of(before, after, recorded));
        DueChanges.of(recorded).ifPresent(told::add);
        ReplyFacts.of(after, recorded).ifPresent(told::add);
        boolean recognised = CaseKeys.changed(before, after);
        var changed = clocksChanged(after, before == null ? List.of() : before.clocks(), at);
        var raised =
                escalationsChanged(after, before == null ? List.of() : before.escalations(), at);
        file = after;
        position = at;
        news.addAll(told);
        clocks.putAll(changed);
        escalations.putAll(raised);
        if (recognised) {
            recognisedSince = at;
        }
    }

    /** The fold keeps every clock in its place and puts new ones behind. */
    private Map<Attempt, ViewRow> clocksChanged(CaseFile after, List<Clock> before, long at) {
        var changed = new LinkedHashMap<Attempt, ViewRow>();
        for (int i = 0; i < after.clocks().size(); i++) {
            var clock = after.clocks().get(i);
            if (i >= before.size()) {
                changed.put(Attempt.of(clock), ViewRow.of(after, clock, false, at, 0));
            } else if (before.get(i).attempt() != clock.attempt()) {
                var earlier = Attempt.of(before.get(i));
                int stored = stored(clocks.get(earlier));
                changed.put(earlier, ViewRow.of(after, before.get(i), true, at, stored));
                changed.put(Attempt.of(clock), ViewRow.of(after, clock, false, at, 0));
            } else if (!clock.equals(before.get(i))) {
                var same = Attempt.of(clock);
                int stored = stored(clocks.get(same));
                changed.put(same, ViewRow.of(after, clock, false, at, stored));
            }
        }
        return changed;
    }

    /** As with clocks. */
    private Map<EscalationKey, ViewRow> escalationsChanged(
            CaseFile after, List<Escalation> before, long at) {
        var changed = new LinkedHashMap<EscalationKey, ViewRow>();
        for (int i = 0; i < after.escalations().size(); i++) {
            var escalation = after.escalations().get(i);
            var key = EscalationFold.key(escalation);
            if (i >= before.size()) {
                changed.put(key, ViewRow.of(after, escalation, at, 0));
            } else if (!escalation.equals(before.get(i))) {
                int stored = stored(escalations.get(key));
                changed.put(key, ViewRow.of(after, escalation, at, stored));
            }
        }
        return changed;
    }

    /** A row that was not touched before now has been there since the case was read. */
    private int stored(@Nullable ViewRow touched) {
        return touched == null ? storedVersion : touched.storedVersion();
    }

    /** Whether the row of keys is to be written. */
    boolean recognisedAnew() {
        return recognisedSince != null;
    }

    /** The rows to write. */
    List<ViewRow> rows() {
        if (file == null || !changed()) {
            return List.of();
        }
        var rows = new ArrayList<ViewRow>(1 + clocks.size() + escalations.size());
        rows.add(ViewRow.of(file, position, storedVersion));
        rows.addAll(clocks.values());
        rows.addAll(escalations.values());
        rows.addAll(news);
        if (recognisedSince != null) {
            rows.add(CaseKeys.row(recognition, file, recognisedSince, storedVersion));
        }
        return rows;
    }
}

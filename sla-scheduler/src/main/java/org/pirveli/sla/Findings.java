package org.pirveli.sla;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an audit has found so far, beside what the one before had found. */
final class Findings {

    /** More than this are counted, but wait for their turn. */
    private static final int MOST_REMEMBERED = 100_000;

    private final Map<Deadline.Key, Sighting> before;
    private final Map<Deadline.Key, Sighting> sightings = new HashMap<>();
    private final long graceNanos;
    private final long now = System.nanoTime();
    private long clocks;
    private long rows;
    private DriftCount seen = DriftCount.NONE;
    private DriftCount lasted = DriftCount.NONE;
    private long unseen;
    private long healed;

    Findings(Map<Deadline.Key, Sighting> before, Duration grace) {
        this.before = before;
        this.graceNanos = grace.toNanos();
    }

    /** Notes a stretch, and says which differences have lasted long enough. */
    List<Drift> note(Comparison comparison) {
        clocks += comparison.clocks();
        rows += comparison.rows();
        unseen += comparison.unseen();
        var ripe = new ArrayList<Drift>();
        for (var drift : comparison.drifts()) {
            seen = seen.with(drift);
            var sighting = sighting(drift);
            if (sighting.sinceNanos() != now && now - sighting.sinceNanos() >= graceNanos) {
                ripe.add(drift);
                lasted = sighting.lasting() ? lasted : lasted.with(drift);
                sighting = sighting.lasts();
            }
            if (sightings.size() < MOST_REMEMBERED) {
                sightings.put(drift.key(), sighting);
            }
        }
        return ripe;
    }

    private Sighting sighting(Drift drift) {
        var earlier = before.get(drift.key());
        return earlier != null && drift.isStill(earlier.drift())
                ? earlier
                : new Sighting(drift, now, false);
    }

    void healed(int count) {
        healed += count;
    }

    Map<Deadline.Key, Sighting> sightings() {
        return sightings;
    }

    AuditReport report() {
        return new AuditReport(
                clocks, rows, seen.missing(), seen.stale(), seen.moved(), unseen, healed);
    }

    /** Differences that had not been known to last before. */
    DriftCount lasted() {
        return lasted;
    }
}

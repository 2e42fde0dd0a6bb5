package org.pirveli.sla;

/** How many differences there are of each kind. */
record DriftCount(long missing, long stale, long moved) {

    static final DriftCount NONE = new DriftCount(0, 0, 0);

    DriftCount with(Drift drift) {
        if (drift.isMissing()) {
            return new DriftCount(missing + 1, stale, moved);
        }
        return drift.isStale()
                ? new DriftCount(missing, stale + 1, moved)
                : new DriftCount(missing, stale, moved + 1);
    }

    DriftCount plus(DriftCount other) {
        return new DriftCount(missing + other.missing, stale + other.stale, moved + other.moved);
    }
}

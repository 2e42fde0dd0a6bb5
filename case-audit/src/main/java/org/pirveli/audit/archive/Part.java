package org.pirveli.audit.archive;

/** What an archive is made of. */
enum Part {
    /** What the archive claims to be. */
    MANIFEST("manifest.json", 1 << 16),

    /** The checkpoint against which everything is proved. */
    CHECKPOINT("checkpoint.txt", 1 << 16),

    /** Every checkpoint on the way, so that a change can be located. */
    CHECKPOINTS("checkpoints.txt", 1L << 34),

    /** The hashes of the subtrees before and behind the events. */
    RANGE("range.txt", 1 << 16),

    /** The leaf of each event as it was sealed, 32 bytes each. */
    LEAVES("leaves.bin", 1L << 38),

    /** The events, a line each. */
    EVENTS("events.ndjson", 1L << 42),

    /** For people. */
    README("README.txt", 1 << 20);

    private final String entry;
    private final long limit;

    Part(String entry, long limit) {
        this.entry = entry;
        this.limit = limit;
    }

    String entry() {
        return entry;
    }

    /** How many bytes it may have at most. */
    long limit() {
        return limit;
    }
}

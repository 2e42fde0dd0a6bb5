package org.pirveli.audit.archive;

/** What an archive is made of. */
enum Part {
    /** What the archive claims to be. */
    MANIFEST("manifest.json", 1 << 16, true, true),

    /** The checkpoint against which everything is proved. */
    CHECKPOINT("checkpoint.txt", 1 << 16, true, true),

    /** Every checkpoint on the way, so that a change can be located. */
    CHECKPOINTS("checkpoints.txt", 1L << 34, true, false),

    /** The hashes of the subtrees before and behind the events. */
    RANGE("range.txt", 1 << 16, true, false),

    /** The leaf of each event as it was sealed, 32 bytes each. */
    LEAVES("leaves.bin", 1L << 38, true, false),

    /** How many events the stream had at the checkpoint, signed. */
    COUNT("count.txt", 1 << 16, false, true),

    /** The proof of each event against the checkpoint, a line each. */
    PROOFS("proofs.txt", 1L << 38, false, true),

    /** The events, a line each. */
    EVENTS("events.ndjson", 1L << 42, true, true),

    /** The texts of events in clear, a line for each event that has any. */
    TEXTS("texts.ndjson", 1L << 42, true, true),

    /** For people. */
    README("README.txt", 1 << 20, true, true);

    private final String entry;
    private final long limit;
    private final boolean ofRange;
    private final boolean ofStream;

    Part(String entry, long limit, boolean ofRange, boolean ofStream) {
        this.entry = entry;
        this.limit = limit;
        this.ofRange = ofRange;
        this.ofStream = ofStream;
    }

    String entry() {
        return entry;
    }

    /** How many bytes it may have at most. */
    long limit() {
        return limit;
    }

    /** Whether an archive of this format has it. */
    boolean belongsTo(Manifest manifest) {
        return switch (manifest) {
            case Manifest.Range _ -> ofRange;
            case Manifest.Stream _ -> ofStream;
        };
    }
}

package org.pirveli.server.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.evidence.ProgressTable.Progress;

/** How sealing stands, over all nodes. */
public final class SealWatch {

    private final ProgressTable progress;
    private final UnsealedEvents unsealed;
    private final SealTree tree;
    private final SealedLog log;
    private final InstantSource now;

    SealWatch(
            ProgressTable progress,
            UnsealedEvents unsealed,
            SealTree tree,
            SealedLog log,
            InstantSource now) {
        this.progress = progress;
        this.unsealed = unsealed;
        this.tree = tree;
        this.log = log;
        this.now = now;
    }

    /**
     * What stands.
     *
     * @param size events under the last checkpoint
     * @param age how long ago it was signed; {@code null} if none was
     * @param events how many are under none
     * @param behind how long the first of those has waited; zero if there is none
     * @param fault why nothing is signed; {@code null} if all is well
     */
    public record Standing(
            long size,
            @Nullable Duration age,
            long events,
            Duration behind,
            @Nullable String fault) {}

    /** Why nothing is signed; empty if all is well. */
    public Optional<String> fault() {
        return progress.look().map(Progress::fault);
    }

    /** Looks. */
    public Standing standing() {
        var latest = log.latest();
        long size = latest.map(SealedCheckpoint::size).orElse(0L);
        long unsigned = Math.max(0, tree.size() - size);
        var waiting = unsealed.waiting(progress.look().map(Progress::sealedTo).orElse(0L));
        return new Standing(
                size,
                latest.map(last -> since(last.signedAt())).orElse(null),
                unsigned + waiting.events(),
                firstUnder(size)
                        .or(waiting::first)
                        .map(recorded -> since(Instant.parse(recorded)))
                        .orElse(Duration.ZERO),
                fault().orElse(null));
    }

    /** When the first event was recorded that is sealed and not signed. */
    private Optional<String> firstUnder(long size) {
        return log.events(size, size + 1).stream()
                .map(SealedEvent::event)
                .filter(event -> event != null)
                .findFirst()
                .map(event -> event.timeStamp());
    }

    private Duration since(Instant then) {
        var passed = Duration.between(then, now.instant());
        return passed.isNegative() ? Duration.ZERO : passed;
    }
}

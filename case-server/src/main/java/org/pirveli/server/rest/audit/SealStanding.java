package org.pirveli.server.rest.audit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.evidence.SealWatch;
import org.pirveli.server.evidence.SealedCheckpoint;

/**
 * How the sealing of the log stands.
 *
 * @param checkpoint the latest; {@code null} before the first
 * @param unsigned how many events are under none
 * @param waiting how long the first of those has waited; zero if there is none
 * @param fault why nothing is signed any more; {@code null} if all is well
 */
public record SealStanding(
        @Nullable LatestCheckpoint checkpoint,
        long unsigned,
        Duration waiting,
        @Nullable String fault) {

    /**
     * What was signed last, read out of its note.
     *
     * @param origin the name of the log
     * @param size how many events it has
     * @param root of their tree, in base64
     * @param signedAt by the database's clock; nobody proves it
     */
    public record LatestCheckpoint(String origin, long size, String root, Instant signedAt) {

        static LatestCheckpoint of(SealedCheckpoint signed) {
            var checkpoint = signed.checkpoint();
            return new LatestCheckpoint(
                    checkpoint.origin(),
                    checkpoint.size(),
                    checkpoint.root().toString(),
                    signed.signedAt());
        }
    }

    static SealStanding of(SealWatch.Standing standing, @Nullable SealedCheckpoint latest) {
        return new SealStanding(
                latest == null ? null : LatestCheckpoint.of(latest),
                standing.events(),
                standing.behind(),
                standing.fault());
    }
}

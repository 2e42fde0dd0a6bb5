package org.pirveli.server.console.live;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.pirveli.server.engine.live.LiveFeed;
import org.pirveli.server.rest.wall.Wall;
import org.springframework.stereotype.Component;

/** How many missed promises wait for a note, counted once for all pages of this node. */
@Component
final class OpenEscalations {

    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    private final Wall wall;
    private final ReentrantLock lock = new ReentrantLock();
    private long number = -1;
    private long countedAt;
    private long count;

    OpenEscalations(Wall wall) {
        this.wall = wall;
    }

    long unacknowledged(LiveFeed.News news) {
        lock.lock();
        try {
            if (news.number() > number || System.nanoTime() - countedAt > KEPT) {
                count = wall.unacknowledged();
                countedAt = System.nanoTime();
                number = Math.max(number, news.number());
            }
            return count;
        } finally {
            lock.unlock();
        }
    }
}

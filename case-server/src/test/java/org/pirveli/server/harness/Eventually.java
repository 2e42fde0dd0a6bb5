package org.pirveli.server.harness;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.pirveli.server.engine.Processing;

/** What has to be waited for. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private Eventually() {}

    /**
     * Waits for what must come, longer than the busiest machine needs. Where it is promised how
     * soon it comes, the test says so itself.
     */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(PATIENCE).pollInterval(BETWEEN_LOOKS);
    }

    /** Until a node that has every processor to itself has read the log to its end. */
    public static void caughtUp(Node node) {
        await().until(() -> {
            long last =
                    node.jdbc()
                            .sql("select coalesce(max(global_index), -1) from domain_event")
                            .query(Long.class)
                            .single();
            return node.get(Processing.class).processors().stream()
                    .allMatch(each -> each.working() && each.position() >= last);
        });
    }
}

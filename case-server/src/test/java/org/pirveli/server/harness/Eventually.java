package org.pirveli.server.harness;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.pirveli.server.engine.Processing;

/** What has to be waited for. */
public final class Eventually {

    private Eventually() {}

    /** Until a node that has every processor to itself has read the log to its end. */
    public static void caughtUp(Node node) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    long last =
                            node.jdbc()
                                    .sql(
                                            "select coalesce(max(global_index), -1) from"
                                                    + " domain_event")
                                    .query(Long.class)
                                    .single();
                    return node.get(Processing.class).processors().stream()
                            .allMatch(each -> each.working() && each.position() >= last);
                });
    }
}

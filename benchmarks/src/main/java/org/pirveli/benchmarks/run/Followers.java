package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.pirveli.benchmarks.desk.Client;

/** Whether those who follow the log have read all of it: what they write is then compared. */
final class Followers {

    private static final List<String> LAGS =
            List.of("pirveli.views.lag.events", "pirveli.deadlines.lag.events");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);

    private Followers() {}

    /**
     * Waits until they have, on whichever server they work.
     *
     * @param servers all that run
     * @return what does not follow
     */
    static List<String> await(List<URI> servers) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var lag : LAGS) {
            while (!followed(lag, servers)) {
                if (System.nanoTime() > end) {
                    return List.of("does not come down to 0: " + lag);
                }
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        }
        return List.of();
    }

    /** A server on which they don't work shows no number. */
    private static boolean followed(String lag, List<URI> servers)
            throws IOException, InterruptedException {
        for (var server : servers) {
            try (var client = new Client(server)) {
                var value =
                        client.get("admin", "/actuator/metrics/" + lag)
                                .json()
                                .at("/measurements/0/value");
                if (value.isNumber() && value.doubleValue() == 0) {
                    return true;
                }
            }
        }
        return false;
    }
}

package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.pirveli.benchmarks.desk.Client;

/** Whether all that was recorded lies under a signed checkpoint. */
final class Seals {

    private static final String LAG = "/actuator/metrics/pirveli.seal.lag.events";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);

    private Seals() {}

    /**
     * Waits until it does.
     *
     * @return how long that took
     * @throws IOException if it does not come about
     */
    static Duration await(Client client) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        while (!allIsSealed(client)) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IOException("after " + PATIENCE + " not all is sealed");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /**
     * Whether a server seals at all: one from before there was a sealer does not know the figure.
     */
    static boolean areMadeBy(Client client) throws IOException, InterruptedException {
        return client.get("admin", LAG).status() == 200;
    }

    private static boolean allIsSealed(Client client) throws IOException, InterruptedException {
        var value = client.get("admin", LAG).json().at("/measurements/0/value");
        return value.isNumber() && value.doubleValue() == 0;
    }
}

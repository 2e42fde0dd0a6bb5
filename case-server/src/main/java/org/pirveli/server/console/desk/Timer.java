package org.pirveli.server.console.desk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long something has taken at the moment of reading.
 *
 * @param millis that far
 * @param running whether it goes on; the page lets it run then
 */
record Timer(long millis, boolean running) {

    /** As far as it has come; nothing at all before it begins. */
    static Timer of(@Nullable Long millis, boolean running) {
        return new Timer(millis == null ? 0 : Math.max(0, millis), running && millis != null);
    }

    /** Minutes and seconds as a stop watch shows them; the page's script writes the same. */
    public String text() {
        var length = Duration.ofMillis(millis);
        return length.toHours() > 0
                ? "%d:%02d:%02d"
                        .formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart())
                : "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }
}

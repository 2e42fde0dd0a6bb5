package org.pirveli.benchmarks.check;

import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Durations gathered one by one, and what reports say of them, in whole seconds. */
final class Millis {

    private final List<Long> all = new ArrayList<>();

    void add(Duration duration) {
        all.add(duration.toMillis());
    }

    /** Rounded down; {@code null} of nothing. */
    @Nullable Duration mean() {
        var sum = all.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        return all.isEmpty()
                ? null
                : Duration.ofMillis(sum.divide(BigInteger.valueOf(all.size())).longValueExact());
    }

    /**
     * Between its two neighbours in proportion, as spreadsheets have it; {@code null} of nothing.
     */
    @Nullable Duration percentile(int percent) {
        if (all.isEmpty()) {
            return null;
        }
        Collections.sort(all);
        long place = (all.size() - 1L) * percent;
        long below = all.get((int) (place / 100));
        long above = all.get((int) Math.min(all.size() - 1L, place / 100 + 1));
        return Duration.ofMillis(below + Math.floorDiv((above - below) * (place % 100), 100));
    }

    /** What is wrong with the times of a report, if anything. */
    List<String> differences(String where, JsonNode told, boolean withMean) {
        var wrong = new ArrayList<String>();
        if (withMean) {
            compare(where + " mean", mean(), told.path("mean"), wrong);
        }
        compare(where + " median", percentile(50), told.path("median"), wrong);
        compare(where + " p90", percentile(90), told.path("p90"), wrong);
        return wrong;
    }

    private static void compare(
            String where, @Nullable Duration counted, JsonNode told, List<String> wrong) {
        var text = told.isString() ? Duration.parse(told.stringValue()) : null;
        var whole = counted == null ? null : counted.truncatedTo(ChronoUnit.SECONDS);
        if (!Objects.equals(whole, text)) {
            wrong.add("%s: counted %s, told %s".formatted(where, counted, text));
        }
    }
}

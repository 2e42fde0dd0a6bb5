package org.pirveli.benchmarks.year;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the people of the simulated office did themselves, to be compared with what was recorded.
 */
public final class Chronicle {

    private final Map<String, Talk.Times> completed = new HashMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    /** One more of something. */
    void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** A consultation came to its end. */
    void completed(Talk talk, Talk.Times times) {
        completed.put(talk.consultation, times);
    }

    /** How often something happened. */
    public long number(String what) {
        return counts.getOrDefault(what, 0L);
    }

    /** Everything that was counted. */
    public Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    /** How long each completed consultation was attended to and lasted, in milliseconds. */
    public Map<String, long[]> completed() {
        var millis = new HashMap<String, long[]>();
        completed.forEach((id, times) ->
                millis.put(
                        id, new long[] {times.attended().toMillis(), times.elapsed().toMillis()}));
        return millis;
    }
}

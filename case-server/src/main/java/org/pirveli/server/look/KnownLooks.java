package org.pirveli.server.look;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.Bounded;

/**
 * What this node knows to be recorded, so that what is shown again costs nothing. Forgets what was
 * longest not asked for; the table is asked again then.
 */
final class KnownLooks {

    private static final int MOST = 50_000;

    private final Bounded<Key, Recorded> known = new Bounded<>(MOST);

    /** A reader's hour with something. */
    private record Key(String user, Instant hour, Matter matter) {}

    /**
     * What is recorded of one reader, hour and matter.
     *
     * @param parts how many rows
     * @param opened whether it was looked at by itself
     * @param fields by the purpose that was stated; an empty one if none was
     */
    record Recorded(int parts, boolean opened, Map<String, SortedSet<String>> fields) {

        static final Recorded NOTHING = new Recorded(0, false, Map.of());

        /** With a row more. */
        Recorded with(@Nullable String stated, boolean opens, Collection<String> more) {
            var all = new HashMap<>(fields);
            var said = stated == null ? "" : stated;
            var joined = new TreeSet<>(all.getOrDefault(said, new TreeSet<>()));
            joined.addAll(more);
            all.put(said, joined);
            return new Recorded(parts + 1, opened || opens, all);
        }

        /**
         * Of these fields, those that are not recorded for a purpose; all of them if what was seen
         * in lists is looked at by itself for the first time.
         */
        SortedSet<String> missing(
                @Nullable String stated, boolean opens, Collection<String> wanted) {
            var missing = new TreeSet<>(wanted);
            if (opens && !opened) {
                return missing;
            }
            missing.removeAll(fields.getOrDefault(stated == null ? "" : stated, new TreeSet<>()));
            return missing;
        }
    }

    /**
     * What is to be recorded.
     *
     * @param before on top of what
     */
    record Fresh(Recorded before, SortedSet<String> fields) {

        /** Its place, which nobody else can take. */
        int part() {
            return before.parts() + 1;
        }
    }

    private @Nullable Recorded of(String user, Instant hour, Matter matter) {
        return known.get(new Key(user, hour, matter));
    }

    void learn(String user, Instant hour, Map<Matter, Recorded> recorded) {
        recorded.forEach((matter, each) -> known.put(new Key(user, hour, matter), each));
    }

    void forget(String user, Instant hour, Collection<Matter> matters) {
        matters.forEach(matter -> known.remove(new Key(user, hour, matter)));
    }

    /** Those of these of which nothing is known here. */
    SortedSet<Matter> unknown(String user, Instant hour, Collection<Matter> matters) {
        var unknown = new TreeSet<Matter>();
        for (var matter : matters) {
            if (of(user, hour, matter) == null) {
                unknown.add(matter);
            }
        }
        return unknown;
    }

    /** What of this is new, as far as is known here. */
    Map<Matter, Fresh> fresh(
            String user,
            Instant hour,
            @Nullable String stated,
            boolean opens,
            Map<Matter, ? extends Collection<String>> shown) {
        var fresh = new TreeMap<Matter, Fresh>();
        shown.forEach((matter, fields) -> {
            var before = requireNonNullElse(of(user, hour, matter), Recorded.NOTHING);
            var missing = before.missing(stated, opens, fields);
            if (!missing.isEmpty()) {
                fresh.put(matter, new Fresh(before, missing));
            }
        });
        return fresh;
    }
}

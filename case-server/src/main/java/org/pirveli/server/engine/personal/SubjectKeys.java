package org.pirveli.server.engine.personal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.server.engine.Bounded;
import org.springframework.dao.DuplicateKeyException;

/**
 * The keys of persons. Each is kept before anything is encrypted with it, and remembered for some
 * seconds only, so that every node has forgotten a destroyed one soon after.
 */
public final class SubjectKeys {

    /** A destroyed key is forgotten on every node after 5 s; this leaves a second to use it in. */
    private static final Duration REMEMBERED = Duration.ofSeconds(4);

    private static final int MOST_REMEMBERED = 20_000;
    private static final int MADE_AHEAD = 50;
    private static final int TRIES = 5;

    private final KeyTable table;
    private final MasterKey master;
    private final Supplier<UUID> ids;
    private final LongSupplier nanos;
    private final Salts random = new Salts();
    private final Bounded<SubjectId, Held> remembered = new Bounded<>(MOST_REMEMBERED);
    private final Deque<Made> ahead = new ArrayDeque<>();

    private record Held(SubjectKey key, long since) {}

    private record Made(SubjectId subject, SubjectKey key) {}

    /**
     * Opens the keys.
     *
     * @param nanos the machine's time, like {@link System#nanoTime}
     */
    SubjectKeys(KeyTable table, MasterKey master, Supplier<UUID> ids, LongSupplier nanos) {
        this.table = table;
        this.master = master;
        this.ids = ids;
        this.nanos = nanos;
    }

    /**
     * A new person, whose key is kept already. Keys are made some at a time, so that one more
     * person rarely costs one more commit; a killed node leaves some that are nobody's.
     */
    public SubjectId newSubject() {
        var made = takeAhead();
        remember(made.subject(), made.key());
        return made.subject();
    }

    private synchronized Made takeAhead() {
        if (ahead.isEmpty()) {
            var wrapped = new LinkedHashMap<SubjectId, byte[]>();
            for (int i = 0; i < MADE_AHEAD; i++) {
                var subject = new SubjectId(ids.get());
                var key = random.next(SubjectKey.BYTES);
                wrapped.put(subject, master.wrapped(subject, key));
                ahead.add(new Made(subject, new SubjectKey(key)));
            }
            keepAhead(wrapped);
        }
        return ahead.remove();
    }

    private void keepAhead(Map<SubjectId, byte[]> wrapped) {
        boolean kept = false;
        try {
            table.keep(wrapped);
            kept = true;
        } finally {
            if (!kept) {
                ahead.clear();
            }
        }
    }

    /**
     * The keys of these, made and kept if there are none.
     *
     * @throws Refused if one of them was erased
     */
    Map<SubjectId, SubjectKey> toWriteWith(Set<SubjectId> subjects) {
        var keys = known(subjects);
        for (int attempt = 1; keys.size() < subjects.size(); attempt++) {
            var missing = new LinkedHashSet<>(subjects);
            missing.removeAll(keys.keySet());
            refuseErased(missing);
            try {
                make(missing, keys);
            } catch (DuplicateKeyException somebodyWasQuicker) {
                if (attempt == TRIES) {
                    throw somebodyWasQuicker;
                }
                keys = known(subjects);
            }
        }
        return keys;
    }

    private void refuseErased(Collection<SubjectId> subjects) {
        if (!table.erased(subjects).isEmpty()) {
            throw new Refused(RefusalCode.SUBJECT_ERASED);
        }
    }

    private void make(Set<SubjectId> missing, Map<SubjectId, SubjectKey> keys) {
        var made = new HashMap<SubjectId, SubjectKey>();
        var wrapped = new LinkedHashMap<SubjectId, byte[]>();
        for (var subject : missing) {
            var key = random.next(SubjectKey.BYTES);
            wrapped.put(subject, master.wrapped(subject, key));
            made.put(subject, new SubjectKey(key));
        }
        table.keep(wrapped);
        made.forEach(this::remember);
        keys.putAll(made);
    }

    /**
     * The keys of these, without those of persons who were erased.
     *
     * @throws IllegalStateException if a key is missing of someone who was not
     */
    Map<SubjectId, SubjectKey> toReadWith(Set<SubjectId> subjects) {
        var keys = known(subjects);
        if (keys.size() < subjects.size()) {
            var missing = new LinkedHashSet<>(subjects);
            missing.removeAll(keys.keySet());
            missing.removeAll(table.erased(missing));
            if (!missing.isEmpty()) {
                throw new IllegalStateException(
                        "the keys of these subjects are missing, though nobody erased them: "
                                + missing);
            }
        }
        return keys;
    }

    /** Those of these who were erased. */
    public Set<SubjectId> erased(Collection<SubjectId> subjects) {
        return table.erased(subjects);
    }

    /** Everyone who was erased, as the ledger has it. */
    public Set<SubjectId> erased() {
        return table.erased();
    }

    /** Destroys someone's key for ever, on this node at once. */
    public void erase(SubjectId subject) {
        table.erase(subject);
        remembered.remove(subject);
    }

    /** The keys of these, as far as there are any. */
    Map<SubjectId, SubjectKey> known(Set<SubjectId> subjects) {
        var keys = new HashMap<SubjectId, SubjectKey>();
        var asked = new LinkedHashSet<SubjectId>();
        for (var subject : subjects) {
            var key = remembered(subject);
            if (key == null) {
                asked.add(subject);
            } else {
                keys.put(subject, key);
            }
        }
        if (!asked.isEmpty()) {
            table.find(asked)
                    .forEach((subject, wrapped) -> {
                        var key = new SubjectKey(master.opened(subject, wrapped));
                        remember(subject, key);
                        keys.put(subject, key);
                    });
        }
        return keys;
    }

    private @Nullable SubjectKey remembered(SubjectId subject) {
        var held = remembered.get(subject);
        return held != null && nanos.getAsLong() - held.since() < REMEMBERED.toNanos()
                ? held.key()
                : null;
    }

    private void remember(SubjectId subject, SubjectKey key) {
        remembered.put(subject, new Held(key, nanos.getAsLong()));
    }
}

package org.pirveli.server.engine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map that forgets what was longest not asked for. Safe for use by several threads.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class Bounded<K, V> {

    private final Map<K, V> entries;

    /**
     * An empty map.
     *
     * @param capacity how many entries it holds at most, 1 or more
     */
    public Bounded(int capacity) {
        this.entries = new Recent<>(capacity);
    }

    public synchronized @Nullable V get(K key) {
        return entries.get(key);
    }

    public synchronized @Nullable V put(K key, V value) {
        return entries.put(key, value);
    }

    public synchronized @Nullable V remove(K key) {
        return entries.remove(key);
    }

    /** Keeps the larger of the old and the new value. */
    public synchronized void raise(K key, V value, Comparator<? super V> order) {
        var old = entries.get(key);
        if (old == null || order.compare(old, value) < 0) {
            entries.put(key, value);
        }
    }

    public synchronized void clear() {
        entries.clear();
    }

    public synchronized int size() {
        return entries.size();
    }

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        private final int capacity;

        Recent(int capacity) {
            super(16, 0.75f, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
        }
    }
}

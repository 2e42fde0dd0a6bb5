package org.pirveli.server.engine.door;

import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.Bounded;

/**
 * The cases last worked on, as the framework rebuilt them. With several nodes an entry can be
 * behind the log: whoever believes it must be ready to be proved wrong.
 */
final class CaseCache implements Cache {

    private final Bounded<Object, Object> entries;

    CaseCache(int capacity) {
        this.entries = new Bounded<>(capacity);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the framework declares it
    public <K, V> @Nullable V get(K key) {
        var entry = entries.get(key);
        if (entry != null) {
            CurrentUnitOfWork.ifStarted(unit -> unit.root().resources().put(mark(key), true));
        }
        return (V) entry;
    }

    /**
     * Whether the running unit of work took a case from here. Whether it stood here before does not
     * tell: somebody may have put it here while the unit waited for the case.
     */
    boolean wasTaken(Object key) {
        return CurrentUnitOfWork.get().root().resources().containsKey(mark(key));
    }

    private static String mark(Object key) {
        return CaseCache.class.getName() + "/" + key;
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        throw new UnsupportedOperationException("a rebuilt case is always put as it is now");
    }

    @Override
    public boolean remove(Object key) {
        return entries.remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.get(key) != null;
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody listens to this cache");
    }
}

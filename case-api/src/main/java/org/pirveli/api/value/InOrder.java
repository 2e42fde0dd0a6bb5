package org.pirveli.api.value;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Sets that are written in the same order by every node and after every start. */
public final class InOrder {

    private InOrder() {}

    /** The same elements, sorted; nobody can change the set afterwards. */
    public static <T> Set<T> of(Collection<T> elements, Comparator<? super T> order) {
        var sorted = new LinkedHashSet<T>();
        elements.stream().sorted(order).forEach(sorted::add);
        return Collections.unmodifiableSet(sorted);
    }
}

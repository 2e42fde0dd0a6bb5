package org.pirveli.projections.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Changes lists that nobody may change. */
final class Lists {

    private Lists() {}

    static <T> List<T> with(List<T> list, T further) {
        var longer = new ArrayList<T>(list.size() + 1);
        longer.addAll(list);
        longer.add(further);
        return Collections.unmodifiableList(longer);
    }

    static <T> List<T> with(List<T> list, int place, T other) {
        var changed = new ArrayList<T>(list);
        changed.set(place, other);
        return Collections.unmodifiableList(changed);
    }
}

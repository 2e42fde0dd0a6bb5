package org.pirveli.domain.casework;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets that grow by being made anew. */
final class Sets {

    private Sets() {}

    static <T> Set<T> with(Set<T> set, T element) {
        return Stream.concat(set.stream(), Stream.of(element))
                .collect(Collectors.toUnmodifiableSet());
    }
}

package org.pirveli.api.casework.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.value.UnitId;

/**
 * Which cases a reader may see.
 *
 * @param client only those registered through this client; {@code null} means through any
 * @param units only those of these units; {@code null} means of any
 * @param restricted whether restricted ones too
 * @param named of the restricted ones at least those that this user holds or registered; {@code
 *     null} means none of them
 */
public record Sight(
        @Nullable String client,
        @Nullable Set<UnitId> units,
        boolean restricted,
        @Nullable String named) {

    /** Everything there is. */
    public static final Sight ALL = new Sight(null, null, true, null);
}

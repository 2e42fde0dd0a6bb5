package org.pirveli.api.casework.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.UnitId;

/**
 * Which cases a reader may see.
 *
 * @param client only those registered through this client; {@code null} means through any
 * @param units only those of these units; {@code null} means of any
 * @param restricted whether restricted ones too
 */
public record Sight(@Nullable String client, @Nullable Set<UnitId> units, boolean restricted) {

    /** Everything there is. */
    public static final Sight ALL = new Sight(null, null, true);
}

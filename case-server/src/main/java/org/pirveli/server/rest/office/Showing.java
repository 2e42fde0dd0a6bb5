package org.pirveli.server.rest.office;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.pirveli.api.Actor;
import org.pirveli.server.rest.parameter.Parameters;

/**
 * How the objects of one kind are shown: as they are, to whoever may read the kind at all, unless a
 * kind has it otherwise.
 *
 * @param <S> what is known of one object
 */
interface Showing<S> {

    /** Whether there is such an object for this reader. */
    default boolean seenBy(Actor actor, S object) {
        return true;
    }

    /** What an object looks like, as the request wants it. */
    default Function<S, ?> of(HttpServletRequest request) {
        Parameters.of(request);
        return Function.identity();
    }

    /** Whether somebody may command an object at all. */
    default boolean commandedBy(Actor actor, String id) {
        return true;
    }
}

package org.pirveli.domain.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Refused;

/**
 * How one kind of what the office is made of is changed: pure functions, the same on every node.
 *
 * @param <C> the commands
 * @param <E> the events
 * @param <S> what is known of one object
 */
public interface OfficeRules<C, E, S> {

    /**
     * Looks at a command by itself, before anybody asks how its object stands.
     *
     * @throws Refused with {@code INVALID_REQUEST} and all that is wrong
     */
    void check(C command);

    /**
     * Decides.
     *
     * @param state of the object; {@code null} if there is none yet
     * @throws Refused if a rule speaks against it
     */
    E decide(C command, @Nullable S state, OfficeNow now);

    /** What is known of an object after one more event. */
    S evolve(@Nullable S state, E event);

    /**
     * What is known of an object.
     *
     * @param events all of them, from the first on
     */
    default @Nullable S after(List<E> events) {
        @Nullable S state = null;
        for (var event : events) {
            state = evolve(state, event);
        }
        return state;
    }
}

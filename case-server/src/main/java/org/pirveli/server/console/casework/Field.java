package org.pirveli.server.console.casework;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param name as the interface has it
 * @param choices what can be chosen, or what is suggested; {@code null} if anything can be written
 */
public record Field(String name, Type type, boolean required, @Nullable Choice choices) {

    /** How it is filled in. */
    public enum Type {
        LINE,
        PARAGRAPH,
        PAGES,
        PHONE,
        EMAIL,
        /** One of a list. */
        ONE,
        /** Some of a list. */
        SOME,
        /** A box that is ticked or not. */
        TICK,
        /** Yes, no, or nobody knows. */
        YES_NO,
        /** A number of a case, which is sent as its id. */
        CASE,
        /** One of those who could take the case. */
        CANDIDATE
    }

    /** Where what can be chosen comes from. */
    public enum Choice {
        TOPIC,
        URGENCY,
        GROUND,
        BODY,
        UNIT,
        CANDIDATE,
        OUTCOME,
        CHANNEL,
        LANGUAGE
    }

    static Field wanted(String name, Type type) {
        return new Field(name, type, true, null);
    }

    static Field possible(String name, Type type) {
        return new Field(name, type, false, null);
    }

    Field of(Choice choice) {
        return new Field(name, type, required, choice);
    }
}

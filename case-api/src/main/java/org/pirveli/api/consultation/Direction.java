package org.pirveli.api.consultation;

/** Who began the contact. */
public enum Direction {
    /** The citizen called or came. */
    IN,

    /** The office called. */
    OUT
}

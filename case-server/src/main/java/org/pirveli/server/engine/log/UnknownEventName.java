package org.pirveli.server.engine.log;

import org.axonframework.serialization.SerializationException;

/**
 * The log holds an event that this version of the server does not know. Skipping it would show
 * people a past that never was, so reading stops.
 */
final class UnknownEventName extends SerializationException {

    private static final long serialVersionUID = 1L;

    UnknownEventName(String name) {
        super(
                "The log holds an event named '"
                        + name
                        + "', which this version does not know. Was it written by a newer one?");
    }
}

package org.pirveli.server.engine.door;

import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.server.engine.registry.NumberSource;

/**
 * What travels beside a command, within this process only.
 *
 * @param command the command's name
 */
record CommandContext(
        Actor actor,
        @Nullable Long expectedVersion,
        NumberSource numbers,
        String command,
        String commandId,
        String correlationId,
        String causationId) {

    private static final String KEY = "context";

    MetaData asMetaData() {
        return MetaData.with(KEY, this);
    }

    static CommandContext of(MetaData metaData) {
        if (metaData.get(KEY) instanceof CommandContext context) {
            return context;
        }
        throw new IllegalStateException("commands come in by the door only");
    }
}

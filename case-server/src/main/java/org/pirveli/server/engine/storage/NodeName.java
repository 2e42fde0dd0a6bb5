package org.pirveli.server.engine.storage;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * Under which name this process claims work.
 *
 * @param value unique among the processes that share a database
 */
public record NodeName(String value) {

    /**
     * Names this process. H2 belongs to one process alone, which after a crash finds its claims
     * again under the same name; on PostgreSQL every process is another node.
     */
    static NodeName in(Database database, Supplier<UUID> ids) {
        return switch (database) {
            case H2 -> new NodeName("embedded");
            case POSTGRESQL -> new NodeName("node-" + ids.get());
        };
    }
}

package org.pirveli.server.engine.personal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What opens the keys of persons; where they are kept says {@link KeyStoreAddress}.
 *
 * @param master the file of the master key, outside both stores and their backups; beside the
 *     database, if it is left out
 */
@ConfigurationProperties("pirveli.keys")
record KeySettings(@Nullable Path master) {}

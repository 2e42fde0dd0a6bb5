package org.pirveli.server.evidence;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and by what the log is sealed.
 *
 * @param enabled whether this node seals; some node must
 * @param key the file of the private key, whose name is that of the log; where people only try it
 *     out one is made beside the database
 * @param formerKeys a file with the public keys that signed before, one a line
 * @param round how long after it began to compare what was sealed with the log the sealer begins
 *     again, at the earliest; a long log takes longer
 */
@ConfigurationProperties("pirveli.seal")
record SealSettings(
        @DefaultValue("true") boolean enabled,
        @Nullable Path key,
        @Nullable Path formerKeys,
        @DefaultValue("1m") Duration round) {}

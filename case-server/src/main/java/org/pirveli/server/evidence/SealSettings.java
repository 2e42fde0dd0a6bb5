package org.pirveli.server.evidence;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * By what the log is signed.
 *
 * @param key the file of the private key, whose name is that of the log; where people only try it
 *     out one is made beside the database
 * @param formerKeys a file with the public keys that signed before, one a line
 */
@ConfigurationProperties("pirveli.seal")
record SealSettings(@Nullable Path key, @Nullable Path formerKeys) {}

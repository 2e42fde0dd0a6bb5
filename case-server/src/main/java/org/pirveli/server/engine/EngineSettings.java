package org.pirveli.server.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine is run.
 *
 * @param evaluation whether people only try it out: demo users, a clock that can be shifted, H2
 * @param dataDir where H2 keeps its file
 * @param processing whether this node feeds views and deadlines
 * @param viewWait the longest that an answer waits until its effect can be read back; after that it
 *     is sent as pending
 */
@ConfigurationProperties("pirveli")
public record EngineSettings(
        @DefaultValue("true") boolean evaluation,
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("true") boolean processing,
        @DefaultValue("2s") Duration viewWait) {}

package org.pirveli.server.engine;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine is run.
 *
 * @param evaluation whether people only try it out: demo users, a clock that can be shifted, H2
 * @param dataDir where H2 keeps its file
 * @param processing whether this node feeds views and deadlines
 */
@ConfigurationProperties("pirveli")
public record EngineSettings(
        @DefaultValue("true") boolean evaluation,
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("true") boolean processing) {}

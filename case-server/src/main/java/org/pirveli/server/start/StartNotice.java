package org.pirveli.server.start;

import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the server answers, and how much it may be trusted with. */
@Component
final class StartNotice implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(StartNotice.class);

    private final EngineSettings settings;
    private final Database database;
    private final Environment environment;

    StartNotice(EngineSettings settings, Database database, Environment environment) {
        this.settings = settings;
        this.database = database;
        this.environment = environment;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext context)
                || context.getWebServer() == null) {
            return;
        }
        var address = environment.getProperty("server.address", "0.0.0.0");
        int port = context.getWebServer().getPort();
        if (settings.evaluation()) {
            log.info(
                    "Pirveli answers at http://{}:{}/docs, in evaluation mode: bound to {}, with"
                            + " demo users (password demo), its data {}",
                    address,
                    port,
                    address,
                    database == Database.H2 ? "in " + settings.dataDir() : "in PostgreSQL");
        } else {
            log.info("Pirveli answers at {}:{}, in production mode", address, port);
        }
    }
}

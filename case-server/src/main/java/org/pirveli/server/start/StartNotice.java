package org.pirveli.server.start;

import java.util.stream.Collectors;
import org.pirveli.api.Actor;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.storage.Database;
import org.pirveli.server.engine.storage.Pools;
import org.pirveli.server.security.DemoUsers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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
    private final Pools pools;
    private final Environment environment;
    private final ObjectProvider<DemoUsers> users;

    StartNotice(
            EngineSettings settings,
            Database database,
            Pools pools,
            Environment environment,
            ObjectProvider<DemoUsers> users) {
        this.settings = settings;
        this.database = database;
        this.pools = pools;
        this.environment = environment;
        this.users = users;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            int port = context.getWebServer().getPort();
            var address = environment.getProperty("server.address", "0.0.0.0");
            if (settings.evaluation()) {
                log.info(forTrying(address, port));
            } else {
                log.info("Pirveli answers at {}:{}, in production mode", address, port);
            }
        }
    }

    private String forTrying(String address, int port) {
        var root = "http://" + address + ":" + port;
        return """
        Pirveli is ready, in evaluation mode: for trying out, not for the data of real persons

            the console          %s/console
            what citizens see    %s/
            to read and to try   %s/docs
            open work            %s/api/v1/queue
            missed promises      %s/api/v1/escalations

            sign in as           %s
            with the password    %s
            listens on           %s
            keeps its data       %s
            the log              %s
            invented cases       %s
        """
                .formatted(
                        root,
                        root,
                        root,
                        root,
                        root,
                        users.stream()
                                .flatMap(demo -> demo.all().stream())
                                .map(Actor::name)
                                .collect(Collectors.joining(", ")),
                        DemoUsers.PASSWORD,
                        address.equals("127.0.0.1") ? "127.0.0.1 alone" : address,
                        switch (database) {
                            case H2 -> "in " + settings.dataDir() + " (H2)";
                            case POSTGRESQL -> "in PostgreSQL";
                        },
                        pools.separated()
                                ? "can be changed by no account that serves"
                                : "is evidence, but kept apart from nobody: one account of the"
                                        + " database may do everything",
                        environment.getProperty("pirveli.demo-data", Boolean.class, false)
                                ? "on (an empty store is filled; --pirveli.demo-data=false leaves"
                                        + " it empty)"
                                : "off");
    }
}

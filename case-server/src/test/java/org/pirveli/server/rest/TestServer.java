package org.pirveli.server.rest;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pirveli.server.PirveliApplication;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.harness.Postgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole server, started as people start it and asked over the network. */
final class TestServer implements AutoCloseable {

    private static final Map<Store, TestServer> SHARED = new EnumMap<>(Store.class);

    static {
        Postgres.beforeItStops(TestServer::stopAll);
    }

    private final ConfigurableApplicationContext context;
    private final URI address;

    private TestServer(List<String> settings) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--pirveli.demo-data=false",
                                "--logging.threshold.console=warn"));
        arguments.addAll(settings);
        if (settings.stream().noneMatch(each -> each.startsWith("--pirveli.public-limits."))) {
            arguments.add("--pirveli.public-limits.burst=1000000");
        }
        var application = new SpringApplication(PirveliApplication.class);
        application.setRegisterShutdownHook(false);
        context = application.run(arguments.toArray(String[]::new));
        var server = ((WebServerApplicationContext) context).getWebServer();
        address = URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** The server that tests share: whoever asks it for lists must know its own cases again. */
    static synchronized TestServer on(Store store) {
        return SHARED.computeIfAbsent(store, each -> new TestServer(each.settings()));
    }

    private static synchronized void stopAll() {
        SHARED.values().forEach(TestServer::close);
    }

    /** A server of one's own, to be closed. */
    static TestServer start(List<String> settings, String... more) {
        var all = new ArrayList<>(settings);
        all.addAll(List.of(more));
        return new TestServer(all);
    }

    /** One of the demo users. Auditors say what they look for. */
    Caller as(String user) {
        var caller = Caller.basic(address, user, "demo");
        return user.equals("auditor") ? caller.lookingFor("inspection 2026/14") : caller;
    }

    Caller nobody() {
        return new Caller(address, null, null);
    }

    URI address() {
        return address;
    }

    /** Now, by the office's clock. */
    Instant now() {
        return bean(OfficeClock.class).instant();
    }

    /** An instant of receipt so many days ago, to the second. */
    String daysAgo(int days) {
        return now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}

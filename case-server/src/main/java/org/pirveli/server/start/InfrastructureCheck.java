package org.pirveli.server.start;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.updates.UpdateChecker;
import org.pirveli.server.engine.log.EventSerializer;
import org.pirveli.server.engine.log.LogStorage;
import org.pirveli.server.engine.log.TokenSerializer;
import org.pirveli.server.engine.storage.Database;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Makes sure at start-up that what was composed is what runs. A framework that silently puts memory
 * in the place of a store, or no transactions in the place of real ones, loses cases much later.
 */
@Component
final class InfrastructureCheck implements InitializingBean {

    private static final List<String> UNWANTED =
            List.of(
                    "com.thoughtworks.xstream.XStream",
                    "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
                    "org.axonframework.axonserver.connector.AxonServerConnectionManager");

    private final ApplicationContext context;

    InfrastructureCheck(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Looks.
     *
     * @throws StartRefused if anything is not as composed
     */
    @Override
    public void afterPropertiesSet() {
        var wrong = new ArrayList<String>();
        expect(CommandBus.class, SimpleCommandBus.class, wrong);
        expect(EventStorageEngine.class, LogStorage.class, wrong);
        expect(TokenStore.class, JdbcTokenStore.class, wrong);
        expect(TransactionManager.class, SpringTransactionManager.class, wrong);
        var axon = context.getBean(Configuration.class);
        same("event store", EmbeddedEventStore.class, axon.eventStore(), wrong);
        same("event serializer", EventSerializer.class, axon.eventSerializer(), wrong);
        same("message serializer", EventSerializer.class, axon.messageSerializer(), wrong);
        same("token serializer", TokenSerializer.class, axon.serializer(), wrong);
        if (!axon.correlationDataProviders().isEmpty()) {
            wrong.add("Something else writes into the metadata of events.");
        }
        if (axon.getComponent(UpdateChecker.class, () -> null) != null) {
            wrong.add("The framework would call home.");
        }
        UNWANTED.stream()
                .filter(name -> ClassUtils.isPresent(name, null))
                .forEach(name -> wrong.add(name + " must not be on the class path."));
        checkDurability(wrong);
        if (!wrong.isEmpty()) {
            throw new StartRefused(wrong);
        }
    }

    private void checkDurability(List<String> wrong) {
        var jdbc = context.getBean(JdbcClient.class);
        switch (context.getBean(Database.class)) {
            case H2 -> {
                var delays =
                        jdbc.sql(
                                        "select setting_value from information_schema.settings"
                                                + " where setting_name = 'WRITE_DELAY'")
                                .query(String.class)
                                .list();
                if (!delays.stream().allMatch("0"::equals)) {
                    wrong.add("H2 must write what is committed at once: WRITE_DELAY=0.");
                }
            }
            case POSTGRESQL -> {
                if (jdbc.sql("show synchronous_commit")
                        .query(String.class)
                        .single()
                        .equals("off")) {
                    wrong.add("PostgreSQL must write what is committed: synchronous_commit=on.");
                }
                if (jdbc.sql("show statement_timeout").query(String.class).single().equals("0")) {
                    wrong.add("PostgreSQL sessions must have a statement_timeout.");
                }
            }
        }
    }

    private <T> void expect(Class<T> role, Class<? extends T> composed, List<String> wrong) {
        same(role.getSimpleName(), composed, context.getBean(role), wrong);
    }

    private static void same(String role, Class<?> composed, Object found, List<String> wrong) {
        if (found.getClass() != composed) {
            wrong.add(
                    "The %s is a %s, not the %s it should be."
                            .formatted(role, found.getClass().getName(), composed.getName()));
        }
    }
}

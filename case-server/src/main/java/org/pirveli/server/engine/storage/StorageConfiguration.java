package org.pirveli.server.engine.storage;

import com.fasterxml.uuid.Generators;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    static SessionLimits sessionLimits() {
        return new SessionLimits();
    }

    @Bean
    Database database(DataSource dataSource) {
        return Database.of(dataSource);
    }

    @Bean
    NodeName nodeName(Database database) {
        return NodeName.in(database, Generators.timeBasedEpochGenerator()::generate);
    }

    @Bean
    SmartLifecycle livingNodes(Database database, DataSource dataSource, NodeName self) {
        return switch (database) {
            case H2 -> new Alone();
            case POSTGRESQL -> new LivingNodes(dataSource, self);
        };
    }

    /** Whoever is alone need not look after others. */
    private static final class Alone implements SmartLifecycle {

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }
}

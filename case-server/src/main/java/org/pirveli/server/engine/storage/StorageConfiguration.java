package org.pirveli.server.engine.storage;

import com.fasterxml.uuid.Generators;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

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

    /** Where one account does everything it owns the tables, and brings them up to date itself. */
    @Bean
    FlywayMigrationStrategy tablesAtTheStart(AccountSettings accounts) {
        return accounts.separated() ? Tables::areOfThisRelease : Flyway::migrate;
    }

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    Pools pools(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            AccountSettings accounts,
            Database database,
            @Value("${spring.datasource.url}") String url) {
        var commands = new Pool(dataSource, transactions);
        if (accounts.projections() == null || accounts.sealer() == null) {
            return Pools.shared(commands);
        }
        if (database == Database.H2) {
            throw new UnfitDatabase(
                    List.of("H2 has no accounts to keep apart: leave out pirveli.accounts."));
        }
        var pools = Pools.apart(commands, url, accounts.projections(), accounts.sealer());
        try {
            Rights.areApart(pools);
        } catch (RuntimeException refused) {
            pools.close();
            throw refused;
        }
        return pools;
    }

    @Bean
    NodeName nodeName(Database database) {
        return NodeName.in(database, Generators.timeBasedEpochGenerator()::generate);
    }

    @Bean
    SmartLifecycle livingNodes(Database database, Pools pools, NodeName self) {
        return switch (database) {
            case H2 -> new Alone();
            case POSTGRESQL -> new LivingNodes(pools.projections().dataSource(), self);
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

package org.pirveli.server.engine.registry;

import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the decision tables. */
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    RegistryTable caseRegistry(JdbcClient jdbc) {
        return new RegistryTable(jdbc);
    }

    @Bean
    OperatorLoads operatorLoads(JdbcClient jdbc, OfficeClock clock) {
        return new OperatorLoads(jdbc, clock);
    }

    @Bean
    CaseNumbers caseNumbers(
            JdbcClient jdbc, PlatformTransactionManager transactions, OfficeSettings office) {
        return new CaseNumbers(jdbc, new TransactionTemplate(transactions), office.zone());
    }
}

package org.pirveli.server.engine.distribution;

import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.log.RecordedCauses;
import org.pirveli.server.engine.registry.OperatorLoads;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.RuleCauses;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has cases given out, and taken back. */
@Configuration(proxyBeanMethods = false)
class DistributionConfiguration {

    @Bean
    WhenCaseWaitsThenDistribute whenCaseWaitsThenDistribute(
            RuleBook book,
            OperatorLoads loads,
            JdbcClient jdbc,
            CommandDoor door,
            OfficeClock clock,
            RecordedCauses causes,
            OfficeSettings office,
            EngineSettings settings) {
        return new WhenCaseWaitsThenDistribute(
                book, loads, new WaitingCases(jdbc), door, clock, causes, office.zone(), settings);
    }

    @Bean
    Outlooks outlooks(
            RuleBook book, OperatorLoads loads, OfficeClock clock, OfficeSettings office) {
        return new Outlooks(book, loads, clock, office.zone());
    }

    @Bean
    WhenOperatorLeavesThenRebalance whenOperatorLeavesThenRebalance(
            RuleBook book,
            OperatorLoads loads,
            CommandDoor door,
            OfficeClock clock,
            RuleCauses causes,
            OfficeSettings office,
            EngineSettings settings) {
        return new WhenOperatorLeavesThenRebalance(
                book, loads, door, clock, causes, office.zone(), settings);
    }
}

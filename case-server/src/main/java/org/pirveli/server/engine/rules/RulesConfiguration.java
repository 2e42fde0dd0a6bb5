package org.pirveli.server.engine.rules;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.pirveli.domain.calendar.InitialCalendar;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.log.RecordedCauses;
import org.pirveli.server.engine.processing.Crowding;
import org.pirveli.server.engine.registry.OperatorLoads;
import org.pirveli.server.engine.storage.Database;
import org.pirveli.server.engine.storage.NodeName;
import org.pirveli.server.engine.transaction.RootUnit;
import org.pirveli.server.office.InitialOffice;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.template.InitialTemplates;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Joins the rules to the log, and their changes to the clocks. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    private static final int HANDS = 4;

    @Bean
    RulesLock rulesLock(Database database, JdbcClient jdbc) {
        return switch (database) {
            case H2 -> new ProcessRulesLock();
            case POSTGRESQL -> new DatabaseRulesLock(jdbc);
        };
    }

    @Bean
    RuleStreams ruleStreams(JdbcClient jdbc) {
        return new RuleStreams(jdbc);
    }

    @Bean
    RuleBook ruleBook(EventStore log, RuleStreams streams, RulesLock lock) {
        return new RuleBook(log, streams, lock);
    }

    @Bean
    OpenClockTable openClockTable(DataSource dataSource) {
        return new OpenClockTable(new JdbcTemplate(dataSource));
    }

    @Bean
    ClockRunTable clockRunTable(
            JdbcClient jdbc,
            OpenClockTable clocks,
            NodeName self,
            PlatformTransactionManager springTransactions) {
        return new ClockRunTable(jdbc, clocks, self, springTransactions);
    }

    @Bean
    ClockRunner clockRunner(
            ClockRunTable table,
            OpenClockTable clocks,
            RuleBook book,
            CommandDoor door,
            OfficeClock clock,
            RecordedCauses causes,
            Crowding crowding) {
        return new ClockRunner(table, clocks, book, door, clock, causes, crowding, HANDS);
    }

    @Bean
    RuleCauses ruleCauses(RecordedCauses causes) {
        return new RuleCauses(causes);
    }

    @Bean
    ClockRuns clockRuns(
            ClockRunTable table,
            OpenClockTable clocks,
            ClockRunner runner,
            EngineSettings settings) {
        return new ClockRuns(table, clocks, runner, settings);
    }

    @Bean
    RuleDoor ruleDoor(
            TransactionManager transactions,
            EventStore log,
            RuleBook book,
            RulesLock lock,
            RuleStreams streams,
            OfficeSettings office,
            ClockRunTable runs,
            OperatorLoads loads,
            OfficeClock clock,
            Supplier<UUID> ids,
            ClockRuns clockRuns) {
        return new TransactionalRuleDoor(
                new RootUnit(transactions),
                log,
                book,
                lock,
                streams,
                runs,
                loads,
                clock,
                ids,
                office.zone(),
                clockRuns::wake);
    }

    /** What the calendar of a new office knows: by default everything that was ever declared. */
    @Bean
    InitialRules initialRules(
            RuleDoor door,
            RuleBook book,
            InitialOffice office,
            @Value("${pirveli.calendar.declared-until:#{null}}")
                    @Nullable LocalDate declaredUntil) {
        return new InitialRules(
                door,
                book,
                office,
                declaredUntil == null
                        ? InitialCalendar.georgia()
                        : InitialCalendar.georgiaKnowing(declaredUntil),
                new FirstTemplates(door, book, InitialTemplates.drafts()));
    }
}

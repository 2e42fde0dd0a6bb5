package org.pirveli.server.engine.door;

import com.fasterxml.uuid.Generators;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.domain.casework.CaseAggregate;
import org.pirveli.domain.casework.CaseDecider;
import org.pirveli.domain.casework.CaseDesk;
import org.pirveli.domain.casework.Office;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.CommandObserver;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.consultation.OperatorSessions;
import org.pirveli.server.engine.log.EventSerializer;
import org.pirveli.server.engine.log.LogStorage;
import org.pirveli.server.engine.log.TokenSerializer;
import org.pirveli.server.engine.personal.SubjectKeys;
import org.pirveli.server.engine.registry.CaseNumbers;
import org.pirveli.server.engine.registry.OperatorLoads;
import org.pirveli.server.engine.registry.RegistryTable;
import org.pirveli.server.engine.rules.OpenClockTable;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.subject.Subjects;
import org.pirveli.server.engine.transaction.RootUnit;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.template.Letterheads;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/**
 * Composes the framework by hand. Nothing is found on the class path, so nothing can order itself
 * wrongly, put a default in the place of something missing, or call home.
 */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    private static final int REMEMBERED_CASES = 10_000;

    @Bean
    Supplier<UUID> ids() {
        return Generators.timeBasedEpochGenerator()::generate;
    }

    @Bean
    Letterheads letterheads(
            @Value("${pirveli.office.letterhead:classpath:office/letterhead.json}") Resource file) {
        return Letterheads.read(file);
    }

    @Bean
    Office office(
            OfficeSettings settings,
            RuleBook rules,
            RegistryTable registry,
            OperatorLoads loads,
            OperatorSessions sessions,
            Subjects subjects,
            Letterheads letterheads) {
        return new PresentOffice(
                settings.zone(), rules::current, registry, loads, sessions, subjects, letterheads);
    }

    @Bean
    CaseDesk caseDesk(
            OfficeClock clock,
            OfficeSettings settings,
            RuleBook rules,
            Supplier<UUID> ids,
            SubjectKeys keys,
            CaseNumbers numbers,
            RegistryTable registry,
            OperatorLoads loads,
            OperatorSessions sessions,
            Subjects subjects,
            Letterheads letterheads) {
        var held =
                new PresentOffice(
                        settings.zone(),
                        rules::held,
                        registry,
                        loads,
                        sessions,
                        subjects,
                        letterheads);
        return new ServerCaseDesk(clock, rules, held, ids, keys::newSubject, numbers, registry);
    }

    @Bean
    CaseCache caseCache() {
        return new CaseCache(REMEMBERED_CASES);
    }

    /** Begins no transactions of its own: the door has begun one when it dispatches. */
    @Bean
    CommandBus commandBus() {
        return SimpleCommandBus.builder().build();
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(
            CommandBus bus,
            EmbeddedEventStore store,
            EventSerializer events,
            TokenSerializer tokens,
            TransactionManager transactions,
            CaseDesk desk,
            CaseCache cache) {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> tokens)
                .configureMessageSerializer(_ -> events)
                .configureEventSerializer(_ -> events)
                .configureCommandBus(_ -> bus)
                .configureEventStore(_ -> store)
                .configureTransactionManager(_ -> transactions)
                .configureCorrelationDataProviders(_ -> List.of())
                .registerComponent(CaseDecider.class, _ -> new CaseDecider())
                .registerComponent(CaseDesk.class, _ -> desk)
                .configureAggregate(
                        AggregateConfigurer.defaultConfiguration(CaseAggregate.class)
                                .configureCache(_ -> cache)
                                .configureCommandTargetResolver(_ -> DoorConfiguration::target))
                .buildConfiguration();
    }

    /** The framework would search the command's class for annotations, anew for each command. */
    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        if (message.getPayload() instanceof CaseCommand command) {
            return new VersionedAggregateIdentifier((Object) command.caseId(), null);
        }
        throw new IllegalArgumentException("only cases are commanded here");
    }

    /** Reactions hand their commands over here, since their own unit of work is still open. */
    @Bean(destroyMethod = "close")
    ExecutorService reactionCommands() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("reaction-command-", 0).factory());
    }

    @Bean
    CommandDoor commandDoor(
            org.axonframework.config.Configuration axon,
            Supplier<UUID> ids,
            TransactionManager transactions,
            LogStorage log,
            CaseCache cache,
            CaseNumbers numbers,
            RegistryTable registry,
            OpenClockTable clocks,
            OperatorLoads loads,
            RuleBook rules,
            OfficeClock clock,
            ObjectProvider<CommandObserver> observers,
            ExecutorService reactionCommands) {
        return new TransactionalCommandDoor(
                new RootUnit(transactions),
                new Dispatch(axon.commandBus(), registry, clocks, loads, rules, ids),
                log,
                cache,
                numbers,
                registry,
                clock,
                new Watched(observers.orderedStream().toList()),
                reactionCommands);
    }
}

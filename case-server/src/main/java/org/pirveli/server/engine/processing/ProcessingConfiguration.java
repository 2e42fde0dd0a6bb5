package org.pirveli.server.engine.processing;

import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.projections.casework.CaseShadow;
import org.pirveli.projections.casework.CaseViews;
import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.projections.casework.EventReader;
import org.pirveli.projections.casework.TokenStoreHandover;
import org.pirveli.projections.casework.ViewRebuild;
import org.pirveli.projections.consultation.ConsultationFiles;
import org.pirveli.projections.consultation.ConsultationReplay;
import org.pirveli.projections.consultation.ConsultationShadow;
import org.pirveli.projections.consultation.ConsultationViews;
import org.pirveli.projections.consultation.ConsultationViewsInvoker;
import org.pirveli.projections.deadletter.DeadLetterList;
import org.pirveli.projections.likeness.LikenessKeys;
import org.pirveli.projections.parking.DeadLetters;
import org.pirveli.projections.personal.PersonalTexts;
import org.pirveli.projections.verification.ViewVerification;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.Processing;
import org.pirveli.server.engine.log.InsistingTokens;
import org.pirveli.server.engine.log.LogStorage;
import org.pirveli.server.engine.storage.Pools;
import org.pirveli.server.engine.transaction.RootUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Has the log followed. */
@Configuration(proxyBeanMethods = false)
class ProcessingConfiguration {

    private static final int VIEW_BATCH = 256;

    @Bean
    Processors processors(EmbeddedEventStore log, TokenStore tokens, Pools pools) {
        return new Processors(log, tokens, transactions(pools));
    }

    @Bean
    Crowding crowding(ObjectProvider<Processing> processing, JdbcClient jdbc) {
        return new Crowding(processing, jdbc);
    }

    @Bean
    ProcessorDeeds processorDeeds(JdbcClient jdbc) {
        return new ProcessorDeeds(jdbc);
    }

    @Bean
    HeldProcessors heldProcessors(ProcessorDeeds deeds, JdbcClient jdbc) {
        return new HeldProcessors(deeds, jdbc);
    }

    /** Does no work for which anybody would wait. */
    @Bean(autowireCandidate = false)
    PauseWatch pauseWatch(HeldProcessors held, LogFollowers followers) {
        return new PauseWatch(held, followers);
    }

    @Bean
    CaseWaiters viewWaiters(CaseFiles files, HeldProcessors held, EngineSettings settings) {
        return new CaseWaiters(
                files::versions,
                () -> held.standsStill(CaseViewsInvoker.PROCESSOR),
                settings.viewWait());
    }

    @Bean
    ConsultationWaiters consultationWaiters(
            ConsultationFiles files, HeldProcessors held, EngineSettings settings) {
        return new ConsultationWaiters(
                files::versions,
                () -> held.standsStill(ConsultationViewsInvoker.PROCESSOR),
                settings.viewWait());
    }

    @Bean
    ViewRebuild viewRebuild(
            Pools pools,
            EventReader reader,
            LikenessKeys likeness,
            PersonalTexts texts,
            TokenStore tokens) {
        return rebuild(pools, reader, likeness, texts, tokens);
    }

    @Bean
    RequestedRebuild requestedRebuild(
            Pools pools,
            EventReader reader,
            LikenessKeys likeness,
            PersonalTexts texts,
            InsistingTokens tokens,
            ConsultationViews consultations,
            EmbeddedEventStore log,
            LogFollowers followers) {
        return new RequestedRebuild(
                rebuild(pools, reader, likeness, texts, tokens.store()),
                new ConsultationReplay(
                        consultations,
                        log,
                        pools.projections().transactions(),
                        new TokenStoreHandover(
                                tokens.store(),
                                ConsultationViewsInvoker.PROCESSOR,
                                transactions(pools))),
                followers);
    }

    private static ViewRebuild rebuild(
            Pools pools,
            EventReader reader,
            LikenessKeys likeness,
            PersonalTexts texts,
            TokenStore tokens) {
        return new ViewRebuild(
                pools.projections().dataSource(),
                pools.projections().transactions(),
                reader,
                likeness,
                texts,
                new TokenStoreHandover(tokens, CaseViewsInvoker.PROCESSOR, transactions(pools)));
    }

    /** Views, deadlines and tokens are written by one account, in transactions of their own. */
    private static TransactionManager transactions(Pools pools) {
        return new SpringTransactionManager(pools.projections().transactions());
    }

    @Bean
    ViewVerification viewVerification(
            DataSource dataSource,
            PlatformTransactionManager springTransactions,
            EventReader reader,
            LikenessKeys likeness,
            PersonalTexts texts,
            ConsultationViews consultations) {
        return new ViewVerification(
                dataSource,
                springTransactions,
                List.of(
                        new CaseShadow(dataSource, reader, likeness, texts),
                        new ConsultationShadow(dataSource, consultations)));
    }

    @Bean
    DeadLetters deadLetters(Pools pools) {
        return new DeadLetters(pools.projections().dataSource());
    }

    @Bean
    DeadLetterList deadLetterList(DataSource dataSource) {
        return new DeadLetterList(dataSource);
    }

    @Bean
    CaseViewsInvoker caseViewsInvoker(CaseViews views, CaseWaiters waiters) {
        return new CaseViewsInvoker(views, waiters);
    }

    @Bean
    DeadLetterRetry deadLetterRetry(
            DeadLetters letters,
            LogStorage storage,
            Pools pools,
            CaseViewsInvoker views,
            List<Follower> followers) {
        var invokers = new HashMap<String, EventHandlerInvoker>();
        invokers.put(CaseViewsInvoker.PROCESSOR, views);
        followers.forEach(each -> invokers.put(each.name(), each.invoker()));
        return new DeadLetterRetry(letters, storage, new RootUnit(transactions(pools)), invokers);
    }

    @Bean
    LogFollowers logFollowers(
            Processors processors,
            CaseViewsInvoker views,
            List<Follower> followers,
            ViewRebuild rebuild,
            HeldProcessors held,
            EngineSettings settings) {
        var others =
                followers.stream()
                        .map(each -> processors.make(each.name(), each.invoker(), each.batchSize()))
                        .toList();
        return new LogFollowers(
                processors.make(CaseViewsInvoker.PROCESSOR, views, VIEW_BATCH),
                others,
                new StartupRebuild(rebuild),
                held,
                settings.processing());
    }
}

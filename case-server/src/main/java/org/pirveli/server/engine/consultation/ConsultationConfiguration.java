package org.pirveli.server.engine.consultation;

import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.pirveli.projections.consultation.ConsultationFiles;
import org.pirveli.projections.consultation.ConsultationSignals;
import org.pirveli.projections.consultation.ConsultationViews;
import org.pirveli.projections.consultation.ConsultationViewsInvoker;
import org.pirveli.projections.consultation.ContactFacts;
import org.pirveli.projections.likeness.LikenessKeys;
import org.pirveli.projections.personal.PersonalTexts;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.log.LogStorage;
import org.pirveli.server.engine.log.RecordedCauses;
import org.pirveli.server.engine.personal.SubjectKeys;
import org.pirveli.server.engine.processing.Follower;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.storage.Pools;
import org.pirveli.server.engine.subject.Subjects;
import org.pirveli.server.engine.transaction.RootUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Joins consultations to the log. */
@Configuration(proxyBeanMethods = false)
class ConsultationConfiguration {

    private static final int VIEW_BATCH = 256;

    @Bean
    SessionTable operatorSessions(JdbcClient jdbc) {
        return new SessionTable(jdbc);
    }

    @Bean
    PresentConsultationOffice consultationOffice(
            RuleBook rules,
            Subjects subjects,
            LikenessKeys likeness,
            ConsultationSettings settings) {
        return new PresentConsultationOffice(
                () -> rules.current().office(),
                subjects,
                likeness,
                Protocols.ofOffice(),
                settings.heldLimit());
    }

    @Bean
    ConsultationDoor consultationDoor(
            TransactionManager transactions,
            EmbeddedEventStore log,
            SessionTable sessions,
            PresentConsultationOffice office,
            CommandDoor cases,
            RuleBook rules,
            OfficeClock clock,
            Supplier<UUID> ids,
            SubjectKeys keys,
            RecordedCauses causes) {
        return new TransactionalConsultationDoor(
                new RootUnit(transactions),
                log,
                sessions,
                office,
                cases,
                rules,
                clock,
                ids,
                keys::newSubject,
                causes);
    }

    @Bean
    ConsultationViews consultationViews(Pools pools, LogStorage log) {
        return new ConsultationViews(pools.projections().dataSource(), log::readAsStored);
    }

    @Bean
    ConsultationFiles consultationFiles(
            DataSource dataSource, EmbeddedEventStore log, PersonalTexts texts) {
        return new ConsultationFiles(dataSource, log, texts);
    }

    @Bean
    ContactFacts contactFacts(
            DataSource dataSource, PlatformTransactionManager springTransactions) {
        return new ContactFacts(dataSource, springTransactions);
    }

    @Bean
    Follower consultationsFollower(ConsultationViews views, ConsultationSignals signals) {
        return new Follower(
                ConsultationViewsInvoker.PROCESSOR,
                new ConsultationViewsInvoker(views, signals),
                VIEW_BATCH);
    }

    @Bean
    ConsultationRebuild consultationRebuild(
            ConsultationViews views, Pools pools, EngineSettings settings) {
        return new ConsultationRebuild(
                views,
                JdbcClient.create(pools.projections().dataSource()),
                new TransactionTemplate(pools.projections().transactions()),
                settings.processing());
    }

    @Bean
    SessionJanitor sessionJanitor(
            SessionTable sessions,
            ConsultationDoor door,
            OfficeClock clock,
            ConsultationSettings settings,
            EngineSettings engine) {
        return new SessionJanitor(sessions, door, clock, settings, engine.processing());
    }
}

package org.pirveli.server.engine.subject;

import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.personal.SubjectKeys;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.RuleCauses;
import org.pirveli.server.engine.transaction.RootUnit;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Joins decisions about persons to the log, to the keys, and to what was made of texts. */
@Configuration(proxyBeanMethods = false)
class SubjectConfiguration {

    @Bean
    SubjectTable subjectTable(JdbcClient jdbc) {
        return new SubjectTable(jdbc);
    }

    @Bean
    SubjectStreams subjectStreams(EventStore log) {
        return new SubjectStreams(log);
    }

    @Bean
    Subjects subjects(JdbcClient jdbc, SubjectTable table, SubjectStreams streams) {
        return new Subjects(jdbc, table, streams, () -> new PresentPeople(jdbc, table, streams));
    }

    @Bean
    Erasing erasing(
            SubjectTable table,
            SubjectKeys keys,
            ObjectProvider<Traces> traces,
            EngineSettings settings) {
        return new Erasing(
                table, keys, () -> traces.orderedStream().toList(), settings.processing());
    }

    @Bean
    TransactionalSubjectDoor subjectDoor(
            TransactionManager transactions,
            RuleBook rules,
            RuleCauses causes,
            OfficeSettings office,
            SubjectStreams streams,
            SubjectTable table,
            JdbcClient jdbc,
            Erasing erasing,
            OfficeClock clock,
            Supplier<UUID> ids) {
        return new TransactionalSubjectDoor(
                new RootUnit(transactions),
                rules,
                causes,
                office.zone(),
                streams,
                table,
                () -> new PresentPeople(jdbc, table, streams),
                erasing,
                clock,
                ids);
    }

    @Bean
    ErasuresAtStart erasuresAtStart(
            SubjectKeys keys,
            SubjectTable table,
            SubjectStreams streams,
            JdbcClient jdbc,
            TransactionalSubjectDoor door,
            Erasing erasing) {
        return new ErasuresAtStart(
                keys, table, new PresentPeople(jdbc, table, streams), door, erasing);
    }
}

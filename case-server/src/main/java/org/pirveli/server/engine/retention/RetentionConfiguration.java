package org.pirveli.server.engine.retention;

import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.storage.NodeName;
import org.pirveli.server.engine.subject.SubjectDoor;
import org.pirveli.server.engine.subject.Subjects;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has persons erased whose time is over, and previews it. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    @Bean
    Previews retentionPreviews(
            RuleBook book, JdbcClient jdbc, Subjects subjects, OfficeSettings office) {
        return new Previews(book, new PastTerms(jdbc), subjects, office.zone());
    }

    @Bean
    WhenRetentionEndsThenErase whenRetentionEndsThenErase(
            RuleBook book,
            JdbcClient jdbc,
            NodeName self,
            Subjects subjects,
            SubjectDoor door,
            OfficeClock clock,
            OfficeSettings office,
            EngineSettings settings) {
        return new WhenRetentionEndsThenErase(
                book,
                new PastTerms(jdbc),
                new RetentionRunTable(jdbc, self),
                subjects,
                door,
                clock,
                office.zone(),
                settings);
    }
}

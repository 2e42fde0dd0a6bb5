package org.pirveli.server.draft;

import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.personal.PersonalContents;
import org.pirveli.server.engine.subject.Traces;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the drawer of drafts up. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    @Bean
    Drafts drafts(JdbcClient jdbc, PersonalContents contents, OfficeClock clock) {
        return new Drafts(jdbc, contents, clock);
    }

    @Bean
    Traces draftsAboutPersons(Drafts drafts) {
        return drafts::forget;
    }
}

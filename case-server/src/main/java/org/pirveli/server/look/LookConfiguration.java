package org.pirveli.server.look;

import com.fasterxml.uuid.Generators;
import javax.sql.DataSource;
import org.pirveli.projections.casework.CaseStandings;
import org.pirveli.projections.personal.PersonalTexts;
import org.pirveli.server.engine.clock.DatabaseTime;
import org.pirveli.server.engine.personal.EventTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the book of who looked. */
@Configuration(proxyBeanMethods = false)
class LookConfiguration {

    @Bean
    LookTable lookTable(
            DataSource dataSource,
            PlatformTransactionManager springTransactions,
            PersonalTexts texts) {
        return new LookTable(
                new JdbcTemplate(dataSource), new TransactionTemplate(springTransactions), texts);
    }

    @Bean
    Looks looks(LookTable table, CaseStandings standings, EventTexts texts, DatabaseTime machine) {
        return new Looks(
                table, standings, texts, machine, Generators.timeBasedEpochGenerator()::generate);
    }

    @Bean
    LookBook lookBook(DataSource dataSource, PersonalTexts texts) {
        return new LookBook(dataSource, texts);
    }

    @Bean
    ReadingPatterns readingPatterns(DataSource dataSource, DatabaseTime machine) {
        return new ReadingPatterns(dataSource, machine);
    }

    @Bean
    Forgetting lookForgetting(LookTable table, LookSettings settings, DatabaseTime machine) {
        return new Forgetting(table, settings, machine);
    }
}

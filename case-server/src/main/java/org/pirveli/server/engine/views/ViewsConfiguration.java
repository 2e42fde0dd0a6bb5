package org.pirveli.server.engine.views;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.pirveli.projections.casework.CalendarLookup;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.projections.casework.CaseHistory;
import org.pirveli.projections.casework.CaseStandings;
import org.pirveli.projections.casework.CaseViews;
import org.pirveli.projections.casework.ClockFacts;
import org.pirveli.projections.casework.ClockPasts;
import org.pirveli.projections.casework.DueChanges;
import org.pirveli.projections.casework.EscalationFigures;
import org.pirveli.projections.casework.Escalations;
import org.pirveli.projections.casework.EventReader;
import org.pirveli.projections.casework.HeldCases;
import org.pirveli.projections.casework.Queue;
import org.pirveli.projections.casework.ReplyFacts;
import org.pirveli.projections.casework.RunningClocks;
import org.pirveli.projections.casework.SimilarCases;
import org.pirveli.projections.casework.SlaBoard;
import org.pirveli.projections.casework.WallCounts;
import org.pirveli.projections.cause.Causes;
import org.pirveli.projections.likeness.LikenessKeys;
import org.pirveli.projections.personal.PersonalTexts;
import org.pirveli.server.engine.log.LogStorage;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.storage.Pools;
import org.pirveli.server.engine.subject.Traces;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the views. */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

    /** Hides by what cases are recognised, with the secret that all nodes share. */
    @Bean
    LikenessKeys likenessKeys(
            @Value("${pirveli.secret:evaluation only}") String secret, OfficeSettings office) {
        return new LikenessKeys(secret, office.phoneRegion());
    }

    @Bean
    CaseViews caseViews(
            Pools pools, EventReader reader, LikenessKeys likeness, PersonalTexts texts) {
        return new CaseViews(pools.projections().dataSource(), reader, likeness, texts);
    }

    /** The rows of keys are all that views make of texts in clear. */
    @Bean
    Traces tracesInViews(CaseViews views) {
        return views::forget;
    }

    @Bean
    SimilarCases similarCases(
            DataSource dataSource,
            LikenessKeys likeness,
            OfficeSettings office,
            PersonalTexts texts) {
        return new SimilarCases(dataSource, likeness, office.zone(), texts);
    }

    @Bean
    CaseFiles caseFiles(
            DataSource dataSource,
            OfficeSettings office,
            LikenessKeys likeness,
            PersonalTexts texts) {
        return new CaseFiles(dataSource, office.zone(), likeness, texts);
    }

    @Bean
    Queue queue(DataSource dataSource, OfficeSettings office, RuleBook rules, PersonalTexts texts) {
        return new Queue(dataSource, office.zone(), workingTime(rules), texts);
    }

    @Bean
    HeldCases heldCases(DataSource dataSource) {
        return new HeldCases(dataSource);
    }

    @Bean
    CaseStandings caseStandings(DataSource dataSource) {
        return new CaseStandings(dataSource);
    }

    @Bean
    SlaBoard slaBoard(DataSource dataSource, OfficeSettings office, RuleBook rules) {
        return new SlaBoard(dataSource, office.zone(), workingTime(rules));
    }

    @Bean
    ClockPasts clockPasts(DataSource dataSource, PlatformTransactionManager springTransactions) {
        return new ClockPasts(dataSource, springTransactions);
    }

    @Bean
    Escalations escalations(DataSource dataSource, RuleBook rules, PersonalTexts texts) {
        return new Escalations(dataSource, workingTime(rules), texts);
    }

    @Bean
    EscalationFigures escalationFigures(
            DataSource dataSource, RuleBook rules, PersonalTexts texts) {
        return new EscalationFigures(dataSource, workingTime(rules), texts);
    }

    @Bean
    WallCounts wallCounts(DataSource dataSource, OfficeSettings office) {
        return new WallCounts(dataSource, office.zone());
    }

    @Bean
    ReplyFacts replyFacts(DataSource dataSource, PlatformTransactionManager springTransactions) {
        return new ReplyFacts(dataSource, springTransactions);
    }

    @Bean
    ClockFacts clockFacts(DataSource dataSource, PlatformTransactionManager springTransactions) {
        return new ClockFacts(dataSource, springTransactions);
    }

    @Bean
    DueChanges dueChanges(DataSource dataSource) {
        return new DueChanges(dataSource);
    }

    @Bean
    RunningClocks runningClocks(DataSource dataSource) {
        return new RunningClocks(dataSource);
    }

    @Bean
    Causes causes(DataSource dataSource, EventReader reader) {
        return new Causes(dataSource, reader);
    }

    @Bean
    CaseHistory caseHistory(LogStorage log, OfficeSettings office, PersonalTexts texts) {
        return new CaseHistory(log::readAsStored, office.zone(), texts);
    }

    /** Counted as the unit lives by its calendar now. */
    private static Supplier<CalendarLookup> workingTime(RuleBook book) {
        return () -> {
            var rules = book.current();
            return (calendar, unit, from, to) ->
                    rules.calendar(calendar.id(), unit).workingTime(from, to);
        };
    }
}

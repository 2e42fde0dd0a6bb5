package org.pirveli.server.document;

import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.personal.PersonalContents;
import org.pirveli.server.engine.subject.Traces;
import org.pirveli.server.spool.Spool;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the shelf of documents up. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    DocumentStore documentStore(JdbcClient jdbc, PersonalContents contents) {
        return new JdbcDocumentStore(jdbc, contents);
    }

    @Bean
    Traces documentsOfPersons(DocumentStore store) {
        return store::erase;
    }

    @Bean
    DocumentScanner documentScanner(DocumentSettings settings) {
        return settings.scanner().isEmpty()
                ? _ -> {}
                : new CommandScanner(settings.scanner(), settings.scannerPatience());
    }

    @Bean
    Documents documents(
            Spool spool,
            DocumentScanner scanner,
            DocumentStore store,
            CommandDoor door,
            PlatformTransactionManager springTransactions,
            DocumentSettings settings) {
        return new Documents(
                spool,
                new DocumentTypes(settings.types()),
                scanner,
                store,
                door,
                new TransactionTemplate(springTransactions),
                settings.limit().toBytes());
    }
}

package org.pirveli.server.engine.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.Databases;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

final class AStolenTokenTest {

    /** Another node takes the claim over while this one, thought dead, is still writing. */
    @Test
    void what_was_written_under_it_is_rolled_back_and_comes_again_once() {
        try (var node = Databases.POSTGRESQL.open().prepared().and(Stealing.class).start()) {
            node.jdbc().sql("create table seen (id varchar(36))").update();
            var caseId = node.registers();
            var robbed = node.get(Robbed.class);
            await().untilTrue(robbed.stolen);
            node.shows(caseId, 1);
            assertThat(node.count("seen")).isZero();

            node.jdbc().sql("update token_entry set owner = null where owner = 'thief'").update();
            await().until(() -> node.count("seen") == node.count("domain_event"));
            node.registers();
            await().until(() -> node.count("seen") == node.count("domain_event"));
        }
    }

    static final class Stealing {

        @Bean
        Robbed robbed(DataSource dataSource) {
            return new Robbed(dataSource);
        }

        @Bean
        Follower robbedFollower(Robbed robbed) {
            return new Follower("robbed", robbed, 50);
        }
    }

    static final class Robbed implements EventHandlerInvoker {

        final AtomicBoolean stolen = new AtomicBoolean();
        private final DataSource dataSource;

        Robbed(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            // asked between the reading of a batch and its transaction
            if (!stolen.getAndSet(true)) {
                steal();
            }
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            new JdbcTemplate(dataSource)
                    .update("insert into seen (id) values (?)", message.getIdentifier());
        }

        private void steal() {
            JdbcClient.create(dataSource)
                    .sql(
                            "update token_entry set owner = 'thief' where processor_name ="
                                    + " 'robbed'")
                    .update();
        }
    }
}

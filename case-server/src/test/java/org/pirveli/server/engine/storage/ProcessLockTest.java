package org.pirveli.server.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

final class ProcessLockTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(5);

    private final ProcessLock lock = new ProcessLock();
    private final TransactionTemplate transaction = new TransactionTemplate(transactions());

    private static DataSourceTransactionManager transactions() {
        var database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:");
        return new DataSourceTransactionManager(database);
    }

    @Test
    void it_is_free_when_the_transaction_has_ended_however_often_that_took_it() {
        transaction.executeWithoutResult(status -> {
            lock.holdShared();
            lock.holdShared();
            status.setRollbackOnly();
        });
        assertThat(free(LONG)).isTrue();
    }

    @Test
    void it_is_not_free_while_a_transaction_goes_on() throws InterruptedException {
        var held = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        var holder =
                Thread.ofPlatform()
                        .start(() ->
                                transaction.executeWithoutResult(_ -> {
                                    lock.holdShared();
                                    held.countDown();
                                    try {
                                        looked.await();
                                    } catch (InterruptedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                }));
        held.await();
        assertThat(free(SHORT)).isFalse();
        looked.countDown();
        holder.join();
        assertThat(free(SHORT)).isTrue();
    }

    @Test
    void nobody_holds_it_without_a_transaction() {
        assertThatThrownBy(lock::holdShared).isInstanceOf(IllegalStateException.class);
        assertThat(free(SHORT)).isTrue();
    }

    /** Whether somebody else finds it free. */
    private boolean free(Duration patience) {
        return lock.whileFree(patience, () -> true).isPresent();
    }
}

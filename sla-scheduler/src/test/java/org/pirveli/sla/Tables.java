package org.pirveli.sla;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database under test. */
final class Tables implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final PlatformTransactionManager transactions;

    Tables(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        this.transactions = new JdbcTransactionManager(dataSource);
    }

    DataSource dataSource() {
        return dataSource;
    }

    PlatformTransactionManager transactions() {
        return transactions;
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> work.get());
    }

    void happened(RecordedEvent... events) {
        inTransaction(() -> new Deadlines(dataSource).apply(List.of(events)));
    }

    /** Every row, raised ones too, in order. */
    List<Deadline> rows() {
        var rows = new ArrayList<Deadline>();
        new DeadlineTable(dataSource).between(null, null, rows::add);
        rows.sort(Deadline.IN_ORDER);
        return rows;
    }

    List<Deadline> openRows() {
        return rows().stream().filter(row -> !row.isRaised()).toList();
    }

    @Override
    public void close() {
        dataSource.close();
    }
}

package org.pirveli.server.engine.registry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pirveli.api.casework.CaseNumber;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands out case numbers. A node takes them from the database in small blocks, in a short
 * transaction of its own, so that registrations do not queue behind one row. What a killed node had
 * left of its block stays a gap. That no number comes twice is sworn by a constraint, not by this.
 */
public final class CaseNumbers {

    private static final int BLOCK = 20;

    private final JdbcClient jdbc;
    private final TransactionOperations ownTransaction;
    private final ZoneId zone;
    private final Map<Integer, Deque<CaseNumber>> free = new HashMap<>();

    /**
     * Begins with nothing taken.
     *
     * @param ownTransaction begins a transaction; must not be used within another one
     * @param zone the office's, which says in which year a case is registered
     */
    public CaseNumbers(JdbcClient jdbc, TransactionOperations ownTransaction, ZoneId zone) {
        this.jdbc = jdbc;
        this.ownTransaction = ownTransaction;
        this.zone = zone;
    }

    /** The year to which a registration at this instant belongs. */
    public int yearOf(Instant registeredAt) {
        return registeredAt.atZone(zone).getYear();
    }

    /**
     * Takes numbers out. Must be called outside a transaction: waiting for a second connection
     * while holding the first can starve the pool.
     *
     * @param now says the year
     * @param count 0 or more
     */
    public ReservedNumbers reserve(Instant now, int count) {
        int year = yearOf(now);
        return new ReservedNumbers(year, count == 0 ? List.of() : take(year, count));
    }

    /** Puts back what was not used. */
    public synchronized void giveBack(ReservedNumbers reserved) {
        var ready = free.computeIfAbsent(reserved.year(), _ -> new ArrayDeque<>());
        reserved.unused().reversed().forEach(ready::addFirst);
    }

    private synchronized List<CaseNumber> take(int year, int count) {
        var ready = free.computeIfAbsent(year, _ -> new ArrayDeque<>());
        if (ready.size() < count) {
            int wanted = Math.max(BLOCK, count - ready.size());
            long first = takeBlock(year, wanted);
            for (long sequence = first; sequence < first + wanted; sequence++) {
                ready.add(CaseNumber.of(year, sequence));
            }
        }
        var taken = new ArrayList<CaseNumber>(count);
        for (int i = 0; i < count; i++) {
            taken.add(ready.remove());
        }
        return taken;
    }

    private long takeBlock(int year, int count) {
        while (true) {
            try {
                return ownTransaction.execute(_ -> takeInTransaction(year, count));
            } catch (DuplicateKeyException begunByAnotherNode) {
                // its row is there now
            }
        }
    }

    private long takeInTransaction(int year, int count) {
        int updated =
                jdbc.sql(
                                "update case_number_block set next_sequence = next_sequence + ?"
                                        + " where office_year = ?")
                        .param(count)
                        .param(year)
                        .update();
        if (updated == 0) {
            jdbc.sql("insert into case_number_block (office_year, next_sequence) values (?, ?)")
                    .param(year)
                    .param(1L + count)
                    .update();
            return 1;
        }
        return jdbc.sql("select next_sequence from case_number_block where office_year = ?")
                        .param(year)
                        .query(Long.class)
                        .single()
                - count;
    }
}

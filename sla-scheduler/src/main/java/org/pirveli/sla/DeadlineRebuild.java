package org.pirveli.sla;

import java.util.List;

/**
 * Works the deadlines out anew from the whole log, in memory (about half a kilobyte for each
 * running clock), while the old rows go on being swept. Used by one thread, once.
 */
public final class DeadlineRebuild {

    private final DeadlineSheet sheet = new DeadlineSheet(List.of());
    private final DeadlineTable table;

    DeadlineRebuild(DeadlineTable table) {
        this.table = table;
    }

    /** Reads on; no transaction is needed. */
    public void add(RecordedEvent next) {
        sheet.apply(next);
    }

    /**
     * Puts the new rows in the place of the old ones, in the running transaction, which should also
     * give the token to the live processor.
     *
     * @return how many rows there are
     */
    public int finish() {
        var rows = sheet.rows();
        table.clear();
        table.add(rows);
        return rows.size();
    }
}

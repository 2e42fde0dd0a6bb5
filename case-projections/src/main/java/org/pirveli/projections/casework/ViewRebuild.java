package org.pirveli.projections.casework;

import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The fast lane: reads the whole log in order, writes the views in bulk, and hands over to the live
 * processor. Commands go on meanwhile; the views fill up, and are complete at the end.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class ViewRebuild {

    /** Prepares a rebuild; nothing is touched yet. */
    public ViewRebuild(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            EventReader reader,
            TokenHandover handover) {
        throw new UnsupportedOperationException("" + dataSource + transactions + reader + handover);
    }

    /** Whether the rows are of another version of the views, or a rebuild was broken off. */
    public boolean neededOnStartup() {
        throw new UnsupportedOperationException();
    }

    /** Rebuilds every view. The processor of the views must not run on this node meanwhile. */
    public Rebuilt run() {
        throw new UnsupportedOperationException();
    }

    /**
     * What a rebuild did.
     *
     * @param events how many events were read
     * @param cases how many cases they make
     * @param position the last index read; the live processor goes on behind it
     */
    public record Rebuilt(long events, long cases, long position) {}
}

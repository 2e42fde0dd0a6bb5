package org.pirveli.projections.casework;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers which code wrote the rows of the views, and whether a rebuild came to its end. */
final class ViewState {

    private static final String NAME = "case-views";

    private final JdbcClient jdbc;

    ViewState(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    /** Whether the rows are complete and of this code's version. */
    boolean current() {
        return jdbc.sql("select version, rebuilding from view_state where name = ?")
                .param(NAME)
                .query((row, _) -> row.getInt(1) == CaseViews.VERSION && !row.getBoolean(2))
                .optional()
                .orElse(false);
    }

    /** Whether there were rows before, of whichever version. */
    boolean written() {
        return jdbc.sql("select 1 from view_state where name = ?")
                .param(NAME)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** A rebuild begins: the rows are nobody's until it has ended. */
    void rebuilding() {
        set(true, 0);
    }

    /** A rebuild ended. */
    void rebuilt(long position) {
        set(false, position);
    }

    private void set(boolean rebuilding, long position) {
        int updated =
                jdbc.sql(
                                "update view_state set version = ?, rebuilding = ?, position = ?"
                                        + " where name = ?")
                        .params(CaseViews.VERSION, rebuilding, position, NAME)
                        .update();
        if (updated == 0) {
            jdbc.sql(
                            "insert into view_state (name, version, rebuilding, position) values"
                                    + " (?, ?, ?, ?)")
                    .params(NAME, CaseViews.VERSION, rebuilding, position)
                    .update();
        }
    }
}

package org.pirveli.projections.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The secondary indexes: it is quicker to make them anew than to fill them row by row. */
final class ViewIndexes {

    /** The migration that makes them; it can be run any number of times. */
    private static final String MIGRATION = "/db/migration/V21__case_view_indexes.sql";

    private static final Pattern NAME = Pattern.compile("create index if not exists (\\w+) on .+");

    private final JdbcTemplate jdbc;
    private final List<String> creations;

    ViewIndexes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        creations =
                Arrays.stream(migration().split(";"))
                        .map(statement -> statement.replaceAll("(?m)^--.*$", "").strip())
                        .filter(statement -> !statement.isEmpty())
                        .toList();
    }

    private static String migration() {
        try (var in = ViewIndexes.class.getResourceAsStream(MIGRATION)) {
            if (in == null) {
                throw new IllegalStateException(MIGRATION + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void drop() {
        for (var creation : creations) {
            var name = NAME.matcher(creation);
            if (!name.matches()) {
                throw new IllegalStateException("not the creation of an index: " + creation);
            }
            jdbc.execute("drop index if exists " + name.group(1));
        }
    }

    /** Takes as long as it takes: of millions of rows, longer than any other statement may. */
    void create() {
        jdbc.execute(
                (ConnectionCallback<@Nullable Void>)
                        connection -> {
                            try (var statement = connection.createStatement()) {
                                create(statement, PostgresCopy.possible(connection));
                            }
                            return null;
                        });
    }

    private void create(Statement statement, boolean bounded) throws SQLException {
        if (bounded) {
            statement.execute("set statement_timeout = 0");
        }
        try {
            for (var creation : creations) {
                statement.execute(creation);
            }
        } finally {
            if (bounded) {
                statement.execute("reset statement_timeout");
            }
        }
    }
}

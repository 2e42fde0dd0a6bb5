package org.pirveli.projections.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The secondary indexes: it is quicker to make them anew than to fill them row by row. Only the
 * owner of a table may do that to it. On H2 there is but one account, and the migration that made
 * the indexes is run again; on PostgreSQL the owner has left functions that do just this.
 */
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
        run("select drop_view_indexes()", creations.stream().map(ViewIndexes::dropping));
    }

    /** Takes as long as it takes: of millions of rows, longer than any other statement may. */
    void create() {
        run("select create_view_indexes()", creations.stream());
    }

    private static String dropping(String creation) {
        var name = NAME.matcher(creation);
        if (!name.matches()) {
            throw new IllegalStateException("not the creation of an index: " + creation);
        }
        return "drop index if exists " + name.group(1);
    }

    private void run(String function, Stream<String> statements) {
        jdbc.execute(
                (ConnectionCallback<@Nullable Void>)
                        connection -> {
                            if (PostgresCopy.possible(connection)) {
                                call(connection, function);
                            } else {
                                run(connection, statements);
                            }
                            return null;
                        });
    }

    private static void call(Connection connection, String function) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 0");
            try {
                statement.execute(function);
            } finally {
                statement.execute("reset statement_timeout");
            }
        }
    }

    private static void run(Connection connection, Stream<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : statements.toList()) {
                statement.execute(each);
            }
        }
    }
}

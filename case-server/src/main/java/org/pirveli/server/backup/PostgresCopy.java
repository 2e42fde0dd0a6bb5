package org.pirveli.server.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.pirveli.server.backup.BackupFolder.Whole;
import org.pirveli.server.backup.Manifest.Content;
import org.pirveli.server.backup.Manifest.Part;
import org.postgresql.PGConnection;

/**
 * Copies PostgreSQL table by table with COPY, all in one snapshot: the tables of another release of
 * PostgreSQL take it in, and no program of the right version has to lie beside the server.
 */
record PostgresCopy(Address address) implements StoreCopy {

    private static final String KIND = "POSTGRESQL";

    @Override
    public Manifest copy(BackupFolder folder, Content content) throws Exception {
        try (var connection = address.open()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            var migrations = SchemaHistory.of(connection);
            var parts = new ArrayList<Part>();
            for (var table : tables(connection).entrySet()) {
                parts.add(copied(connection, folder, table.getKey(), table.getValue()));
            }
            connection.rollback();
            return new Manifest(
                    Manifest.FORM, content, KIND, Instant.now(), migrations, List.copyOf(parts));
        }
    }

    private static Part copied(
            Connection connection, BackupFolder folder, String table, List<String> columns)
            throws SQLException, IOException {
        var name = table + ".copy.gz";
        long rows;
        try (var output =
                new GZIPOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(folder.begin(name))))) {
            rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy " + target(table, columns) + " to stdout", output);
        }
        return folder.end(name, table, columns, rows);
    }

    @Override
    public void check(Whole backup) throws SQLException {
        if (!backup.manifest().database().equals(KIND)) {
            throw new BackupRefused(
                    "The backup in " + backup.folder() + " is not one of PostgreSQL.");
        }
        SchemaHistory.check(backup, address.migrations());
        try (var connection = address.open()) {
            for (var table : tables(connection).keySet()) {
                if (number(connection, "select count(*) from " + quoted(table)) > 0) {
                    throw new BackupRefused(
                            "The database is not empty: there are rows in "
                                    + table
                                    + ". A backup is restored into an empty database alone; make"
                                    + " one, and name it by the usual options.");
                }
            }
        }
    }

    /** The tables are made first; then all rows come in, or none. */
    @Override
    public void restore(Whole backup, Finish finish) throws SQLException, IOException {
        address.migrations().migrate();
        try (var connection = address.open()) {
            connection.setAutoCommit(false);
            for (var part : backup.manifest().parts()) {
                if (!part.table().isEmpty()) {
                    takeIn(connection, backup, part);
                }
            }
            goOnNumbering(connection);
            finish.finish(connection);
            connection.commit();
        }
    }

    private static void takeIn(Connection connection, Whole backup, Part part)
            throws SQLException, IOException {
        try (var input = new GZIPInputStream(Files.newInputStream(backup.file(part)))) {
            long rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy " + target(part.table(), part.columns()) + " from stdin",
                                    input);
            if (rows != part.rows()) {
                throw new SQLException(
                        part.table() + " took in " + rows + " rows of " + part.rows());
            }
        }
    }

    /** Numbers that the database gives go on after the highest one. */
    private static void goOnNumbering(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select c.relname, a.attname,
                                    pg_get_serial_sequence(quote_ident(c.relname), a.attname)
                                from pg_class c join pg_attribute a on a.attrelid = c.oid
                                where c.relnamespace = to_regnamespace(current_schema()::text)
                                    and c.relkind = 'r' and a.attidentity <> ''
                                """)) {
            while (rows.next()) {
                number(
                        connection,
                        "select setval('%s', coalesce(max(%s), 0) + 1, false) from %s"
                                .formatted(
                                        rows.getString(3),
                                        quoted(rows.getString(2)),
                                        quoted(rows.getString(1))));
            }
        }
    }

    /**
     * Every table with its columns, without those that the database computes. A table that this
     * user must not read is among them, so that it is never left out in silence.
     */
    private static Map<String, List<String>> tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select c.relname, a.attname
                                from pg_class c join pg_attribute a on a.attrelid = c.oid
                                where c.relnamespace = to_regnamespace(current_schema()::text)
                                    and c.relkind = 'r' and a.attnum > 0
                                    and not a.attisdropped and a.attgenerated = ''
                                order by c.relname, a.attnum
                                """)) {
            var tables = new TreeMap<String, List<String>>();
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                        .add(rows.getString(2));
            }
            tables.remove(SchemaHistory.TABLE);
            return tables;
        }
    }

    private static long number(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String target(String table, List<String> columns) {
        return quoted(table)
                + columns.stream()
                        .map(PostgresCopy::quoted)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

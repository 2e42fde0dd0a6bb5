package org.pirveli.server.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks for a word wherever bytes lie: in files, and in every column of every table. */
public final class Traces {

    private static final int CHUNK = 1 << 20;

    private final List<String> needles;
    private final Beginnings beginnings;

    /**
     * Looks for these, in any case of letters within tables, and in UTF-8 and UTF-16 within files.
     */
    public Traces(List<String> words) {
        this(words.stream().flatMap(Traces::encoded));
    }

    private Traces(Stream<String> needles) {
        this.needles = needles.distinct().toList();
        this.beginnings = new Beginnings(this.needles.stream().map(Traces::bytes).toList());
    }

    /** Looks for these words also as addresses, JSON and Base64 write them. */
    public static Traces inAnyWriting(List<String> words) {
        return new Traces(
                words.stream()
                        .flatMap(word ->
                                Stream.of(
                                                Stream.of(word, inAddresses(word), inJson(word)),
                                                inBase64(word))
                                        .flatMap(each -> each)
                                        .flatMap(Traces::encoded)));
    }

    /** Looks for these bytes. */
    public static Traces ofBytes(List<byte[]> contents) {
        return new Traces(contents.stream().map(Traces::bytes));
    }

    private static Stream<String> encoded(String word) {
        return Stream.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)
                .map(charset -> bytes(word.getBytes(charset)));
    }

    private static String inAddresses(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static String inJson(String word) {
        return word.chars()
                .mapToObj(each -> each < 128 ? Character.toString(each) : "\\u%04x".formatted(each))
                .collect(Collectors.joining());
    }

    /** What is certain of it, wherever among other bytes it stands. */
    private static Stream<String> inBase64(String word) {
        return IntStream.range(0, 3)
                .mapToObj(before -> {
                    var bytes = ("x".repeat(before) + word).getBytes(StandardCharsets.UTF_8);
                    var text = Base64.getEncoder().withoutPadding().encodeToString(bytes);
                    return text.substring(before == 0 ? 0 : before + 1, bytes.length / 3 * 4);
                });
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String bytes(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    /** Whether one of the words stands in a text. */
    public boolean isIn(String text) {
        return tells(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether one of the words stands in a file. */
    public boolean isIn(Path file) {
        int overlap = needles.stream().mapToInt(String::length).max().orElse(0);
        var seen = new byte[overlap + CHUNK];
        try (var input = Files.newInputStream(file)) {
            int kept = 0;
            for (int read = input.readNBytes(seen, 0, CHUNK);
                    read > 0;
                    read = input.readNBytes(seen, kept, CHUNK)) {
                int length = kept + read;
                if (beginnings.isIn(seen, length)) {
                    return true;
                }
                kept = Math.min(overlap, length);
                System.arraycopy(seen, length - kept, seen, 0, kept);
            }
            return false;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns in which one of the words stands, of every table that there is. */
    public List<String> inTables(DataSource database) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var tables =
                        statement.executeQuery(
                                "select table_schema, table_name from information_schema.tables"
                                        + " where table_type = 'BASE TABLE' and lower(table_schema)"
                                        + " not in ('information_schema', 'pg_catalog')")) {
            var found = new ArrayList<String>();
            while (tables.next()) {
                found.addAll(inTable(database, tables.getString(1), tables.getString(2)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> inTable(DataSource database, String schema, String table)
            throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select * from \"%s\".\"%s\"".formatted(schema, table))) {
            var found = new ArrayList<String>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    if (tells(rows, i)) {
                        found.add(
                                (table + "." + rows.getMetaData().getColumnName(i))
                                        .toLowerCase(Locale.ROOT));
                    }
                }
            }
            return found;
        }
    }

    private boolean tells(ResultSet row, int column) throws SQLException {
        return switch (row.getMetaData().getColumnType(column)) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                    tells(row.getBytes(column));
            default -> {
                var text = row.getString(column);
                yield text != null && tells(text.getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private boolean tells(byte @Nullable [] content) {
        if (content == null) {
            return false;
        }
        var seen = bytes(content).toLowerCase(Locale.ROOT);
        return needles.stream()
                .map(needle -> needle.toLowerCase(Locale.ROOT))
                .anyMatch(seen::contains);
    }
}

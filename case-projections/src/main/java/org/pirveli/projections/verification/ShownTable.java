package org.pirveli.projections.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table of a view, as it is compared.
 *
 * @param columns first those of the key, then the others
 * @param keys how many columns the key has
 */
public record ShownTable(String name, List<String> columns, int keys) {

    /**
     * The rows that stand in some tables, by the stream that they are of.
     *
     * @param id the column that names the stream, in each of the tables
     * @param versioned the table whose {@code version} says how many events the rows are made of
     */
    public static Map<UUID, Standing> standing(
            JdbcTemplate jdbc, Span span, String id, String versioned, Stream<ShownTable> tables) {
        var rows = new HashMap<UUID, List<ShownRow>>();
        tables.forEach(table -> table.read(jdbc, span, id, rows));
        var standing = new HashMap<UUID, Standing>();
        rows.forEach((of, all) -> standing.put(of, new Standing(version(all, versioned), all)));
        return standing;
    }

    private void read(JdbcTemplate jdbc, Span span, String id, Map<UUID, List<ShownRow>> rows) {
        int column = 1 + columns.indexOf(id);
        jdbc.query(
                "select %1$s from %2$s where %3$s >= ? and %3$s <= ?"
                        .formatted(String.join(", ", columns), name, id),
                row -> {
                    rows.computeIfAbsent(row.getObject(column, UUID.class), _ -> new ArrayList<>())
                            .add(stored(row));
                },
                span.from(),
                span.to());
    }

    private ShownRow stored(ResultSet row) throws SQLException {
        return ShownRow.stored(name, columns, keys, row);
    }

    private static long version(List<ShownRow> rows, String versioned) {
        return rows.stream()
                .filter(row -> row.table().equals(versioned))
                .mapToLong(row -> Long.parseLong(String.valueOf(row.value("version"))))
                .findFirst()
                .orElse(0);
    }
}

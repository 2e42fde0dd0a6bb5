package org.pirveli.projections.verification;

import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a view, each value as text.
 *
 * @param columns first those of the key, then the others
 * @param keys how many columns the key has
 * @param values one for each column
 */
public record ShownRow(
        String table, List<String> columns, int keys, List<@Nullable String> values) {

    /** As it should be: instants in ISO 8601, everything else as it writes itself. */
    public static ShownRow expected(
            String table, List<String> columns, int keys, List<? extends @Nullable Object> values) {
        var texts = new ArrayList<@Nullable String>(values.size());
        for (var value : values) {
            texts.add(value == null ? null : value.toString());
        }
        return new ShownRow(table, columns, keys, texts);
    }

    /** As it stands there; the columns come in this order. */
    public static ShownRow stored(String table, List<String> columns, int keys, ResultSet row)
            throws SQLException {
        var texts = new ArrayList<@Nullable String>(columns.size());
        for (int i = 1; i <= columns.size(); i++) {
            texts.add(text(row, i));
        }
        return new ShownRow(table, columns, keys, texts);
    }

    private static @Nullable String text(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column);
        return switch (value) {
            case null -> null;
            case Timestamp time -> time.toInstant().toString();
            case OffsetDateTime time -> time.toInstant().toString();
            case Clob _ -> row.getString(column);
            default -> value.toString();
        };
    }

    /** What tells it from the other rows of its table. */
    public String key() {
        return String.join(" ", values.subList(0, keys).stream().map(String::valueOf).toList());
    }

    /** The value in a column. */
    public @Nullable String value(String column) {
        return values.get(columns.indexOf(column));
    }
}

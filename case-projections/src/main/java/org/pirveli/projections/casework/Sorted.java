package org.pirveli.projections.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.Page;

/**
 * A list in a fixed order, read part by part: each part begins behind the sort key of the last row
 * before it. One row more than asked for is read, which tells whether more follows.
 *
 * @param name of the list and its order, so that a cursor fits no other
 * @param descending whether all keys fall
 */
public record Sorted(String name, boolean descending, List<SortKey> keys) {

    private static final int MOST = 500;

    /** A row with its place in the list. */
    public record Placed<T>(T item, List<String> place) {}

    /** Keys that rise. */
    public static Sorted ascending(String name, SortKey... keys) {
        return new Sorted(name, false, List.of(keys));
    }

    /** Keys that fall. */
    public static Sorted descending(String name, SortKey... keys) {
        return new Sorted(name, true, List.of(keys));
    }

    /**
     * How many rows to read.
     *
     * @throws IllegalArgumentException if {@code limit} is not 1 to 500
     */
    public static int rows(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST);
        }
        return limit + 1;
    }

    /**
     * Leaves out what came before.
     *
     * @param alias of the table in the question
     * @throws IllegalArgumentException if it is no cursor of this list
     */
    public void behind(@Nullable String cursor, String alias, Selection selection) {
        if (cursor == null) {
            return;
        }
        var columns = keys.stream().map(key -> alias + "." + key.column());
        selection.where(
                "(%s) %s (%s)"
                        .formatted(
                                columns.collect(Collectors.joining(", ")),
                                descending ? "<" : ">",
                                String.join(", ", Collections.nCopies(keys.size(), "?"))),
                values(Cursor.read(cursor, name)));
    }

    private Object[] values(List<String> texts) {
        if (texts.size() != keys.size()) {
            throw Cursor.unreadable(null);
        }
        var values = new ArrayList<Object>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                values.add(keys.get(i).kind().parse(texts.get(i)));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Cursor.unreadable(e);
            }
        }
        return values.toArray();
    }

    /** The order as SQL. */
    public String orderBy(String alias) {
        return keys.stream()
                .map(key -> alias + "." + key.column() + (descending ? " desc" : ""))
                .collect(Collectors.joining(", ", " order by ", ""));
    }

    /** A row's item with its place. */
    public <T> Placed<T> placed(T item, ResultSet row) throws SQLException {
        var place = new ArrayList<String>();
        for (var key : keys) {
            place.add(key.kind().text(row, key.column()));
        }
        return new Placed<>(item, place);
    }

    /** The part of the list that these rows are. */
    public <R, T> Page<T> page(List<Placed<R>> rows, int limit, Function<R, T> shown) {
        boolean more = rows.size() > limit;
        var items = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                items.stream().map(Placed::item).map(shown).toList(),
                more ? Cursor.write(name, items.getLast().place()) : null);
    }
}

package org.pirveli.projections.verification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.verification.Difference.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what stands there of one stream with what should. */
final class Comparison {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The column that holds JSON, and tells of a person. */
    private static final String BODY = "body";

    private final String view;
    private final UUID stream;
    private final Standing standing;
    private final List<Difference> found = new ArrayList<>();

    private Comparison(String view, UUID stream, Standing standing) {
        this.view = view;
        this.stream = stream;
        this.standing = standing;
    }

    /** Every difference; empty if there is none. */
    static List<Difference> of(String view, UUID stream, Standing standing, List<ShownRow> rows) {
        var comparison = new Comparison(view, stream, standing);
        comparison.compare(byKey(standing.rows()), byKey(rows));
        return comparison.found;
    }

    private static Map<String, ShownRow> byKey(List<ShownRow> rows) {
        var sorted = new LinkedHashMap<String, ShownRow>();
        rows.forEach(row -> sorted.put(row.table() + " " + row.key(), row));
        return sorted;
    }

    private void compare(Map<String, ShownRow> stored, Map<String, ShownRow> expected) {
        expected.forEach((key, row) -> {
            var other = stored.get(key);
            if (other == null) {
                add(Kind.MISSING, row, null, null, null);
            } else {
                compare(other, row);
            }
        });
        stored.forEach((key, row) -> {
            if (!expected.containsKey(key)) {
                add(Kind.STRAY, row, null, null, null);
            }
        });
    }

    private void compare(ShownRow stored, ShownRow expected) {
        for (var column : expected.columns()) {
            var is = stored.value(column);
            var should = expected.value(column);
            if (Objects.equals(is, should)) {
                continue;
            }
            if (column.equals(BODY) && is != null && should != null) {
                bodies(expected, is, should);
            } else {
                add(Kind.CHANGED, expected, column, shown(column, is), shown(column, should));
            }
        }
    }

    /** Names each place in the JSON; the whole column if there is none, or no JSON. */
    private void bodies(ShownRow row, String is, String should) {
        int before = found.size();
        try {
            pointers(
                    JSON.readTree(is),
                    JSON.readTree(should),
                    BODY,
                    difference ->
                            add(
                                    Kind.CHANGED,
                                    row,
                                    difference.pointer(),
                                    digest(difference.stored()),
                                    digest(difference.expected())));
        } catch (JacksonException _) {
            // told as a whole below
        }
        if (found.size() == before) {
            add(Kind.CHANGED, row, BODY, digest(is), digest(should));
        }
    }

    private record Place(String pointer, @Nullable String stored, @Nullable String expected) {}

    private static void pointers(
            @Nullable JsonNode is, @Nullable JsonNode should, String at, Consumer<Place> found) {
        if (Objects.equals(is, should)) {
            return;
        }
        if (is != null && should != null && is.isObject() && should.isObject()) {
            var names = new LinkedHashSet<>(should.propertyNames());
            names.addAll(is.propertyNames());
            names.forEach(name ->
                    pointers(is.get(name), should.get(name), at + "/" + escaped(name), found));
        } else if (is != null && should != null && is.isArray() && should.isArray()) {
            for (int i = 0; i < Math.max(is.size(), should.size()); i++) {
                pointers(is.get(i), should.get(i), at + "/" + i, found);
            }
        } else {
            found.accept(new Place(at, text(is), text(should)));
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.toString();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static @Nullable String shown(String column, @Nullable String value) {
        return column.equals(BODY) ? digest(value) : value;
    }

    private static @Nullable String digest(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void add(
            Kind kind,
            ShownRow row,
            @Nullable String field,
            @Nullable String stored,
            @Nullable String expected) {
        found.add(
                new Difference(
                        view,
                        stream,
                        standing.version(),
                        kind,
                        row.table(),
                        row.key(),
                        field,
                        stored,
                        expected));
    }
}

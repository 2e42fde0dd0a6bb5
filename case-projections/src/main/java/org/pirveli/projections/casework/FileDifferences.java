package org.pirveli.projections.casework;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.projections.casework.FieldDifference.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares two files of a case, field by field. */
public final class FileDifferences {

    private final List<FieldDifference> found = new ArrayList<>();

    private FileDifferences() {}

    /**
     * What differs, in the order of the fields. What is in one file only is told as a whole.
     *
     * @param json writes the files as they are to be shown
     */
    public static List<FieldDifference> between(CaseFile one, CaseFile other, JsonMapper json) {
        return between(KeyedFile.of(one, json), KeyedFile.of(other, json));
    }

    static List<FieldDifference> between(ObjectNode one, ObjectNode other) {
        var differences = new FileDifferences();
        differences.compare("", one, other);
        return List.copyOf(differences.found);
    }

    private void compare(String path, ObjectNode one, ObjectNode other) {
        var names = new LinkedHashSet<>(one.propertyNames());
        names.addAll(other.propertyNames());
        for (var name : names) {
            compare(path + "/" + escaped(name), one.get(name), other.get(name));
        }
    }

    private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before instanceof ObjectNode one && after instanceof ObjectNode other) {
            compare(path, one, other);
        } else if (before == null) {
            add(path, Kind.ADDED, null, after);
        } else if (after == null) {
            add(path, Kind.REMOVED, before, null);
        } else if (!before.equals(after)) {
            add(path, Kind.CHANGED, before, after);
        }
    }

    private void add(String path, Kind kind, @Nullable JsonNode before, @Nullable JsonNode after) {
        found.add(new FieldDifference(path, kind, orNull(before), orNull(after)));
    }

    private static JsonNode orNull(@Nullable JsonNode node) {
        return node == null ? NullNode.getInstance() : node;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

package org.pirveli.server.console.audit;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says differences in words. The interface names a field by a JSON Pointer, in which what stands in
 * a list is named by what it is.
 */
final class Changes {

    private static final Set<String> BY_INSTANT =
            Set.of("notes", "voidedResponses", "followUpResponses");

    /** Lists whose elements are named by what they say. */
    private static final Set<String> OF_WORDS =
            Set.of("remindersRaised", "grounds", "relatedCases");

    private final Told told;
    private final Map<String, String> names = new HashMap<>();

    /**
     * Knows what the clocks and documents of a case are called.
     *
     * @param file of the case
     */
    Changes(Told told, Map<String, Object> file) {
        this.told = told;
        remember(file, "clocks", "clockId");
        remember(file, "documents", "sha256");
    }

    private void remember(Map<String, Object> file, String list, String key) {
        if (file.get(list) instanceof List<?> elements) {
            for (var each : elements) {
                if (each instanceof Map<?, ?> element) {
                    names.put(String.valueOf(element.get(key)), told.nameOf(list, element, 0));
                }
            }
        }
    }

    /** The paths of what differs, each of two names at most. */
    static Set<String> places(List<Map<String, Object>> differences) {
        return differences.stream()
                .map(each -> String.valueOf(each.get("path")).split("/", -1))
                .map(path ->
                        String.join("/", Arrays.copyOfRange(path, 1, Math.min(3, path.length))))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The differences, in their order; of long lists only that, and in how many places. */
    List<Change> inWords(List<Map<String, Object>> differences) {
        var said = new ArrayList<Change>();
        var lists = new LinkedHashMap<List<String>, Integer>();
        for (var each : differences) {
            var path = String.valueOf(each.get("path")).substring(1).split("/", -1);
            var last = path[path.length - 1];
            var within = Arrays.stream(path).filter(Told.LONG::contains).findFirst();
            if (within.isPresent()) {
                int end = Arrays.asList(path).indexOf(within.get()) + 1;
                lists.merge(way(Arrays.copyOf(path, end)), 1, Integer::sum);
            } else if (!Told.OF_MACHINES.contains(last)) {
                said.add(
                        new Change(
                                way(path), side(last, each, "before"), side(last, each, "after")));
            }
        }
        lists.forEach((way, places) ->
                said.add(
                        new Change(
                                way,
                                Telling.of("", "…"),
                                Telling.of("", told.said("audit.places", places)))));
        return said;
    }

    private @Nullable Telling side(String field, Map<String, Object> difference, String side) {
        var value = difference.get(side);
        return value == null || (value instanceof List<?> list && list.isEmpty())
                ? null
                : told.value("", field, value);
    }

    private List<String> way(String[] path) {
        var way = new ArrayList<String>();
        for (int i = 0; i < path.length; i++) {
            boolean list = i + 1 < path.length && isList(path[i]);
            if (list) {
                way.add(element(path[i], unescaped(path[i + 1])));
                i++;
            } else {
                way.add(told.label(unescaped(path[i])));
                if (OF_WORDS.contains(path[i])) {
                    i++;
                }
            }
        }
        return List.copyOf(way);
    }

    private static boolean isList(String name) {
        return name.equals("clocks")
                || name.equals("escalations")
                || name.equals("documents")
                || BY_INSTANT.contains(name);
    }

    private String element(String list, String key) {
        return switch (list) {
            case "clocks" -> names.getOrDefault(key, told.label("clock"));
            case "documents" -> told.label("documents") + ": " + names.getOrDefault(key, "…");
            case "escalations" -> {
                var parts = key.split("\\.", -1);
                yield names.getOrDefault(parts[0], told.label("clock"))
                        + ", "
                        + told.said("audit.level", parts[parts.length - 1]);
            }
            default -> told.label(list) + ", " + instant(key);
        };
    }

    private String instant(String key) {
        try {
            return told.say().exactly(key.replaceFirst("Z\\.\\d+$", "Z"));
        } catch (DateTimeException _) {
            return key;
        }
    }

    private static String unescaped(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }
}

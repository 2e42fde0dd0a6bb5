package org.pirveli.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The options of a command line, {@code --name=value}; each has to be asked for to be known. */
public final class Options {

    private final Map<String, String> given = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if something is no option
     */
    public Options(List<String> arguments) {
        for (var argument : arguments) {
            int split = argument.indexOf('=');
            if (!argument.startsWith("--") || split < 0) {
                throw new IllegalArgumentException(
                        "options look like --name=value, not " + argument);
            }
            given.put(argument.substring(2, split), argument.substring(split + 1));
        }
    }

    /** A text. */
    public String text(String name, String otherwise) {
        known.add(name);
        return given.getOrDefault(name, otherwise);
    }

    /** A whole number. */
    public int number(String name, int otherwise) {
        return Integer.parseInt(text(name, Integer.toString(otherwise)));
    }

    /** Several whole numbers, with commas between them. */
    public List<Integer> numbers(String name, String otherwise) {
        return Stream.of(text(name, otherwise).split(",")).map(Integer::valueOf).toList();
    }

    /**
     * Whether the first of two, as is understood unless the other one is named.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public boolean choice(String name, String usual, String other) {
        var chosen = text(name, usual);
        if (!chosen.equals(usual) && !chosen.equals(other)) {
            throw new IllegalArgumentException(
                    "--%s is %s or %s, not %s".formatted(name, usual, other, chosen));
        }
        return chosen.equals(usual);
    }

    /** A file. */
    public Path path(String name, String otherwise) {
        return Path.of(text(name, otherwise)).toAbsolutePath();
    }

    /**
     * Makes sure that nothing was misspelt.
     *
     * @throws IllegalArgumentException if an option was given that nobody asked for
     */
    public void refuseOthers() {
        var unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("unknown: " + unknown + "; known: " + known);
        }
    }
}

package org.pirveli.worktime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Rows of our own text resources: cells apart by semicolons, notes behind a hash. */
final class TextTable {

    private TextTable() {}

    static Stream<List<String>> read(String resource, int cells) {
        try (InputStream in = TextTable.class.getResourceAsStream(resource)) {
            String text =
                    new String(
                            Objects.requireNonNull(in, resource).readAllBytes(),
                            StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(";", cells)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}

package org.pirveli.server.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Role;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.template.Letterhead;
import org.pirveli.domain.template.Placeholder;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The letterhead of the office, from a file; a language that it lacks gets the words of English.
 *
 * @param texts by placeholder, then by language
 * @param positions by role, then by language
 */
public record Letterheads(
        Map<Placeholder, Map<String, String>> texts, Map<Role, Map<String, String>> positions) {

    private static final String OTHERWISE = "en";

    /** Names of units. */
    @FunctionalInterface
    public interface UnitNames {

        /** The name of a unit on a date, if there is one. */
        Optional<String> of(UnitId unit, LocalDate on, String language);
    }

    /**
     * Reads the file.
     *
     * @throws UncheckedIOException if it is not there
     */
    public static Letterheads read(Resource file) {
        try (var json = file.getInputStream()) {
            return JsonMapper.shared().readValue(json, Letterheads.class);
        } catch (IOException broken) {
            throw new UncheckedIOException("the letterhead is missing: " + file, broken);
        }
    }

    /**
     * With the names of units.
     *
     * @param units who knows them
     */
    public Letterhead naming(UnitNames units) {
        return new Letterhead() {

            @Override
            public Optional<String> says(Placeholder placeholder, String language) {
                return in(texts.get(placeholder), language);
            }

            @Override
            public String unit(UnitId id, LocalDate on, String language) {
                return units.of(id, on, language).orElse(id.value());
            }

            @Override
            public Optional<String> position(Role role, String language) {
                return in(positions.get(role), language);
            }
        };
    }

    private static Optional<String> in(@Nullable Map<String, String> words, String language) {
        return Optional.ofNullable(words)
                .map(each -> each.getOrDefault(language, each.get(OTHERWISE)));
    }
}

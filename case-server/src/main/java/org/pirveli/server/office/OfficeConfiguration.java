package org.pirveli.server.office;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Opens the office. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

    @Bean
    Directory directory(OfficeSettings settings) {
        return new Directory(
                List.of(read("topics", Topic[].class)),
                units(settings),
                settings.operators().stream()
                        .collect(
                                toUnmodifiableMap(
                                        OfficeSettings.Operator::id,
                                        OfficeSettings.Operator::unitIds)));
    }

    private static List<Unit> units(OfficeSettings settings) {
        var units = List.of(read("units", Unit[].class));
        var known = units.stream().map(unit -> unit.id().value()).toList();
        if (!known.containsAll(settings.positions().keySet())) {
            throw new IllegalArgumentException(
                    "positions are held in units of the office: " + known);
        }
        return units.stream().map(settings::seated).toList();
    }

    private static <T> T read(String list, Class<T> type) {
        try (var json = new ClassPathResource("office/" + list + ".json").getInputStream()) {
            return JsonMapper.shared().readValue(json, type);
        } catch (IOException broken) {
            throw new UncheckedIOException("the list of " + list + " is missing", broken);
        }
    }
}

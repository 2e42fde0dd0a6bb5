package org.pirveli.server.office;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.WorkingCalendar;
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
                List.of(read("units", Unit[].class)),
                settings.operators().stream()
                        .collect(
                                toUnmodifiableMap(
                                        OfficeSettings.Operator::id,
                                        OfficeSettings.Operator::unitIds)));
    }

    @Bean
    WorkingCalendar workingCalendar() {
        return GeorgianCalendar.standard();
    }

    private static <T> T read(String list, Class<T> type) {
        try (var json = new ClassPathResource("office/" + list + ".json").getInputStream()) {
            return JsonMapper.shared().readValue(json, type);
        } catch (IOException broken) {
            throw new UncheckedIOException("the list of " + list + " is missing", broken);
        }
    }
}

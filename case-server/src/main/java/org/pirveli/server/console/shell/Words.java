package org.pirveli.server.console.shell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * The words of pages: a file for each part of the console and language, {@code console/desk_ka}
 * say.
 */
@Configuration(proxyBeanMethods = false)
class Words {

    /** Every part of the console that has words of its own. */
    static final List<String> PARTS =
            List.of(
                    "shell",
                    "casework",
                    "supervision",
                    "rules",
                    "reports",
                    "desk",
                    "audit",
                    "citizen",
                    "administration");

    /** What events and their fields are called, in exports and on pages alike. */
    private static final String EVENTS = "export";

    @Bean
    MessageSource messageSource() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames(
                Stream.concat(PARTS.stream().map(part -> "console/" + part), Stream.of(EVENTS))
                        .toArray(String[]::new));
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }
}

package org.pirveli.server.rest.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One VEVENT of a file, as it stands there.
 *
 * @param line where it begins, from 1
 * @param properties its own, not those of alarms inside it
 */
record IcsEvent(int line, List<Property> properties) {

    /**
     * One property.
     *
     * @param line where it begins, from 1
     * @param name in capitals
     * @param parameters by name in capitals, without their quotes
     * @param value as written, with its escapes
     */
    record Property(int line, String name, Map<String, String> parameters, String value) {

        /** The value as text: escapes resolved from left to right. */
        String text() {
            var text = new StringBuilder();
            for (int i = 0; i < value.length(); i++) {
                char character = value.charAt(i);
                if (character == '\\' && i + 1 < value.length()) {
                    i++;
                    text.append(unescaped(value.charAt(i)));
                } else {
                    text.append(character);
                }
            }
            return text.toString();
        }

        private static String unescaped(char escaped) {
            return switch (escaped) {
                case 'n', 'N' -> "\n";
                case '\\', ',', ';', '"', ':' -> String.valueOf(escaped);
                default -> "\\" + escaped;
            };
        }
    }

    Optional<Property> property(String name) {
        return properties.stream().filter(property -> property.name().equals(name)).findFirst();
    }

    boolean says(String name, String value) {
        return property(name).filter(found -> found.value().equalsIgnoreCase(value)).isPresent();
    }
}

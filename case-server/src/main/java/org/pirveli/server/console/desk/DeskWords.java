package org.pirveli.server.console.desk;

import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the desk says of its own accord. */
@Component
final class DeskWords {

    private final MessageSource messages;

    DeskWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Locale reader, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, "", reader));
    }
}

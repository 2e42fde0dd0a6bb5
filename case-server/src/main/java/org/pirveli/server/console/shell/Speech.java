package org.pirveli.server.console.shell;

import java.util.Locale;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How things are written, for what is shown without anybody having asked for a page. */
@Component
public final class Speech {

    private final OfficeSettings office;
    private final MessageSource words;

    Speech(OfficeSettings office, MessageSource words) {
        this.office = office;
        this.words = words;
    }

    public Formats in(Locale language) {
        return new Formats(office.zone(), language, words);
    }
}

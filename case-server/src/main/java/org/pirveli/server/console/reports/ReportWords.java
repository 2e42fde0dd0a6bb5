package org.pirveli.server.console.reports;

import java.util.Locale;
import org.pirveli.server.console.shell.Formats;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives pages of figures the words of their reader, for what is not written in templates. */
@Component
final class ReportWords {

    private final OfficeSettings office;
    private final MessageSource words;

    ReportWords(OfficeSettings office, MessageSource words) {
        this.office = office;
        this.words = words;
    }

    Said in(Locale language) {
        return new Said(words, language, new Formats(office.zone(), language, words));
    }
}

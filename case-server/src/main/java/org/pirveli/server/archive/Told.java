package org.pirveli.server.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.event.DisclosedText;
import org.pirveli.audit.event.SealedText;
import org.pirveli.audit.event.StoredEvent;
import org.pirveli.server.engine.log.InstantText;
import org.pirveli.server.engine.personal.Disclosures;
import org.pirveli.server.engine.personal.Disclosures.Written;
import org.springframework.stereotype.Component;

/** Tells the encrypted texts of events, as they are written into an archive. */
@Component
final class Told {

    private final Disclosures disclosures;

    Told(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    /** The texts of each event in clear; an empty list for one that has none. */
    List<List<@Nullable DisclosedText>> of(List<StoredEvent> events) {
        var sealed = events.stream().map(event -> SealedText.in(event.payload())).toList();
        var written = new ArrayList<Written>();
        for (int i = 0; i < events.size(); i++) {
            for (var text : sealed.get(i)) {
                written.add(new Written(events.get(i).aggregateIdentifier(), text.stored()));
            }
        }
        var clear = disclosures.of(written);
        var told = new ArrayList<List<@Nullable DisclosedText>>();
        int next = 0;
        for (var texts : sealed) {
            told.add(clear.subList(next, next + texts.size()));
            next += texts.size();
        }
        return told;
    }

    /** Keeps back what was recorded outside a period. */
    static List<@Nullable DisclosedText> within(
            Instant from, Instant before, StoredEvent event, List<@Nullable DisclosedText> texts) {
        boolean inside =
                event.timeStamp().compareTo(InstantText.of(from)) >= 0
                        && event.timeStamp().compareTo(InstantText.of(before)) < 0;
        if (inside) {
            return texts;
        }
        var kept = new ArrayList<@Nullable DisclosedText>();
        texts.forEach(_ -> kept.add(null));
        return kept;
    }
}

package org.pirveli.server.archive;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.pirveli.audit.archive.ArchiveWriter;
import org.pirveli.audit.archive.Manifest;
import org.pirveli.audit.event.StoredEvent;
import org.pirveli.server.evidence.SealedCheckpoint;
import org.pirveli.server.evidence.SealedEvent;
import org.pirveli.server.evidence.SealedLog;
import org.springframework.stereotype.Component;

/** Writes all events of a case, each with its proof. A case has tens of them. */
@Component
final class CasePart {

    private final SealedLog log;
    private final Told told;

    CasePart(SealedLog log, Told told) {
        this.log = log;
        this.told = told;
    }

    void write(
            String stream,
            PreparedExport prepared,
            SealedCheckpoint checkpoint,
            ArchiveWriter archive)
            throws IOException {
        var all =
                log.eventsOf(stream).stream()
                        .limit(prepared.events() + prepared.unsealed())
                        .toList();
        var sealed = all.stream().filter(each -> isUnder(checkpoint, each)).toList();
        archive.begin(
                new Manifest.Stream(
                        checkpoint.checkpoint().origin(),
                        stream,
                        prepared.events(),
                        checkpoint.size()),
                checkpoint.note().toString(),
                Objects.requireNonNull(prepared.signedCount()));
        archive.beginProofs();
        for (var each : sealed) {
            archive.proof(log.inclusion(leaf(each), checkpoint.size()));
        }
        archive.beginEvents();
        for (var each : sealed) {
            archive.event(leaf(each), event(each));
        }
        for (var each : all) {
            if (!isUnder(checkpoint, each)) {
                archive.event(null, event(each));
            }
        }
        tell(sealed.stream().map(CasePart::event).toList(), archive);
    }

    private void tell(List<StoredEvent> events, ArchiveWriter archive) throws IOException {
        archive.beginTexts();
        var texts = told.of(events);
        for (int i = 0; i < events.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                archive.texts(events.get(i).sequenceNumber(), texts.get(i));
            }
        }
    }

    private static boolean isUnder(SealedCheckpoint checkpoint, SealedEvent event) {
        return event.leafIndex() != null && event.leafIndex() < checkpoint.size();
    }

    private static long leaf(SealedEvent event) {
        return Objects.requireNonNull(event.leafIndex());
    }

    /** Whatever was found by its stream has its row. */
    private static StoredEvent event(SealedEvent event) {
        return Objects.requireNonNull(event.event());
    }
}

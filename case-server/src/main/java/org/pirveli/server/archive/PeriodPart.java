package org.pirveli.server.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.pirveli.audit.archive.ArchiveWriter;
import org.pirveli.audit.archive.Manifest;
import org.pirveli.audit.event.StoredEvent;
import org.pirveli.audit.tree.Hash;
import org.pirveli.server.evidence.LogPeriods;
import org.pirveli.server.evidence.SealedCheckpoint;
import org.pirveli.server.evidence.SealedEvent;
import org.pirveli.server.evidence.SealedLog;
import org.springframework.stereotype.Component;

/** Writes the events of a period, page by page: memory does not depend on how many there are. */
@Component
final class PeriodPart {

    private static final int PAGE = 500;
    private static final Hash NONE = Hash.of(new byte[Hash.LENGTH]);

    private final SealedLog log;
    private final LogPeriods periods;
    private final Told told;

    PeriodPart(SealedLog log, LogPeriods periods, Told told) {
        this.log = log;
        this.periods = periods;
        this.told = told;
    }

    /** What is done with each page. */
    private interface Page {
        void write(List<SealedEvent> events) throws IOException;
    }

    PeriodFigures write(
            Instant from,
            Instant before,
            PreparedExport prepared,
            SealedCheckpoint checkpoint,
            ArchiveWriter archive)
            throws IOException {
        var range =
                new Manifest.Range(
                        checkpoint.checkpoint().origin(),
                        Objects.requireNonNull(prepared.firstLeaf()),
                        Objects.requireNonNull(prepared.endLeaf()),
                        checkpoint.size());
        archive.begin(range, checkpoint.note().toString(), log.subtrees());
        writeCheckpoints(range, archive);
        writeLeaves(range, archive);
        var figures = writeEvents(range, archive);
        writeUnsealed(from, before, checkpoint.size(), archive);
        archive.beginTexts();
        walk(range, page -> tell(from, before, page, archive));
        return figures;
    }

    private void writeCheckpoints(Manifest.Range range, ArchiveWriter archive) throws IOException {
        archive.beginCheckpoints();
        long size = range.from();
        while (size < range.to()) {
            var page = log.checkpointsAfter(size, PAGE);
            for (var each : page) {
                if (each.size() <= range.to()) {
                    archive.checkpoint(each.note().toString());
                }
            }
            size = page.isEmpty() ? range.to() : page.getLast().size();
        }
    }

    /** A leaf that is gone leaves its place empty, so that those behind it keep theirs. */
    private void writeLeaves(Manifest.Range range, ArchiveWriter archive) throws IOException {
        archive.beginLeaves();
        var next = new AtomicLong(range.from());
        walk(
                range,
                page -> {
                    for (var each : page) {
                        fill(next, Objects.requireNonNull(each.leafIndex()), archive);
                        archive.leaf(Objects.requireNonNull(each.leaf()));
                        next.incrementAndGet();
                    }
                });
        fill(next, range.to(), archive);
    }

    private static void fill(AtomicLong next, long to, ArchiveWriter archive) throws IOException {
        while (next.get() < to) {
            archive.leaf(NONE);
            next.incrementAndGet();
        }
    }

    private PeriodFigures writeEvents(Manifest.Range range, ArchiveWriter archive)
            throws IOException {
        archive.beginEvents();
        var byType = new TreeMap<String, Long>();
        var begun = new AtomicLong();
        walk(
                range,
                page -> {
                    for (var each : page) {
                        var event = each.event();
                        if (event != null) {
                            archive.event(each.leafIndex(), event);
                            byType.merge(event.payloadType(), 1L, Long::sum);
                            begun.addAndGet(event.sequenceNumber() == 0 ? 1 : 0);
                        }
                    }
                });
        return new PeriodFigures(byType, begun.get());
    }

    private void writeUnsealed(
            Instant from, Instant before, long size, ArchiveWriter archive) throws IOException {
        var page = periods.unsealed(from, before, size, -1, PAGE);
        while (!page.isEmpty()) {
            for (var each : page) {
                archive.event(null, Objects.requireNonNull(each.event()));
            }
            page = periods.unsealed(from, before, size, page.getLast().globalIndex(), PAGE);
        }
    }

    private void tell(Instant from, Instant before, List<SealedEvent> page, ArchiveWriter archive)
            throws IOException {
        var present = page.stream().filter(each -> each.event() != null).toList();
        var events = present.stream().map(PeriodPart::event).toList();
        var texts = told.of(events);
        for (int i = 0; i < events.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                archive.texts(
                        Objects.requireNonNull(present.get(i).leafIndex()),
                        Told.within(from, before, events.get(i), texts.get(i)));
            }
        }
    }

    private static StoredEvent event(SealedEvent event) {
        return Objects.requireNonNull(event.event());
    }

    private void walk(Manifest.Range range, Page page) throws IOException {
        for (long at = range.from(); at < range.to(); at += PAGE) {
            page.write(log.events(at, Math.min(range.to(), at + PAGE)));
        }
    }
}

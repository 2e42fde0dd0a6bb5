package org.pirveli.server.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.pirveli.audit.archive.ArchiveWriter;
import org.pirveli.audit.note.VerifierKey;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.evidence.LogKey;
import org.pirveli.server.evidence.SealedLog;
import org.springframework.stereotype.Component;

/**
 * Writes a prepared export while somebody fetches it. It never lies on a disk of the office: who is
 * erased meanwhile is not in it any more.
 */
@Component
public final class ExportArchive {

    private final SealedLog log;
    private final LogKey key;
    private final CasePart cases;
    private final PeriodPart periods;
    private final Papers papers;

    ExportArchive(SealedLog log, LogKey key, CasePart cases, PeriodPart periods, Papers papers) {
        this.log = log;
        this.key = key;
        this.cases = cases;
        this.periods = periods;
        this.papers = papers;
    }

    /**
     * Writes it. What breaks off gets no end: half an archive must not look like a whole one.
     *
     * @param export prepared, and without a fault
     * @param to is closed at the end
     */
    public void write(Errand<ExportAsked, PreparedExport> export, OutputStream to)
            throws IOException {
        var asked = export.asked();
        var prepared = Objects.requireNonNull(export.result());
        var checkpoint = log.checkpoint(prepared.treeSize()).orElseThrow();
        var archive = new ArchiveWriter(to);
        var caseId = asked.caseId();
        if (caseId == null) {
            var figures =
                    periods.write(
                            Objects.requireNonNull(asked.recordedFrom()),
                            Objects.requireNonNull(asked.recordedBefore()),
                            prepared,
                            checkpoint,
                            archive);
            papers.ofPeriod(export, checkpoint, figures, archive);
        } else {
            cases.write(caseId.toString(), prepared, checkpoint, archive);
            papers.ofCase(caseId, export, checkpoint, archive);
        }
        archive.readable("keys.txt", keys());
        archive.close();
    }

    private byte[] keys() {
        return ("# The keys of the log, for information. Whoever checks an export takes them from"
                        + " the office's publication.\n"
                        + key.known().stream()
                                .map(VerifierKey::toString)
                                .collect(Collectors.joining("\n", "", "\n")))
                .getBytes(StandardCharsets.UTF_8);
    }
}

package org.pirveli.server.archive;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.casework.view.HistoryEntry;
import org.pirveli.audit.archive.ArchiveWriter;
import org.pirveli.projections.casework.CaseHistory;
import org.pirveli.projections.casework.PastCase;
import org.pirveli.projections.casework.Viewpoint;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.evidence.SealedCheckpoint;
import org.pirveli.server.office.OfficeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Prints what an export holds, for people, in each language. */
@Component
final class Papers {

    private static final Logger log = LoggerFactory.getLogger(Papers.class);

    private static final String STYLE =
            """
            @page { size: A4; margin: 18mm 16mm;
              @bottom-right { content: counter(page) " / " counter(pages);
                font-family: FiraGO; font-size: 8pt; } }
            body { font-family: FiraGO; font-size: 9.5pt; line-height: 1.35; }
            h1 { font-size: 17pt; margin: 0 0 4mm; }
            h2 { font-size: 12pt; margin: 7mm 0 2mm; border-bottom: 0.5pt solid #888; }
            h3 { font-size: 10pt; margin: 4mm 0 0; page-break-after: avoid; }
            p { margin: 1mm 0; white-space: pre-wrap; word-wrap: break-word; }
            p.small { font-size: 8pt; color: #444; page-break-after: avoid; }
            pre { font-family: FiraGO; font-size: 8pt; white-space: pre-wrap;
              word-wrap: break-word; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; }
            th { text-align: left; font-weight: 400; color: #444; width: 32%;
              vertical-align: top; padding: 0.4mm 2mm 0.4mm 0; word-wrap: break-word; }
            td { vertical-align: top; padding: 0.4mm 0; white-space: pre-wrap;
              word-wrap: break-word; }
            """;

    private final CaseHistory history;
    private final EventFields fields;
    private final Printer printer;
    private final OfficeSettings office;
    private final MessageSource pages;

    Papers(
            CaseHistory history,
            EventFields fields,
            Printer printer,
            OfficeSettings office,
            MessageSource pages) {
        this.pages = pages;
        this.history = history;
        this.fields = fields;
        this.printer = printer;
        this.office = office;
    }

    /**
     * A case as it stood when the export was prepared.
     *
     * @param file {@code null} if it cannot be read: its events were changed
     */
    private record Read(@Nullable CaseFile file, List<HistoryEntry> entries) {}

    void ofCase(
            CaseId caseId,
            Errand<ExportAsked, PreparedExport> export,
            SealedCheckpoint checkpoint,
            ArchiveWriter archive)
            throws IOException {
        var prepared = Objects.requireNonNull(export.result());
        var read = read(caseId, prepared.events() + prepared.unsealed());
        for (var words : Words.ALL) {
            var file = read.file();
            var page = page("case", words);
            page.beginTable()
                    .row(
                            words.of("caseNumber"),
                            file == null ? words.of("unreadable") : file.caseNumber().toString())
                    .row(words.of("caseId"), caseId.toString());
            asked(export, words, page);
            page.endTable();
            if (file != null) {
                milestones(file, words, page);
            }
            events(read.entries(), prepared, words, page);
            proof(prepared, checkpoint, words, page);
            archive.readable("case-" + words.language() + ".pdf", printer.pdf(page));
        }
    }

    private Read read(CaseId caseId, long events) {
        try {
            var entries = history.of(caseId).stream().limit(events).toList();
            return new Read(
                    entries.stream().anyMatch(entry -> entry.unreadable() != null)
                            ? null
                            : history.at(caseId, new Viewpoint.AfterEvents((int) events))
                                    .map(PastCase::file)
                                    .orElse(null),
                    entries);
        } catch (RuntimeException changed) {
            log.warn("Case {} cannot be read for its export", caseId, changed);
            return new Read(null, List.of());
        }
    }

    void ofPeriod(
            Errand<ExportAsked, PreparedExport> export,
            SealedCheckpoint checkpoint,
            PeriodFigures figures,
            ArchiveWriter archive)
            throws IOException {
        var prepared = Objects.requireNonNull(export.result());
        var asked = export.asked();
        for (var words : Words.ALL) {
            var page = page("period", words);
            page.beginTable()
                    .row(
                            words.of("recordedFrom"),
                            instant(Objects.requireNonNull(asked.recordedFrom())))
                    .row(
                            words.of("recordedBefore"),
                            instant(Objects.requireNonNull(asked.recordedBefore())));
            asked(export, words, page);
            page.row(
                            words.of("leaves"),
                            "%d – %d"
                                    .formatted(
                                            Objects.requireNonNull(prepared.firstLeaf()),
                                            Objects.requireNonNull(prepared.endLeaf()) - 1))
                    .row(words.of("events"), Long.toString(prepared.events()))
                    .row(words.of("streams"), Long.toString(figures.streams()))
                    .row(words.of("unsealed"), Long.toString(prepared.unsealed()))
                    .endTable();
            page.paragraph(words.of("wider"));
            page.heading(2, words.of("byType")).beginTable();
            figures.byType()
                    .forEach((type, count) -> page.row(words.event(type), Long.toString(count)));
            page.endTable();
            proof(prepared, checkpoint, words, page);
            archive.readable("period-" + words.language() + ".pdf", printer.pdf(page));
        }
    }

    private static Html page(String kind, Words words) {
        return new Html(words.language(), words.of(kind), STYLE)
                .heading(1, words.of(kind))
                .paragraph(words.of("whatItIs"));
    }

    private void asked(Errand<ExportAsked, PreparedExport> export, Words words, Html page) {
        page.row(words.of("purpose"), export.asked().purpose())
                .row(words.of("askedBy"), export.createdBy())
                .row(words.of("askedAt"), instant(export.createdAt()))
                .row(words.of("exportId"), export.errandId().toString());
    }

    private void milestones(CaseFile file, Words words, Html page) {
        page.heading(2, words.of("milestones")).beginTable();
        page.row(words.field("status"), words.value("status", file.status().name(), pages));
        var outcome = file.outcome();
        if (outcome != null) {
            page.row(words.field("outcome"), words.value("outcome", outcome.name(), pages));
        }
        page.row(words.field("receivedAt"), instant(file.receivedAt()));
        page.row(words.field("registeredAt"), instant(file.registeredAt()));
        file.clocks().forEach(clock -> clock(clock, words, page));
        var answer = file.firstResponse();
        if (answer != null) {
            page.row(words.of("firstResponse"), instant(answer.occurredAt()));
        }
        var closed = file.closedAt();
        if (closed != null) {
            page.row(words.field("closedAt"), instant(closed));
        }
        page.endTable();
    }

    private void clock(Clock clock, Words words, Html page) {
        var due = clock.dueAt();
        page.row(
                "%s · %d".formatted(words.of("clock." + clock.name().name()), clock.attempt()),
                words.value("state", clock.state().name(), pages)
                        + (due == null ? "" : "\n" + instant(due)));
    }

    private void events(
            List<HistoryEntry> entries, PreparedExport prepared, Words words, Html page) {
        page.heading(2, words.of("history"));
        for (var entry : entries) {
            page.heading(3, "%d · %s".formatted(entry.sequence(), words.event(entry.type())));
            page.small(
                    "%s (%s, %s)\n%s: %s\n%s: %s%s"
                            .formatted(
                                    entry.actor(),
                                    words.of("role." + entry.role()),
                                    entry.client(),
                                    words.of("occurredAt"),
                                    instant(entry.occurredAt()),
                                    words.of("recordedAt"),
                                    instant(entry.recordedAt()),
                                    entry.sequence() < prepared.events()
                                            ? ""
                                            : "\n" + words.of("notSealed")));
            if (entry.payload() == null) {
                page.small(words.of("unreadableEvent"));
            } else {
                fields(entry.payload(), words, page);
            }
        }
    }

    private void fields(Object event, Words words, Html page) {
        page.beginTable();
        fields.of(event)
                .forEach(field ->
                        page.row(
                                field.path().stream()
                                        .map(words::field)
                                        .reduce((one, other) -> one + " · " + other)
                                        .orElse(""),
                                value(field, words)));
        page.endTable();
    }

    /** As people read it; what stands in a list has the name of the list. */
    private String value(EventFields.Field field, Words words) {
        var text = field.value();
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z")) {
            return instant(Instant.parse(text));
        }
        var name =
                field.path().reversed().stream()
                        .filter(each -> !each.matches("\\d+"))
                        .findFirst()
                        .orElse("");
        return words.value(name, text, pages);
    }

    private static void proof(
            PreparedExport prepared, SealedCheckpoint checkpoint, Words words, Html page) {
        page.heading(2, words.of("proof")).paragraph(words.of("howToVerify"));
        page.verbatim("java -jar pirveli-verify.jar export.zip --key log.pub");
        page.paragraph(words.of("checkpoint")).verbatim(checkpoint.note().toString());
        var count = prepared.signedCount();
        if (count != null) {
            page.paragraph(words.of("count")).verbatim(count);
        }
    }

    private String instant(Instant instant) {
        return Words.instant(instant, office.zone());
    }
}

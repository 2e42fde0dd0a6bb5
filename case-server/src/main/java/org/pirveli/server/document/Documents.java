package org.pirveli.server.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.AttachDocument;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.DocumentAttached;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Document;
import org.pirveli.domain.casework.Decision;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.spool.Spool;
import org.pirveli.server.spool.Spooled;
import org.springframework.transaction.support.TransactionOperations;

/** The documents of cases: their contents commit with the events that name them. */
public final class Documents {

    private final Spool spool;
    private final DocumentTypes types;
    private final DocumentScanner scanner;
    private final DocumentStore store;
    private final CommandDoor door;
    private final TransactionOperations transactions;
    private final long limit;

    /**
     * Opens the shelf.
     *
     * @param limit of one document in bytes
     */
    Documents(
            Spool spool,
            DocumentTypes types,
            DocumentScanner scanner,
            DocumentStore store,
            CommandDoor door,
            TransactionOperations transactions,
            long limit) {
        this.spool = spool;
        this.types = types;
        this.scanner = scanner;
        this.store = store;
        this.door = door;
        this.transactions = transactions;
        this.limit = limit;
    }

    /**
     * A document that was taken in.
     *
     * @param version how many events the case is made of; {@code null} if the case had the document
     *     already
     */
    public record Taken(
            @Nullable Long version, String fileName, String mediaType, long size, String sha256) {}

    /** The most that one document may have, in bytes. */
    public long limit() {
        return limit;
    }

    /**
     * Takes a document in. The same content a second time adds nothing to the case; should only its
     * digest have been known, its content is kept now.
     *
     * @param file the case as it is known
     * @throws Refused if it is empty, too large, of a type that is not kept, or infected
     * @throws IOException if it breaks off
     */
    public Taken take(
            InputStream body,
            String fileName,
            CaseFile file,
            Actor actor,
            @Nullable String conversation)
            throws IOException {
        try (var spooled = spool.take(body, limit)) {
            if (spooled.bytes() == 0) {
                throw new Refused(RefusalCode.DOCUMENT_EMPTY);
            }
            var mediaType = types.of(spooled, fileName);
            scanner.scan(spooled);
            return attached(spooled, fileName, mediaType, file, actor, conversation);
        }
    }

    private Taken attached(
            Spooled spooled,
            String fileName,
            String mediaType,
            CaseFile file,
            Actor actor,
            @Nullable String conversation) {
        var command =
                new AttachDocument(
                        file.caseId(), fileName, mediaType, spooled.bytes(), spooled.sha256());
        Long version;
        try {
            version = attach(command, spooled, actor, conversation).version();
        } catch (Refused refused) {
            if (refused.code() != RefusalCode.NO_CHANGE) {
                throw refused;
            }
            transactions.executeWithoutResult(_ -> store.put(subject(file), spooled));
            version = null;
        }
        return new Taken(version, fileName, mediaType, spooled.bytes(), spooled.sha256());
    }

    private Decision attach(
            AttachDocument command, Spooled spooled, Actor actor, @Nullable String conversation) {
        var conditions =
                Conditions.NONE
                        .within(conversation, null)
                        .with(done -> store.put(subjectOf(done.decision()), spooled));
        return door.execute(command, actor, conditions).decision();
    }

    private static SubjectId subjectOf(Decision decision) {
        return decision.events().stream()
                .filter(DocumentAttached.class::isInstance)
                .map(event -> ((DocumentAttached) event).subjectId())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no document was attached"));
    }

    /**
     * A document that a case names.
     *
     * @throws Refused if it names none such, or nobody can tell any more, since the person was
     *     erased
     */
    public Document find(CaseFile file, String sha256) {
        return file.documents().stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new Refused(absence(file)));
    }

    private RefusalCode absence(CaseFile file) {
        return !file.documents().isEmpty() && store.isErased(subject(file))
                ? RefusalCode.DOCUMENT_ERASED
                : RefusalCode.NOT_FOUND;
    }

    /** Whether the content of a document is kept here, and not only its digest. */
    public boolean isKept(CaseFile file, String sha256) {
        return store.has(subject(file), sha256);
    }

    /**
     * Writes the content of a document out.
     *
     * @throws Refused if the person is erased in this moment
     * @throws IOException if whoever reads it went away
     */
    public void writeTo(OutputStream output, CaseFile file, String sha256) throws IOException {
        store.writeTo(output, subject(file), sha256);
    }

    private static SubjectId subject(CaseFile file) {
        return file.applicant().subjectId();
    }
}

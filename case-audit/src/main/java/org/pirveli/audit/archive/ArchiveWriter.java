package org.pirveli.audit.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.event.DisclosedText;
import org.pirveli.audit.event.StoredEvent;
import org.pirveli.audit.tree.Hash;
import org.pirveli.audit.tree.Proof;
import org.pirveli.audit.tree.Subtree;
import org.pirveli.audit.tree.Subtrees;

/**
 * Writes an archive part by part, in the order of its methods. It writes what it is given, also if
 * it does not fit together: finding that is the verifier's task.
 */
public final class ArchiveWriter implements AutoCloseable {

    /**
     * The oldest date that a zip can have: the same log gives the same bytes, whenever and where.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String OF_RANGE =
            """
            checkpoints.txt  every checkpoint on the way
            range.txt        the hashes of the tree before and behind these events
            leaves.bin       the leaf of each event as it was sealed, 32 bytes each (RFC 6962)\
            """;

    private static final String OF_STREAM =
            """
            count.txt        how many events the case had at the checkpoint, signed
            proofs.txt       for each event the hashes that prove its place (RFC 6962)\
            """;

    private final ZipOutputStream zip;

    /** Begins; the stream is closed at the end. */
    public ArchiveWriter(OutputStream to) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(to, 1 << 16));
    }

    /** Says what this is, and proves where it belongs. */
    public void begin(Manifest.Range manifest, String checkpoint, Subtrees subtrees)
            throws IOException {
        introduce(manifest, OF_RANGE, checkpoint);
        var range = new StringBuilder();
        for (var each : around(manifest)) {
            range.append(subtrees.hash(each)).append('\n');
        }
        whole(Part.RANGE, range.toString());
    }

    /**
     * Says which stream this is, and how long it was.
     *
     * @param count the signed note of a {@link org.pirveli.audit.note.StreamCount}
     */
    public void begin(Manifest.Stream manifest, String checkpoint, String count)
            throws IOException {
        introduce(manifest, OF_STREAM, checkpoint);
        whole(Part.COUNT, count);
    }

    private void introduce(Manifest manifest, String parts, String checkpoint) throws IOException {
        whole(Part.README, forPeople(parts));
        whole(Part.MANIFEST, manifest.written());
        whole(Part.CHECKPOINT, checkpoint);
    }

    private static String forPeople(String parts) {
        return """
        Events of a Pirveli log, exactly as they are stored, with what proves them.

            java -jar pirveli-verify.jar THIS-FILE --key KEY [--witness CHECKPOINT]

        Take the key from the office's publication, never from whoever gave you this file.

        manifest.json    which events these are
        checkpoint.txt   the signed size and root of the log's hash tree (C2SP tlog-checkpoint)
        %s
        events.ndjson    the events; payload and metaData are base64 of JSON
        texts.ndjson     the encrypted texts of each event in clear, each with the salt that
                         proves it; null where it is not told
        readable/        the same to be read and printed; nothing proves it but the rest
        """
                .formatted(parts);
    }

    /** The subtrees before the events, then those behind them. */
    static List<Subtree> around(Manifest.Range manifest) {
        return Stream.concat(
                        Subtree.covering(0, manifest.from()).stream(),
                        Subtree.covering(manifest.to(), manifest.size()).stream())
                .toList();
    }

    private void whole(Part part, String content) throws IOException {
        begin(part.entry());
        text(content);
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void text(String content) throws IOException {
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins with the checkpoints. */
    public void beginCheckpoints() throws IOException {
        begin(Part.CHECKPOINTS.entry());
    }

    /** The next checkpoint, the smaller before the larger. */
    public void checkpoint(String note) throws IOException {
        text(note + "\n");
    }

    /** Begins with the leaves. */
    public void beginLeaves() throws IOException {
        begin(Part.LEAVES.entry());
    }

    /** The next leaf. */
    public void leaf(Hash leaf) throws IOException {
        zip.write(leaf.bytes());
    }

    /** Begins with the proofs of a stream. */
    public void beginProofs() throws IOException {
        begin(Part.PROOFS.entry());
    }

    /** Proves the next event of the stream. */
    public void proof(Proof proof) throws IOException {
        text(proof.hashes().stream().map(Hash::toString).collect(Collectors.joining(" ")) + "\n");
    }

    /** Begins with the events. */
    public void beginEvents() throws IOException {
        begin(Part.EVENTS.entry());
    }

    /**
     * The next event.
     *
     * @param index its leaf; {@code null} if it is under no checkpoint
     */
    public void event(@Nullable Long index, StoredEvent event) throws IOException {
        text(new EventLine(index, event).written() + "\n");
    }

    /** Begins with the texts in clear. */
    public void beginTexts() throws IOException {
        begin(Part.TEXTS.entry());
    }

    /**
     * The texts of the next event that has any.
     *
     * @param at its leaf; in the archive of a stream its number there
     * @param texts in the order in which they stand in its payload; {@code null} for one that is
     *     not told
     */
    public void texts(long at, List<@Nullable DisclosedText> texts) throws IOException {
        text(new TextLine(at, texts).written() + "\n");
    }

    /**
     * Something for people.
     *
     * @param name of the file
     */
    public void readable(String name, byte[] content) throws IOException {
        begin(Archive.READABLE + name);
        zip.write(content);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

package org.pirveli.audit.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.event.StoredEvent;
import org.pirveli.audit.tree.Hash;
import org.pirveli.audit.tree.Subtree;
import org.pirveli.audit.tree.Subtrees;

/**
 * Writes an archive part by part, in the order of its methods. It writes what it is given, also if
 * it does not fit together: finding that is the verifier's task.
 */
final class ArchiveWriter implements AutoCloseable {

    /**
     * The oldest date that a zip can have: the same log gives the same bytes, whenever and where.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String FOR_PEOPLE =
            """
            Events of a Pirveli log, exactly as they are stored, with what proves them.

                java -jar pirveli-verify.jar THIS-FILE --key KEY [--witness CHECKPOINT]

            Take the key from the office's publication, never from whoever gave you this file.

            manifest.json    which events these are
            checkpoint.txt   the signed size and root of the log's hash tree (C2SP tlog-checkpoint)
            checkpoints.txt  every checkpoint on the way
            range.txt        the hashes of the tree before and behind these events
            leaves.bin       the leaf of each event as it was sealed, 32 bytes each (RFC 6962)
            events.ndjson    the events; payload and metaData are base64 of JSON
            """;

    private final ZipOutputStream zip;

    /** Begins; the stream is closed at the end. */
    public ArchiveWriter(OutputStream to) {
        this.zip = new ZipOutputStream(new BufferedOutputStream(to, 1 << 16));
    }

    /** Says what this is, and proves where it belongs. */
    public void begin(Manifest manifest, String checkpoint, Subtrees subtrees) throws IOException {
        whole(Part.README, FOR_PEOPLE);
        whole(Part.MANIFEST, manifest.written());
        whole(Part.CHECKPOINT, checkpoint);
        var range = new StringBuilder();
        for (var each : around(manifest)) {
            range.append(subtrees.hash(each)).append('\n');
        }
        whole(Part.RANGE, range.toString());
    }

    /** The subtrees before the events, then those behind them. */
    static List<Subtree> around(Manifest manifest) {
        return Stream.concat(
                        Subtree.covering(0, manifest.from()).stream(),
                        Subtree.covering(manifest.to(), manifest.size()).stream())
                .toList();
    }

    private void whole(Part part, String content) throws IOException {
        begin(part);
        text(content);
        zip.closeEntry();
    }

    private void begin(Part part) throws IOException {
        var entry = new ZipEntry(part.entry());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void text(String content) throws IOException {
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins with the checkpoints. */
    public void beginCheckpoints() throws IOException {
        begin(Part.CHECKPOINTS);
    }

    /** The next checkpoint, the smaller before the larger. */
    public void checkpoint(String note) throws IOException {
        text(note + "\n");
    }

    /** Begins with the leaves. */
    public void beginLeaves() throws IOException {
        zip.closeEntry();
        begin(Part.LEAVES);
    }

    /** The next leaf. */
    public void leaf(Hash leaf) throws IOException {
        zip.write(leaf.bytes());
    }

    /** Begins with the events. */
    public void beginEvents() throws IOException {
        zip.closeEntry();
        begin(Part.EVENTS);
    }

    /**
     * The next event.
     *
     * @param index its leaf; {@code null} if it is under no checkpoint
     */
    public void event(@Nullable Long index, StoredEvent event) throws IOException {
        text(new EventLine(index, event).written() + "\n");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

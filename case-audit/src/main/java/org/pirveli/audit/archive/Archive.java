package org.pirveli.audit.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * An archive that somebody brought: whatever it holds, reading it takes bounded memory, writes
 * nothing, and ends.
 */
final class Archive implements AutoCloseable {

    /** What else may lie there, for people; it is not looked at. */
    static final String READABLE = "readable/";

    private static final int MOST_ENTRIES = 1_000;

    private final ZipFile zip;
    private final Map<Part, ZipEntry> parts = new EnumMap<>(Part.class);

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Opens an archive.
     *
     * @throws Unusable if it is none
     */
    static Archive open(Path file) throws Unusable {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Unusable(
                    "The export cannot be opened: " + unreadable.getMessage(), unreadable);
        }
        var archive = new Archive(zip);
        try {
            archive.lookThrough();
        } catch (Unusable | RuntimeException wrong) {
            archive.close();
            throw wrong instanceof Unusable unusable
                    ? unusable
                    : new Unusable("The export cannot be read: " + wrong.getMessage(), wrong);
        }
        return archive;
    }

    private void lookThrough() throws Unusable {
        if (zip.size() > MOST_ENTRIES) {
            throw new Unusable("The export has more than " + MOST_ENTRIES + " entries.");
        }
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            add(entries.nextElement());
        }
    }

    /**
     * What the archive claims to be. It has all parts of that format, and no others.
     *
     * @throws Unusable if not
     */
    Manifest manifest() throws Unusable {
        var manifest = parsed();
        for (var part : Part.values()) {
            if (part.belongsTo(manifest) && part != Part.README && !parts.containsKey(part)) {
                throw new Unusable("The export has no " + part.entry() + ".");
            }
            if (!part.belongsTo(manifest) && parts.containsKey(part)) {
                throw new Unusable("No " + part.entry() + " belongs to such an export.");
            }
        }
        return manifest;
    }

    private Manifest parsed() throws Unusable {
        try {
            return Manifest.parse(text(Part.MANIFEST));
        } catch (IllegalArgumentException wrong) {
            throw new Unusable(
                    "manifest.json is of no format known here: " + wrong.getMessage(), wrong);
        }
    }

    private void add(ZipEntry entry) throws Unusable {
        if (entry.getName().startsWith(READABLE)) {
            return;
        }
        for (var part : Part.values()) {
            if (part.entry().equals(entry.getName())) {
                if (parts.put(part, entry) != null) {
                    throw new Unusable("The export has " + part.entry() + " twice.");
                }
                return;
            }
        }
        throw new Unusable("The export has an entry that does not belong there.");
    }

    /** A part to be read from its beginning to its end. */
    InputStream stream(Part part) throws Unusable {
        var entry = parts.get(part);
        try {
            var content = entry == null ? null : zip.getInputStream(entry);
            if (entry == null || content == null) {
                throw new Unusable("The export has no " + part.entry() + ".");
            }
            return new BufferedInputStream(
                    new Bounded(content, part, entry.getCompressedSize()), 1 << 16);
        } catch (IOException unreadable) {
            throw damaged(part, unreadable);
        }
    }

    /** A small part as a whole. */
    String text(Part part) throws Unusable {
        try (var stream = stream(part)) {
            return decoded(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw damaged(part, unreadable);
        }
    }

    static Unusable damaged(Part part, IOException cause) {
        return new Unusable(part.entry() + " cannot be read: " + cause.getMessage(), cause);
    }

    /** Text that must be UTF-8 to the last byte. */
    static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException _) {
            // it was only read
        }
    }
}

package org.pirveli.audit.archive;

import java.util.List;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.KeyKind;
import org.pirveli.audit.note.SignedNote;
import org.pirveli.audit.note.VerifierKey;

/**
 * The keys by which the office signs, as the reader of an export knows them from elsewhere.
 *
 * @param keys more than one if the office has changed its key
 */
public record Trust(List<VerifierKey> keys) {

    public Trust {
        keys = List.copyOf(keys);
    }

    /** Whether one of the keys signed a checkpoint of its own log. */
    public boolean signed(SignedNote note, Checkpoint checkpoint) {
        return signed(note, checkpoint.origin());
    }

    /** Whether one of the keys of a log signed a note. */
    boolean signed(SignedNote note, String origin) {
        return keys.stream()
                .anyMatch(key ->
                        key.kind() == KeyKind.LOG && key.name().equals(origin) && key.signed(note));
    }
}

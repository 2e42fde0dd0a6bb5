package org.pirveli.server.engine.personal;

import java.util.Collection;
import java.util.Set;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.SubjectId;

/**
 * The keys of contents that are too large to be texts of the log: documents, each with the key of
 * the person whom it is about, and what is sent for an import, each with a key of its own.
 */
public final class PersonalContents {

    private final SubjectKeys keys;

    PersonalContents(SubjectKeys keys) {
        this.keys = keys;
    }

    /**
     * The key to keep someone's contents with, made and kept if there is none.
     *
     * @throws Refused if the person was erased
     */
    public ContentKey toWriteWith(SubjectId subject) {
        return one(keys.toWriteWith(Set.of(subject)).values());
    }

    /**
     * The key to read someone's contents with.
     *
     * @throws Refused if the person was erased
     */
    public ContentKey toReadWith(SubjectId subject) {
        return one(keys.toReadWith(Set.of(subject)).values());
    }

    private static ContentKey one(Collection<SubjectKey> found) {
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new Refused(RefusalCode.SUBJECT_ERASED))
                .contents();
    }

    /** Whether someone's contents cannot be read any more, for ever. */
    public boolean isErased(SubjectId subject) {
        return keys.erased(Set.of(subject)).contains(subject);
    }

    /** Makes all contents of one owner unreadable, wherever copies of them lie. */
    public void destroy(SubjectId owner) {
        keys.erase(owner);
    }
}

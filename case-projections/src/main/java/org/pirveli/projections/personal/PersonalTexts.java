package org.pirveli.projections.personal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pirveli.api.casework.SubjectId;

/**
 * Opens the texts of persons. Views keep them as they stand in the log, encrypted with the key of
 * their subject, and have them opened when somebody reads. Must be safe for use by several threads.
 */
public interface PersonalTexts {

    /** What is read in place of a text whose key was destroyed. */
    String ERASED = "[erased]";

    /**
     * The same record with its marked texts in clear, those of the records in it too.
     *
     * @param stream the id of the case or consultation that it tells of
     */
    default <T> T opened(T view, String stream) {
        return opened(List.of(view), _ -> stream).getFirst();
    }

    /** The same for many, with no more questions for keys than for one. */
    <T> List<T> opened(List<T> views, Function<T, String> stream);

    /**
     * One text in clear, for what recognises it again.
     *
     * @return empty if it was erased, or cannot be opened where it stands: what nobody can read,
     *     nothing is recognised by
     */
    Optional<String> clear(String stored, String stream);

    /** Whether someone was erased. */
    boolean isErased(SubjectId subject);

    /** Has the keys of these texts at hand, by one question. */
    void prepare(Collection<String> stored);
}

package org.pirveli.server.look;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Role;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.AboutSubject;
import org.pirveli.api.value.Personal;

/**
 * Somebody was shown texts of persons.
 *
 * @param lookedAt by the database's clock, which nobody can move; before they were shown
 * @param client the system through which the user came
 * @param statedPurpose in an auditor's own words; {@code null} of everybody else
 * @param seen what the user had not seen yet in that hour
 */
public record Look(
        UUID lookId,
        Instant lookedAt,
        String user,
        Role role,
        String client,
        Purpose purpose,
        @Personal @Nullable String statedPurpose,
        List<Seen> seen)
        implements AboutSubject {

    /**
     * What was shown of one case, consultation or operator.
     *
     * @param fields the names of the texts
     */
    public record Seen(Matter matter, SortedSet<String> fields) {}

    /** The same look, with what it showed. */
    Look showing(List<Seen> these) {
        return new Look(lookId, lookedAt, user, role, client, purpose, statedPurpose, these);
    }

    /** Whose words the stated purpose is: the reader's own. */
    @Override
    public SubjectId subjectId() {
        return SubjectId.of(new OperatorId(user));
    }
}

package org.pirveli.api.office.event;

import java.util.Comparator;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.value.InOrder;

/**
 * It was said what someone can do; what is {@code null} does not restrict.
 *
 * @param capacity the most weight of open cases
 */
@Revision("1")
public record AbilitiesDeclared(
        OperatorId operatorId,
        @Nullable Set<TopicCode> skills,
        @Nullable Set<String> languages,
        @Nullable Integer capacity,
        String reason)
        implements OperatorEvent {

    /** Sets that nobody can change afterwards. */
    public AbilitiesDeclared {
        skills = skills == null ? null : InOrder.of(skills, Comparator.comparing(TopicCode::value));
        languages = languages == null ? null : InOrder.of(languages, Comparator.naturalOrder());
    }
}

package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;

/**
 * The office sorted the case by topic and urgency.
 *
 * @param urgency {@code null} if the case is not urgent
 */
@Revision("1")
public record CaseClassified(CaseId caseId, TopicCode topic, @Nullable Urgency urgency)
        implements CaseEvent {}

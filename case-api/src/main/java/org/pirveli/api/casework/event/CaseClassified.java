package org.pirveli.api.casework.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.value.GroundCode;

/**
 * The office sorted the case by topic and urgency.
 *
 * @param urgency {@code null} if the case is not urgent
 * @param grounds what speaks against its being admissible, in the order of the codes; {@code null}
 *     if nothing does
 */
@Revision("1")
public record CaseClassified(
        CaseId caseId,
        TopicCode topic,
        @Nullable Urgency urgency,
        @Nullable List<GroundCode> grounds)
        implements CaseEvent {}

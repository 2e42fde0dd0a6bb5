package org.pirveli.domain.consultation;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.SubjectId;

/**
 * What a decision needs to know beside the consultation itself.
 *
 * @param now in whole milliseconds
 * @param expectedVersion what the caller believes; {@code null} means any
 * @param desk what the actor has in hand
 * @param subjects persons whom nobody knows yet, ready to be written about
 */
public record ConsultationCircumstances(
        Instant now,
        Actor actor,
        @Nullable Long expectedVersion,
        OperatorDesk desk,
        ConsultationOffice office,
        Supplier<UUID> ids,
        Supplier<SubjectId> subjects) {}

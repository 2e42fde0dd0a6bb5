package org.pirveli.api.consultation.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.value.Personal;

/**
 * A step of the protocol that is done, or was left out.
 *
 * @param skipped why it was left out; {@code null} if it was done
 * @param danger whether it found somebody in danger
 */
public record SettledStep(
        StepCode step,
        OperatorId operatorId,
        @Personal @Nullable String skipped,
        boolean danger,
        Instant at) {}

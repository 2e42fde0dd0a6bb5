package org.pirveli.api.casework.view;

import java.time.Instant;
import org.pirveli.api.value.UnitId;

/** A transfer that waits for the other unit. */
public record TransferOffer(
        UnitId from, UnitId to, String reason, String offeredBy, Instant offeredAt) {}

package org.pirveli.api.casework.view;

import java.time.Instant;
import org.pirveli.api.value.Personal;
import org.pirveli.api.value.UnitId;

/** A transfer that waits for the other unit. */
public record TransferOffer(
        UnitId from, UnitId to, @Personal String reason, String offeredBy, Instant offeredAt) {}

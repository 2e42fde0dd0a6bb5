package org.pirveli.api.consultation.view;

import java.time.Instant;
import org.pirveli.api.value.Personal;

/** What someone wrote down for colleagues. */
public record SessionNote(@Personal String text, String by, Instant at) {}

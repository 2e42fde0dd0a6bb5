package org.pirveli.api.consultation.view;

import java.time.Instant;

/** What someone wrote down for colleagues. */
public record SessionNote(String text, String by, Instant at) {}

package org.pirveli.api.casework.view;

import java.time.Instant;
import org.pirveli.api.value.Personal;

/** Something written down for colleagues. */
public record Note(@Personal String text, String author, Instant writtenAt) {}

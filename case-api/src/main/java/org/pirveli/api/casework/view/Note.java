package org.pirveli.api.casework.view;

import java.time.Instant;

/** Something written down for colleagues. */
public record Note(String text, String author, Instant writtenAt) {}

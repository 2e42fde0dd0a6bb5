package org.pirveli.server.rest.audit;

import java.util.List;

/** The newest exports, newest first. */
public record ExportList(List<ExportProgress> items) {}

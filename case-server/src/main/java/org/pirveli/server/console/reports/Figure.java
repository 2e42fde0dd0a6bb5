package org.pirveli.server.console.reports;

import org.jspecify.annotations.Nullable;

/**
 * One figure above a report.
 *
 * @param note what it is to be seen against
 */
record Figure(String label, String value, @Nullable String note) {}

package org.pirveli.server.archive;

import java.util.Map;

/**
 * What a period holds, in figures.
 *
 * @param byType how many events of each name
 * @param streams how many of them began in it
 */
record PeriodFigures(Map<String, Long> byType, long streams) {}

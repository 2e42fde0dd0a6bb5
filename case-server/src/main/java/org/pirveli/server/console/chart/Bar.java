package org.pirveli.server.console.chart;

/**
 * One bar.
 *
 * @param label what it stands for
 * @param value how long it is, zero or more
 * @param text how its value is written
 */
public record Bar(String label, double value, String text, Look look) {}

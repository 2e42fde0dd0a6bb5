package org.pirveli.api.sla;

/**
 * A policy, a calendar or a rule of retention, and which version of it.
 *
 * @param version 1 or more
 */
public record VersionRef(String id, int version) {}

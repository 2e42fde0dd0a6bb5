package org.pirveli.server.rest.rules;

import java.util.List;

/** A list. */
public record PolicyList(List<PolicyFile> items) {}

package org.pirveli.server.rest.rules;

import java.util.List;

/** Every change, in order. */
public record RuleHistory(List<RuleEntry> items) {}

package org.pirveli.server.rest.retention;

import java.util.List;

/** A list. */
public record RetentionRuleList(List<RetentionRuleFile> items) {}

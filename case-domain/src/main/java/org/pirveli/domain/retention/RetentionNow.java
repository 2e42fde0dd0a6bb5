package org.pirveli.domain.retention;

import java.time.LocalDate;
import java.util.Collection;
import org.pirveli.domain.retention.RetentionState.Drafted;

/**
 * What a decision about a rule of retention depends on besides the rule.
 *
 * @param person who gives the command
 * @param today the date in the office
 * @param rules every rule of the office, the one in question among them
 */
public record RetentionNow(String person, LocalDate today, Collection<Drafted> rules) {}

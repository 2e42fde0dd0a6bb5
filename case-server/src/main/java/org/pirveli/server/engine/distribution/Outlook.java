package org.pirveli.server.engine.distribution;

import java.util.List;
import org.pirveli.api.distribution.JudgedCandidate;
import org.pirveli.api.sla.VersionRef;

/**
 * Who would get a case now.
 *
 * @param rule in force
 * @param weight how much of a capacity the case takes
 * @param candidates everyone in the unit but whoever has the case, in the order in which they come
 */
public record Outlook(VersionRef rule, int weight, List<JudgedCandidate> candidates) {}

package org.pirveli.server.rest.audit;

import java.util.List;

/**
 * That the log of one size grew into that of another.
 *
 * @param older how many events the older one has
 * @param newer how many events the newer one has
 * @param hashes the proof, as RFC 6962 (2.1.2) orders it, in base64
 */
public record ConsistencyProof(long older, long newer, List<String> hashes) {}

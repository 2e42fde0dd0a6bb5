package org.pirveli.server.rest.audit;

import java.util.List;

/**
 * That an event stands under a checkpoint, byte for byte.
 *
 * @param stream the id of the case, the consultation or whatever else it is an event of
 * @param sequence its place there, from 0
 * @param leafIndex its place in the tree, from 0
 * @param leafHash the hash of its leaf when it was sealed, in base64
 * @param treeSize how many events the checkpoint has
 * @param hashes the proof, as RFC 6962 (2.1.1) orders it, in base64
 * @param checkpoint the signed note
 */
public record InclusionProof(
        String stream,
        long sequence,
        String eventIdentifier,
        long leafIndex,
        String leafHash,
        long treeSize,
        List<String> hashes,
        String checkpoint) {}

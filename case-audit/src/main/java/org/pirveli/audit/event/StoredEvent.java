package org.pirveli.audit.event;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.pirveli.audit.tree.Hash;

/**
 * A row of the log, byte for byte. Only its number in the table is left out: what counts is the
 * place in the tree.
 *
 * @param aggregateIdentifier names the stream: a case, a calendar, a consultation
 * @param sequenceNumber within its stream, from 0 on
 * @param type of the stream
 * @param timeStamp when it was recorded, as text
 * @param payloadType the name of the event
 * @param payloadRevision of its form; may be missing
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
public record StoredEvent(
        String eventIdentifier,
        String aggregateIdentifier,
        long sequenceNumber,
        String type,
        String timeStamp,
        String payloadType,
        @Nullable String payloadRevision,
        byte[] payload,
        byte[] metaData) {

    /**
     * The hash of its leaf.
     *
     * @throws IllegalArgumentException if a text of it has half a character
     */
    public Hash leaf() {
        return Hash.ofLeaf(
                new LeafBytes()
                        .text(eventIdentifier)
                        .text(aggregateIdentifier)
                        .number(sequenceNumber)
                        .text(type)
                        .text(timeStamp)
                        .text(payloadType)
                        .text(payloadRevision)
                        .bytes(payload)
                        .bytes(metaData)
                        .written());
    }

    /** Text in UTF-8; halves of characters have no place there, and must not pass for others. */
    static byte[] utf8(String text) {
        try {
            var encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException("a text has half a character", broken);
        }
    }
}

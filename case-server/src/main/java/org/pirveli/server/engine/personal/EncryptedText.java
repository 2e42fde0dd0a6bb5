package org.pirveli.server.engine.personal;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;

/**
 * An encrypted text as it stands in events and views: {@code
 * ~1.<subject>.<event>.<field>.<hash>.<content>}, hash and content in base64url without padding.
 *
 * @param event the name of the event that it came with
 * @param field the names of the components on the way to it, parted by slashes
 * @param hash SHA-256 of salt and text, which proves the text once both are disclosed
 * @param content salt and text, encrypted
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record EncryptedText(SubjectId subject, String event, String field, byte[] hash, byte[] content) {

    private static final String FORM = "~1.";
    private static final int SUBJECT_END = FORM.length() + 36;

    /**
     * Reads one.
     *
     * @throws Unopened if it is none
     */
    static EncryptedText parse(String text) {
        var parsed = parsed(text);
        if (parsed == null) {
            throw new Unopened("is no encrypted text");
        }
        return parsed;
    }

    private static @Nullable EncryptedText parsed(String text) {
        if (!text.startsWith(FORM)
                || text.length() <= SUBJECT_END
                || text.charAt(SUBJECT_END) != '.') {
            return null;
        }
        int event = text.indexOf('.', SUBJECT_END + 1);
        int content = text.lastIndexOf('.');
        int hash = text.lastIndexOf('.', content - 1);
        if (event < 0 || hash <= event) {
            return null;
        }
        try {
            var decoder = Base64.getUrlDecoder();
            return new EncryptedText(
                    SubjectId.of(text.substring(FORM.length(), SUBJECT_END)),
                    text.substring(SUBJECT_END + 1, event),
                    text.substring(event + 1, hash),
                    decoder.decode(text.substring(hash + 1, content)),
                    decoder.decode(text.substring(content + 1)));
        } catch (IllegalArgumentException notSo) {
            return null;
        }
    }

    /** Where it says that it stands, in a stream. */
    Place in(String stream) {
        return new Place(stream, subject, event, field);
    }

    /** As it is stored. */
    String text() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        return FORM
                + subject
                + '.'
                + event
                + '.'
                + field
                + '.'
                + encoder.encodeToString(hash)
                + '.'
                + encoder.encodeToString(content);
    }
}

package org.pirveli.audit.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An encrypted text as it stands in the payload of an event: {@code
 * ~1.<subject>.<event>.<field>.<hash>.<content>}. Its hash, which is sealed with the event, proves
 * the clear text to whoever is told it together with its salt.
 *
 * @param stored all of it, as it stands there
 * @param subject the person whose text it is, 36 characters
 * @param field the names of the components on the way to it, parted by slashes
 * @param hash SHA-256 of salt and text, base64url
 */
public record SealedText(String stored, String subject, String field, String hash) {

    private static final String FORM = "~1.";
    private static final int SUBJECT_END = FORM.length() + 36;
    private static final int HASH_LENGTH = 43;

    /** The encrypted texts of a payload, in the order in which they stand there. */
    public static List<SealedText> in(byte[] payload) {
        var found = new ArrayList<SealedText>();
        for (var text : new JsonTexts(new String(payload, StandardCharsets.UTF_8))) {
            var read = parsed(text);
            if (read != null) {
                found.add(read);
            }
        }
        return found;
    }

    private static @Nullable SealedText parsed(String text) {
        if (!text.startsWith(FORM)
                || text.length() <= SUBJECT_END
                || text.charAt(SUBJECT_END) != '.') {
            return null;
        }
        int event = text.indexOf('.', SUBJECT_END + 1);
        int content = text.lastIndexOf('.');
        int hash = text.lastIndexOf('.', content - 1);
        return event < 0 || hash <= event || content - hash - 1 != HASH_LENGTH
                ? null
                : new SealedText(
                        text,
                        text.substring(FORM.length(), SUBJECT_END),
                        text.substring(event + 1, hash),
                        text.substring(hash + 1, content));
    }

    /** Whether this is the text that was encrypted. */
    public boolean is(DisclosedText disclosed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(disclosed.salt());
            var computed = digest.digest(StoredEvent.utf8(disclosed.text()));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(computed).equals(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has it", impossible);
        } catch (IllegalArgumentException _) {
            // half a character was never encrypted
            return false;
        }
    }
}

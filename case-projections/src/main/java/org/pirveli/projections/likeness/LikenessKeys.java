package org.pirveli.projections.likeness;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns what cases are recognised by into keyed hashes (HMAC-SHA-256, cut to 128 bits): equal
 * telephones and e-mail addresses have equal hashes, and similar subjects share some of six.
 * Whoever reads the table without the secret learns no more than which cases resemble each other.
 *
 * <p>Subjects are compared by minhashing: of all three-letter pieces of a subject, those that come
 * first in twelve shuffled orders are taken, two to a hash. Of two subjects that have the share
 * <i>s</i> of their pieces in common, the hashes meet with the probability 1 - (1 - s²)⁶: 98 % at
 * 0.7, 82 % at 0.5, 22 % at 0.2.
 */
public final class LikenessKeys {

    /** How many hashes a subject has. */
    public static final int BANDS = 6;

    /** How many letters of a word are compared at most when words are searched for. */
    public static final int LETTERS_COMPARED = 8;

    private static final int SHORTEST_BEGINNING = 3;
    private static final int WORD_BYTES = 6;
    private static final int ROWS = 2;
    private static final int FEWEST_PIECES = 3;
    private static final String ALGORITHM = "HmacSHA256";

    /** With the secret, and nothing taken in yet; each hash is made by a copy. */
    private final Mac mac;

    private final long order;
    private final String region;

    /**
     * Prepares to hash.
     *
     * @param secret the same on every node; with another one, the views have to be rebuilt
     * @param region of numbers that are written without their country, ISO 3166-1 in two letters
     */
    public LikenessKeys(String secret, String region) {
        this.mac = mac(secret);
        this.order = hash("order", "").getMostSignificantBits();
        this.region = region;
    }

    /** The number as every telephone network writes it (E.164); empty if it is none. */
    public Optional<String> telephone(String written) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(written, region);
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /** The hash of a telephone, however it is written; empty if it is none. */
    public Optional<UUID> ofPhone(String written) {
        return telephone(written).map(number -> hash("phone", number));
    }

    /** The hash of an e-mail address, in whichever case it is written. */
    public UUID ofEmail(String address) {
        return hash("email", address.strip().toLowerCase(Locale.ROOT));
    }

    /** The hashes of a subject, {@link #BANDS} of them; none if it is all but empty. */
    public List<UUID> ofSubject(String subject) {
        var pieces = Trigrams.of(subject);
        return pieces.size() < FEWEST_PIECES ? List.of() : bands(pieces);
    }

    /**
     * The hashes of the beginnings of the words of a text, from three letters to {@link
     * #LETTERS_COMPARED}, and of its shorter words: each of 48 bits, in no order that tells of the
     * text's, with a space on either side. Found there is what {@link #wordsAsked} makes.
     */
    public String ofWords(String text) {
        var hashes = new TreeSet<String>();
        Words.of(text)
                .forEach(word -> {
                    int letters = word.codePointCount(0, word.length());
                    int longest = Math.min(letters, LETTERS_COMPARED);
                    for (int n = Math.min(SHORTEST_BEGINNING, longest); n <= longest; n++) {
                        hashes.add(ofWord(Words.beginning(word, n)));
                    }
                });
        return hashes.isEmpty() ? "" : " " + String.join(" ", hashes) + " ";
    }

    /** What has to stand in {@link #ofWords} of a text, for each word of what is asked for. */
    public List<String> wordsAsked(String asked) {
        return Words.of(asked)
                .map(word -> " " + ofWord(Words.beginning(word, LETTERS_COMPARED)) + " ")
                .distinct()
                .toList();
    }

    private String ofWord(String beginning) {
        var mac = copy();
        mac.update("word".getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        var hash = mac.doFinal(beginning.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, WORD_BYTES));
    }

    /**
     * How much two subjects have in common.
     *
     * @return from 0 to 1
     */
    public static double similarity(String one, String other) {
        return Trigrams.similarity(one, other);
    }

    private List<UUID> bands(Set<String> pieces) {
        var first = new long[BANDS * ROWS];
        Arrays.fill(first, Long.MAX_VALUE);
        for (var piece : pieces) {
            long hash = placed(piece);
            for (int order = 0; order < first.length; order++) {
                first[order] = Math.min(first[order], shuffled(hash, order));
            }
        }
        var mac = copy();
        var bands = new ArrayList<UUID>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            var rows = ByteBuffer.allocate(ROWS * Long.BYTES);
            rows.asLongBuffer().put(first, band * ROWS, ROWS);
            bands.add(digest(mac, "subject " + band, rows.array()));
        }
        return bands;
    }

    /** Where a piece stands in an order that only the secret tells; quick, for there are many. */
    private long placed(String piece) {
        long hash = order;
        for (int i = 0; i < piece.length(); i++) {
            hash = mixed(hash ^ piece.charAt(i));
        }
        return hash;
    }

    /** Another order for each number. */
    private static long shuffled(long hash, int order) {
        return mixed(hash + (order + 1) * 0x9E3779B97F4A7C15L);
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long hash) {
        long mixed = hash;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private UUID hash(String kind, String text) {
        return digest(copy(), kind, text.getBytes(StandardCharsets.UTF_8));
    }

    private static UUID digest(Mac mac, String kind, byte[] content) {
        mac.update(kind.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        var bytes = ByteBuffer.wrap(mac.doFinal(content));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static Mac mac(String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows " + ALGORITHM, e);
        }
    }

    /** Much quicker than to begin with the secret again. */
    private Mac copy() {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's own can be copied: " + ALGORITHM, e);
        }
    }
}

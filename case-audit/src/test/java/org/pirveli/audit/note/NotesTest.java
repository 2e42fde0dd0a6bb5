package org.pirveli.audit.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.audit.tree.Hash;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class NotesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T05:00:00Z");

    /** The example of Go's package note, which the specification grew out of. */
    private static final String PUBLIC =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PRIVATE =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String NOTE =
            """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    @Test
    void the_published_note_is_signed_by_the_published_key() {
        var key = VerifierKey.parse(PUBLIC);
        var note = SignedNote.parse(NOTE);
        assertThat(key.signed(note)).isTrue();
        assertThat(key.toString()).isEqualTo(PUBLIC);
        assertThat(note.toString()).isEqualTo(NOTE);
    }

    @Test
    void the_published_private_key_makes_the_published_signature() {
        var key = SigningKey.parse(PRIVATE);
        assertThat(key.verifier().toString()).isEqualTo(PUBLIC);
        assertThat(key.secretText()).isEqualTo(PRIVATE);
        assertThat(key.sign(SignedNote.parse(NOTE).text(), NOW).toString()).isEqualTo(NOTE);
        assertThat(key.toString()).doesNotContain("PRIVATE+KEY");
    }

    @Test
    void a_public_key_is_derived_as_rfc_8032_says() {
        assertThat(
                        HexFormat.of()
                                .formatHex(
                                        Ed25519.publicKeyOf(
                                                HexFormat.of()
                                                        .parseHex(
                                                                "9d61b19deffd5a60ba844af492ec2cc4"
                                                                    + "4449c5697b326919703bac031cae7f60"))))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void a_checkpoint_is_read_as_it_is_written() {
        var checkpoint = new Checkpoint("ombudsman.example/log", 42, Hash.EMPTY);
        assertThat(checkpoint.text())
                .isEqualTo(
                        """
                        ombudsman.example/log
                        42
                        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
                        """);
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
        assertThat(Checkpoint.parse(checkpoint.text() + "more\n")).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n1\n",
                "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n-1\nx\n",
                "\n1\nx\n"
            })
    void whatever_else_is_no_checkpoint(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
    }

    @Test
    void a_witness_signs_beside_the_log_and_says_when() {
        var log = SigningKey.generate("ombudsman.example/log", KeyKind.LOG);
        var witness = SigningKey.generate("parliament.example/witness", KeyKind.WITNESS);
        var signed = log.sign(new Checkpoint("ombudsman.example/log", 1, Hash.EMPTY).text(), NOW);
        var cosigned = SignedNote.parse(witness.cosign(signed, NOW).toString());
        assertThat(log.verifier().signed(cosigned)).isTrue();
        assertThat(witness.verifier().signed(cosigned)).isTrue();
        assertThat(witness.verifier().signed(signed)).isFalse();
        assertThat(cosigned.signatures().getLast().bytes()).hasSize(4 + 8 + 64);
    }

    @Test
    void a_key_is_no_other_key_of_the_same_name() {
        var one = SigningKey.generate("log", KeyKind.LOG);
        var other = SigningKey.generate("log", KeyKind.LOG);
        assertThat(other.verifier().signed(one.sign("text\n", NOW))).isFalse();
    }

    @Test
    void no_change_of_a_note_keeps_its_signature() {
        var key = SigningKey.generate("log", KeyKind.LOG);
        var note = key.sign("one\ntwo\n", NOW).toString().getBytes(StandardCharsets.UTF_8);
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            var changed = note.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(holds(key.verifier(), new String(changed, StandardCharsets.UTF_8)))
                    .isFalse();
        }
    }

    private static boolean holds(VerifierKey key, String note) {
        try {
            return key.signed(SignedNote.parse(note));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+Bxpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+!"
            })
    void whatever_else_is_no_key(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text));
    }
}

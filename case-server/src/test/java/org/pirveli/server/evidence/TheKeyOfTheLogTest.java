package org.pirveli.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pirveli.audit.note.KeyFile;
import org.pirveli.audit.note.KeyKind;
import org.pirveli.audit.note.SigningKey;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Store;

final class TheKeyOfTheLogTest {

    private static final String LOG = "office.example/log";

    @TempDir private Path folder;

    @Test
    void where_people_try_it_out_one_is_made_and_found_again() {
        var file = folder.resolve("data").resolve("seal.key");
        var made = LogKey.read(file, true, null);
        assertThat(made.origin()).isEqualTo("pirveli.invalid/evaluation");
        assertThat(LogKey.read(file, true, null).known()).hasToString(made.known().toString());
    }

    @Test
    void elsewhere_none_is_made() {
        assertThatThrownBy(() -> LogKey.read(folder.resolve("seal.key"), false, null))
                .hasMessageContaining("pirveli.seal.key");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void that_of_a_witness_does_not_sign_for_a_log() throws IOException {
        var file = folder.resolve("witness.key");
        KeyFile.create(file, SigningKey.generate(LOG, KeyKind.WITNESS));
        assertThatThrownBy(() -> LogKey.read(file, false, null))
                .hasMessageContaining("key of the log");
    }

    @Test
    void the_log_goes_on_under_a_new_key_that_knows_the_one_before() throws IOException {
        var store = Databases.H2.open();
        var first = key("first.key", LOG);
        var second = key("second.key", LOG);
        var former =
                Files.writeString(
                        folder.resolve("former.pub"),
                        "# until 2026\n" + KeyFile.read(first).verifier() + "\n");
        try (var node = with(store, first, null)) {
            node.append(2);
            node.seal();
            assertThat(node.fault()).isEmpty();
        }
        try (var node = with(store, second, null)) {
            node.append(1);
            node.seal();
            assertThat(node.fault()).contains("none of the keys");
        }
        try (var node = with(store, second, former)) {
            node.seal();
            assertThat(node.fault()).isEmpty();
            node.append(1);
            node.seal();
            var signed = node.log().latest().orElseThrow();
            assertThat(signed.size()).isEqualTo(node.node().count("domain_event"));
            assertThat(KeyFile.read(second).verifier().signed(signed.note())).isTrue();
        }
    }

    @Test
    void no_key_of_another_name_goes_on_with_a_log() throws IOException {
        var store = Databases.H2.open();
        try (var node = with(store, key("one.key", LOG), null)) {
            node.append(2);
            node.seal();
        }
        try (var node = with(store, key("other.key", "other.example/log"), null)) {
            node.append(1);
            node.seal();
            assertThat(node.fault()).contains("none of the keys of other.example/log");
        }
    }

    private Path key(String name, String origin) throws IOException {
        var file = folder.resolve(name);
        KeyFile.create(file, SigningKey.generate(origin, KeyKind.LOG));
        return file;
    }

    private static SealedNode with(Store store, Path key, @Nullable Path former) {
        var prepared = store.prepared().with("pirveli.processing=false", "pirveli.seal.key=" + key);
        return new SealedNode(
                (former == null ? prepared : prepared.with("pirveli.seal.former-keys=" + former))
                        .start());
    }
}

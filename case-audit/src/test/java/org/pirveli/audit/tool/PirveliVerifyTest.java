package org.pirveli.audit.tool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pirveli.audit.archive.PaperLog;
import org.pirveli.audit.note.Growth;
import org.pirveli.audit.tree.Proof;

/** What somebody sees who has nothing but the jar. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class PirveliVerifyTest {

    private final PaperLog log = PaperLog.of(60, 7, new Random(11));

    @TempDir private Path folder;
    private String key = "";

    /** How a run ended. */
    private record Ended(int code, String said) {}

    @BeforeEach
    void publishTheKey() throws IOException {
        key = file("key", log.key.verifier() + "\n");
        run(
                "new-key",
                "--name",
                "parliament.example/w",
                "--to",
                path("witness-key"),
                "--for-witness",
                "true");
    }

    @Test
    void an_export_holds_and_rollback_is_said_not_to_be_checked() {
        var ended = run(export(), "--key", key);
        assertThat(ended.code()).isEqualTo(PirveliVerify.HOLDS);
        assertThat(ended.said()).contains("HOLDS", "rollback   not checked", "0 to 59 of 60");
    }

    @Test
    void another_key_finds_it_broken_and_no_key_unusable() throws IOException {
        var published = run("new-key", "--name", "ombudsman.example/log", "--to", path("other"));
        assertThat(published.code()).isZero();
        assertThat(run(export(), "--key", file("other.pub", published.said())).code())
                .isEqualTo(PirveliVerify.BROKEN);
        assertThat(run(export()).code()).isEqualTo(PirveliVerify.UNUSABLE);
        assertThat(run(export(), "--key", path("none")).code()).isEqualTo(PirveliVerify.UNUSABLE);
        assertThat(run(export(), "--key", file("empty", "# nothing\n")).code())
                .isEqualTo(PirveliVerify.UNUSABLE);
        assertThat(run(export(), "--key", key, "--quietly", "yes").code())
                .isEqualTo(PirveliVerify.UNUSABLE);
        assertThat(run().said()).contains("new-key");
    }

    @Test
    void a_witness_cosigns_growth_and_an_export_is_held_to_what_it_saw() throws IOException {
        var first = witness(growth(log, 0));
        assertThat(first.code()).isEqualTo(PirveliVerify.HOLDS);
        log.grow(40, 7, new Random(12));
        var second = witness(growth(log, 60));
        assertThat(second.code()).isEqualTo(PirveliVerify.HOLDS);
        var ended = run(export(), "--key", key, "--witness", file("seen", first.said()));
        assertThat(ended.code()).isEqualTo(PirveliVerify.HOLDS);
        assertThat(ended.said()).contains("rollback   checked against the 60 events");
    }

    @Test
    void a_witness_refuses_a_shorter_log_another_history_and_a_strange_key() throws IOException {
        var old = growth(log, 0);
        log.grow(40, 7, new Random(12));
        assertThat(witness(growth(log, 0)).code()).isEqualTo(PirveliVerify.HOLDS);
        assertThat(witness(old).said()).startsWith("REFUSED").contains("rolled back");

        var other = PaperLog.of(200, 7, new Random(99));
        assertThat(witness(growth(other, 100)).said()).contains("not signed by the key");
        key = file("key", log.key.verifier() + "\n" + other.key.verifier() + "\n");
        assertThat(witness(growth(other, 100)).said()).contains("did not grow out");
        assertThat(witness(growth(other, 7)).said()).contains("The proof is from 7");
        assertThat(witness(growth(other, 100)).code()).isEqualTo(PirveliVerify.BROKEN);
    }

    @Test
    void a_witness_believes_no_state_that_it_did_not_write() throws IOException {
        file("state", log.lastNote().toString());
        assertThat(witness(growth(log, 60)).code()).isEqualTo(PirveliVerify.UNUSABLE);
    }

    @Test
    void an_export_older_than_what_the_witness_saw_is_broken() throws IOException {
        var old = export();
        log.grow(5, 2, new Random(13));
        var seen = witness(growth(log, 0));
        var ended = run(old, "--key", key, "--witness", file("seen", seen.said()));
        assertThat(ended.code()).isEqualTo(PirveliVerify.BROKEN);
        assertThat(ended.said()).contains("ROLLED_BACK");
    }

    @Test
    void an_export_that_cannot_be_compared_with_the_witness_is_not_said_to_hold()
            throws IOException {
        log.export(folder.resolve("period.zip"), 3, 20);
        var seen = file("seen", log.lastNote().toString());
        log.grow(41, 7, new Random(14));
        log.export(folder.resolve("period.zip"), 3, 20);
        assertThat(run(path("period.zip"), "--key", key).code()).isEqualTo(PirveliVerify.HOLDS);
        var ended = run(path("period.zip"), "--key", key, "--witness", seen);
        assertThat(ended.code()).isEqualTo(PirveliVerify.UNUSABLE);
        assertThat(ended.said()).contains("do not reach to the 60").doesNotContain("HOLDS");
    }

    @Test
    void the_key_of_the_log_is_no_witness_and_that_of_a_witness_signs_no_log() throws IOException {
        var seen = file("seen", log.lastNote().toString());
        assertThat(run(export(), "--key", key, "--witness", seen, "--witness-key", key).code())
                .isEqualTo(PirveliVerify.UNUSABLE);
        var witness = run("new-key", "--name", "a", "--to", path("a"), "--for-witness", "true");
        assertThat(run(export(), "--key", file("a.pub", witness.said())).code())
                .isEqualTo(PirveliVerify.BROKEN);
    }

    @Test
    void what_a_file_says_does_not_steer_the_screen() throws IOException {
        var odd = file("odd", "a+\u001b[2J+b\n");
        var ended = run(export(), "--key", odd);
        assertThat(ended.code()).isEqualTo(PirveliVerify.UNUSABLE);
        assertThat(ended.said()).doesNotContain("\u001b");
    }

    @Test
    void a_private_key_is_for_its_owner_alone() throws IOException {
        assertThat(Files.getPosixFilePermissions(folder.resolve("witness-key"))).hasSize(2);
        assertThat(run("new-key", "--name", "x", "--to", path("witness-key")).code())
                .isEqualTo(PirveliVerify.UNUSABLE);
    }

    private String growth(PaperLog log, int from) throws IOException {
        int size = log.tree().leaves().size();
        return file(
                "growth-" + size,
                new Growth(from, Proof.ofConsistency(from, size, log.tree()), log.lastNote())
                        .written());
    }

    private Ended witness(String growth) {
        return run(
                "witness",
                "--growth",
                growth,
                "--state",
                path("state"),
                "--key",
                key,
                "--witness-key",
                path("witness-key"));
    }

    private String export() {
        log.export(folder.resolve("export.zip"));
        return path("export.zip");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static Ended run(String... args) {
        var said = new ByteArrayOutputStream();
        int code = PirveliVerify.run(List.of(args), new PrintStream(said, true, UTF_8));
        return new Ended(code, said.toString(UTF_8));
    }
}

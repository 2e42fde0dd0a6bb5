package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.SignedNote;
import org.pirveli.audit.note.VerifierKey;
import org.pirveli.audit.tool.PirveliVerify;
import org.pirveli.audit.tree.Hash;
import org.pirveli.audit.tree.Proof;
import tools.jackson.databind.JsonNode;

/** What somebody can prove who has the key of the log, and nothing else, from this server. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class SealedByTheServerTest {

    private static final String AUDIT = "/api/v1/audit/";

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void an_event_is_proved_to_be_under_a_checkpoint_that_the_log_signed(Store store) {
        var desk = Desk.on(store);
        var caseId = registered(desk);
        var proof = sealed(desk, caseId).json();

        var note = SignedNote.parse(proof.get("checkpoint").asString());
        var checkpoint = Checkpoint.parse(note.text());
        assertThat(key(desk).signed(note)).isTrue();
        assertThat(checkpoint.size()).isEqualTo(proof.get("treeSize").asLong());
        assertThat(
                        hashes(proof)
                                .includes(
                                        Hash.parse(proof.get("leafHash").asString()),
                                        proof.get("leafIndex").asLong(),
                                        checkpoint.size(),
                                        checkpoint.root()))
                .isTrue();
        assertThat(desk.auditor().get(AUDIT + "checkpoint?size=" + checkpoint.size()).body())
                .isEqualTo(note.toString());
    }

    @ParameterizedTest
    @EnumSource
    void two_checkpoints_are_proved_to_be_of_one_log(Store store) {
        var desk = Desk.on(store);
        var older = checkpoint(sealed(desk, registered(desk)));
        var newer = checkpoint(sealed(desk, registered(desk)));
        var proof =
                desk.auditor()
                        .get(AUDIT + "consistency?older=" + older.size() + "&newer=" + newer.size())
                        .expect(200)
                        .json();
        assertThat(hashes(proof).connects(older.size(), older.root(), newer.size(), newer.root()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_witness_cosigns_what_the_server_tells_of_its_growth(Store store) throws IOException {
        var desk = Desk.on(store);
        Files.writeString(
                folder.resolve("log.pub"), desk.integrator().get(AUDIT + "log-keys").body());
        run("new-key", "--name", "w.example/1", "--for-witness", "true", "--to", file("w.key"));
        sealed(desk, registered(desk));
        assertThat(witness(desk)).isZero();
        long seen = seen();

        sealed(desk, registered(desk));
        assertThat(witness(desk)).isZero();
        assertThat(seen()).isGreaterThan(seen);
    }

    private int witness(Desk desk) throws IOException {
        var known = Files.exists(folder.resolve("state.txt")) ? seen() : 0;
        Files.writeString(
                folder.resolve("growth.txt"),
                desk.integrator().get(AUDIT + "growth?from=" + known).expect(200).body());
        return run(
                "witness",
                "--growth",
                file("growth.txt"),
                "--state",
                file("state.txt"),
                "--key",
                file("log.pub"),
                "--witness-key",
                file("w.key"));
    }

    private long seen() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("state.txt")).get(1));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static int run(String... args) {
        return PirveliVerify.run(
                List.of(args),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_there_or_not_yet_cannot_be_proved(Store store) {
        var auditor = Desk.on(store).auditor();
        auditor.get(AUDIT + "inclusion?stream=" + UUID.randomUUID() + "&sequence=0")
                .refused(404, "NOT_FOUND");
        auditor.get(AUDIT + "checkpoint?size=999999999").refused(404, "NOT_FOUND");
        auditor.get(AUDIT + "consistency?older=999999999").refused(400, "INVALID_REQUEST");
        auditor.get(AUDIT + "consistency").refused(400, "INVALID_REQUEST");

        var desk = Desk.on(store);
        var caseId = registered(desk);
        var reply = inclusion(desk, caseId);
        if (reply.status() != 200) {
            reply.refused(409, "EVENT_NOT_SEALED");
            assertThat(reply.header("Retry-After")).isEqualTo("5");
        }
        sealed(desk, caseId);
        auditor.get(AUDIT + "inclusion?stream=" + caseId + "&sequence=0&size=1")
                .refused(404, "NOT_FOUND");
    }

    private static String registered(Desk desk) {
        return desk.integrator()
                .post("/api/v1/cases", Bodies.application())
                .expect(201)
                .text("/caseId");
    }

    private static Reply inclusion(Desk desk, String caseId) {
        return desk.auditor().get(AUDIT + "inclusion?stream=" + caseId + "&sequence=0");
    }

    private static Reply sealed(Desk desk, String caseId) {
        await().until(() -> inclusion(desk, caseId).status() == 200);
        return inclusion(desk, caseId);
    }

    private static Checkpoint checkpoint(Reply inclusion) {
        return Checkpoint.parse(SignedNote.parse(inclusion.text("/checkpoint")).text());
    }

    private static VerifierKey key(Desk desk) {
        return VerifierKey.parse(
                desk.auditor()
                        .get(AUDIT + "log-keys")
                        .expect(200)
                        .body()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    private static Proof hashes(JsonNode proof) {
        return new Proof(
                StreamSupport.stream(proof.get("hashes").spliterator(), false)
                        .map(JsonNode::asString)
                        .map(Hash::parse)
                        .toList());
    }
}

package org.pirveli.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.NoteAdded;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.projections.verification.ViewVerification;
import org.pirveli.server.engine.personal.SubjectKeys;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Eventually;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.RandomDesk;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.Store;
import org.pirveli.server.start.Upkeep;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class BackupAndRestoreTest {

    private static final String SECRET = "She is afraid of her landlord.";

    @TempDir Path directory;

    @ParameterizedTest
    @EnumSource
    void what_is_restored_elsewhere_is_readable_and_whoever_was_erased_since_stays_erased(
            Databases database) throws Exception {
        var office = store(database, "office");
        CaseId kept;
        CaseId erased;
        long cases;
        try (var node = node(office)) {
            new RandomDesk(node, 1).work(120);
            kept = told(node);
            erased = told(node);
            backUpWhilePeopleWork(node, office);
            told(node);
            node.get(SubjectKeys.class).erase(subject(node, erased));
            assertThat(backUp(office, "--pirveli.backup.ledger-to=" + folder("ledger"))).isZero();
            Eventually.caughtUp(node);
            cases = node.count("case_file");
        }

        var elsewhere = store(database, "elsewhere");
        assertThat(
                        restore(
                                elsewhere,
                                "--pirveli.restore.from=" + folder("log"),
                                "--pirveli.restore.keys-from=" + folder("keys"),
                                "--pirveli.restore.ledger-from=" + folder("ledger")))
                .isZero();
        try (var node = node(elsewhere)) {
            Eventually.caughtUp(node);
            assertThat(node.count("case_file")).isLessThan(cases).isGreaterThan(2);
            assertThat(note(node, kept)).isEqualTo(SECRET);
            assertThat(note(node, erased)).isEqualTo("[erased]");
            assertThatThrownBy(() -> node.does(Said.note(erased, "Again."), Said.OPERATOR))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.code())
                                            .isEqualTo(RefusalCode.SUBJECT_ERASED));
            new RandomDesk(node, 2).work(40);
            assertThat(note(node, told(node))).isEqualTo(SECRET);
            Eventually.caughtUp(node);
            holds(node);
        }
    }

    /** Somebody writes from before it begins until after its end. */
    private void backUpWhilePeopleWork(Node node, Store office) throws InterruptedException {
        var stop = new AtomicBoolean();
        var writer =
                Thread.ofPlatform()
                        .start(() -> {
                            var desk = new RandomDesk(node, 3);
                            while (!stop.get()) {
                                desk.work(5);
                            }
                        });
        try {
            assertThat(
                            backUp(
                                    office,
                                    "--pirveli.backup.to=" + folder("log"),
                                    "--pirveli.backup.keys-to=" + folder("keys")))
                    .isZero();
        } finally {
            stop.set(true);
            writer.join();
        }
        assertThat(node.count(NoteAdded.class)).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void an_older_database_beside_the_keys_that_went_on_shows_nothing_of_those_erased_since(
            Databases database) throws Exception {
        var office = store(database, "office");
        CaseId kept;
        CaseId erased;
        try (var node = node(office)) {
            kept = told(node);
            erased = told(node);
            assertThat(backUp(office, "--pirveli.backup.to=" + folder("log"))).isZero();
            node.get(SubjectKeys.class).erase(subject(node, erased));
        }
        var elsewhere = store(database, "elsewhere");
        assertThat(restore(elsewhere, "--pirveli.restore.from=" + folder("log"))).isZero();
        try (var node =
                elsewhere
                        .prepared()
                        .with(settings(keysOf(office)).toArray(String[]::new))
                        .start()) {
            Eventually.caughtUp(node);
            assertThat(note(node, kept)).isEqualTo(SECRET);
            assertThat(note(node, erased)).isEqualTo("[erased]");
            assertThat(node.count("case_key where phone is not null or words <> ''"))
                    .isLessThanOrEqualTo(1);
            holds(node);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_restored_over_anything_or_from_what_is_not_whole(Databases database)
            throws Exception {
        var office = store(database, "office");
        try (var node = node(office)) {
            told(node);
            assertThat(
                            backUp(
                                    office,
                                    "--pirveli.backup.to=" + folder("log"),
                                    "--pirveli.backup.keys-to=" + folder("keys")))
                    .isZero();
        }
        var from = "--pirveli.restore.from=" + folder("log");
        var keysFrom = "--pirveli.restore.keys-from=" + folder("keys");
        assertThat(restore(office, from)).isEqualTo(2);
        assertThat(restore(office, keysFrom)).isEqualTo(2);

        var elsewhere = store(database, "elsewhere");
        assertThat(restore(elsewhere)).isEqualTo(2);
        assertThat(restore(elsewhere, from.replace("from=", "keys-from="))).isEqualTo(2);
        assertThat(restore(elsewhere, from, keysFrom + "-that-are-not-there")).isEqualTo(2);
        cutShort(folder("keys"));
        assertThat(restore(elsewhere, from, keysFrom)).isEqualTo(2);
        otherRelease(folder("log"));
        assertThat(restore(elsewhere, from)).isEqualTo(2);
        assertThat(backUp(office, "--pirveli.backup.to=" + folder("log"))).isEqualTo(2);
        assertThat(
                        backUp(
                                office,
                                "--pirveli.backup.to=" + folder("both"),
                                "--pirveli.backup.keys-to=" + folder("both")))
                .isEqualTo(2);
        assertThat(backUp(office)).isEqualTo(2);
        try (var node = node(elsewhere)) {
            assertThat(node.count("case_file")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_reached_is_said_by_the_exit_code(Databases database) {
        var nowhere =
                new Store(
                        "nowhere",
                        database == Databases.H2
                                ? "jdbc:h2:mem:nowhere"
                                : "jdbc:postgresql://127.0.0.1:1/nowhere");
        assertThat(backUp(nowhere, "--pirveli.backup.to=" + folder("log")))
                .isEqualTo(database == Databases.H2 ? 2 : 1);
        assertThat(folder("log")).isEmptyDirectory();
    }

    private static void cutShort(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> !each.endsWith("manifest.json")).toList()) {
                var content = Files.readAllBytes(file);
                Files.write(file, java.util.Arrays.copyOf(content, content.length / 2));
            }
        }
    }

    private static void otherRelease(Path folder) throws IOException {
        var manifest = folder.resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\"V10 [^\"]*", "\"V10 1"));
    }

    private Path folder(String name) {
        return directory.resolve("backups").resolve(name);
    }

    private Store store(Databases database, String name) {
        return switch (database) {
            case POSTGRESQL -> database.open();
            case H2 ->
                    new Store(
                            name,
                            "jdbc:h2:file:"
                                    + directory.resolve(name).resolve("pirveli")
                                    + ";WRITE_DELAY=0;LOCK_TIMEOUT=2000;DB_CLOSE_ON_EXIT=FALSE");
        };
    }

    private static String keysOf(Store store) {
        return store.url().contains("h2:")
                ? store.url().replace("pirveli;", "pirveli-keys;")
                : store.url();
    }

    private List<String> settings(String... keys) {
        var settings = new ArrayList<String>();
        settings.add("pirveli.keys.master=" + directory.resolve("master-key.json"));
        Stream.of(keys).map("pirveli.keys.url="::concat).forEach(settings::add);
        return settings;
    }

    private Node node(Store store) {
        return store.prepared().with(settings().toArray(String[]::new)).start();
    }

    private int backUp(Store store, String... options) {
        return upkeep("backup", store, options);
    }

    private int restore(Store store, String... options) {
        return upkeep("restore", store, options);
    }

    private int upkeep(String command, Store store, String... options) {
        var arguments = new ArrayList<String>();
        arguments.add("--pirveli.command=" + command);
        arguments.add("--spring.datasource.url=" + store.url());
        arguments.add("--logging.level.root=warn");
        settings().forEach(setting -> arguments.add("--" + setting));
        arguments.addAll(List.of(options));
        return Upkeep.run(arguments.toArray(String[]::new)).orElseThrow();
    }

    private static CaseId told(Node node) {
        var caseId = node.registers();
        node.does(Said.note(caseId, SECRET), Said.OPERATOR);
        return caseId;
    }

    private static SubjectId subject(Node node, CaseId caseId) {
        node.shows(caseId, 2);
        return node.jdbc()
                .sql("select subject_id from case_file where case_id = ?")
                .param(caseId.value())
                .query((row, _) -> new SubjectId(row.getObject(1, java.util.UUID.class)))
                .single();
    }

    private static String note(Node node, CaseId caseId) {
        node.shows(caseId, 2);
        return file(node, caseId).notes().getFirst().text();
    }

    private static CaseFile file(Node node, CaseId caseId) {
        return node.get(CaseFiles.class)
                .byId(caseId, Sight.ALL, node.clock().instant().plus(Duration.ofDays(1)))
                .orElseThrow();
    }

    private static void holds(Node node) {
        var verified =
                node.get(ViewVerification.class)
                        .run(
                                new ViewVerification.Progress() {
                                    @Override
                                    public void expect(int streams) {}

                                    @Override
                                    public void advance(int streams) {}
                                });
        assertThat(verified.differences()).isEmpty();
        assertThat(verified.holds()).isTrue();
    }
}

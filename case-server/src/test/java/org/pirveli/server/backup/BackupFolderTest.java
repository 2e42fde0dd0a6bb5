package org.pirveli.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.backup.Manifest.Content;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class BackupFolderTest {

    private static final String CONTENT = "0123456789".repeat(1_000);

    @TempDir Path directory;

    @Test
    void a_backup_that_was_made_is_whole() {
        made(folder());
        assertThat(BackupFolder.checked(folder(), Content.DATABASE).manifest().parts())
                .singleElement()
                .satisfies(part -> assertThat(part.bytes()).isEqualTo(CONTENT.length()));
    }

    @Test
    void a_backup_never_takes_the_place_of_another_one() throws IOException {
        made(folder());
        var before = Files.readString(folder().resolve("manifest.json"));
        refused(() -> made(folder()), "something in");
        assertThat(folder().resolve("manifest.json")).hasContent(before);
    }

    @Test
    void on_a_full_disk_it_says_so_and_leaves_nothing_that_could_be_taken_for_a_backup() {
        assertThatThrownBy(() ->
                        BackupFolder.make(
                                folder(),
                                begun -> {
                                    Files.writeString(begun.begin("a"), CONTENT);
                                    begun.end("a", "a", List.of(), 1);
                                    fill(begun.begin("b"));
                                    throw new AssertionError("there was room");
                                }))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining(folder().toString())
                .hasMessageContaining("No space left on device");
        assertThat(folder()).isEmptyDirectory();
        refused(() -> BackupFolder.checked(folder(), Content.DATABASE), "no whole backup");
        made(folder());
    }

    /** The device that is always full stands for the disk. */
    private static void fill(Path file) throws IOException {
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        Files.writeString(file, CONTENT);
    }

    @Test
    void a_backup_that_was_killed_on_its_way_is_none() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("a"), CONTENT);
        refused(() -> BackupFolder.checked(folder(), Content.DATABASE), "no whole backup");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5_000, 9_999})
    void a_file_that_was_cut_short_is_recognised(int length) throws IOException {
        made(folder());
        Files.writeString(folder().resolve("a"), CONTENT.substring(0, length));
        refused(() -> BackupFolder.checked(folder(), Content.DATABASE), "cut short or changed");
    }

    @Test
    void a_file_that_was_changed_or_lost_is_recognised() throws IOException {
        made(folder());
        Files.writeString(folder().resolve("a"), CONTENT.replace("5", "6"));
        refused(() -> BackupFolder.checked(folder(), Content.DATABASE), "cut short or changed");
        Files.delete(folder().resolve("a"));
        refused(() -> BackupFolder.checked(folder(), Content.DATABASE), "cannot be read");
    }

    @Test
    void a_manifest_that_was_cut_short_or_names_files_elsewhere_is_recognised() throws IOException {
        made(folder());
        var manifest = folder().resolve("manifest.json");
        var whole = Files.readString(manifest);
        Files.writeString(manifest, whole.replace("\"a\"", "\"../a\""));
        refused(() -> BackupFolder.checked(folder(), Content.DATABASE), "elsewhere");
        Files.writeString(manifest, whole.substring(0, whole.length() / 2));
        refused(() -> BackupFolder.checked(folder(), Content.DATABASE), "cannot be read");
    }

    @Test
    void a_backup_of_something_else_is_refused() {
        made(folder());
        refused(() -> BackupFolder.checked(folder(), Content.KEYS), "not what is asked for");
    }

    private Path folder() {
        return directory.resolve("backup");
    }

    private static void made(Path folder) {
        BackupFolder.make(
                folder,
                begun -> {
                    Files.writeString(begun.begin("a"), CONTENT);
                    return new Manifest(
                            Manifest.FORM,
                            Content.DATABASE,
                            "H2",
                            Instant.EPOCH,
                            List.of(),
                            List.of(begun.end("a", "a", List.of(), 1)));
                });
    }

    private static void refused(Runnable attempt, String why) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(why);
    }
}

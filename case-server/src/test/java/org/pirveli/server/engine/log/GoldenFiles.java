package org.pirveli.server.engine.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms in which events were ever stored, one file each; never edited, never deleted. */
final class GoldenFiles {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final Pattern NAME =
            Pattern.compile("(?<event>\\w+)-(?<revision>\\d+)(-(?<form>\\d+))?\\.json");

    private GoldenFiles() {}

    /**
     * A stored form.
     *
     * @param form counts the forms of one revision, to which optional fields were added
     */
    record GoldenFile(Path path, String event, String revision, int form) {

        String text() {
            try {
                return Files.readString(path, UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return path.getFileName().toString();
        }
    }

    static List<GoldenFile> all() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(GoldenFiles::named).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form in which an event is stored today, if there is a file of it. */
    static Optional<GoldenFile> latest(String event, String revision) {
        return all().stream()
                .filter(file -> file.event().equals(event) && file.revision().equals(revision))
                .max(comparingInt(GoldenFile::form));
    }

    /** Proposes the first form of an event, for someone to read and commit. */
    static Path propose(String event, String revision, String text) {
        var path = FOLDER.resolve(event + "-" + revision + ".json");
        try {
            return Files.writeString(path, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenFile named(Path path) {
        var name = NAME.matcher(path.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException(
                    path
                            + " is not named <Event>-<revision>.json or"
                            + " <Event>-<revision>-<form>.json");
        }
        var form = name.group("form");
        return new GoldenFile(
                path,
                name.group("event"),
                name.group("revision"),
                form == null ? 1 : Integer.parseInt(form));
    }
}

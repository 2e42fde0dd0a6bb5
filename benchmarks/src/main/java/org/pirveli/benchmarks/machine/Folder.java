package org.pirveli.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.pirveli.benchmarks.Report;

/** A folder for the length of a run. */
public final class Folder implements AutoCloseable {

    /** Set it to keep the folder of any run. */
    private static final String KEEP = "PIRVELI_KEEP";

    private final Path path;
    private boolean kept;

    private Folder(Path path) {
        this.path = path;
    }

    /** Makes a new one. */
    public static Folder make() throws IOException {
        return new Folder(Files.createTempDirectory("pirveli-benchmark-"));
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /**
     * Leaves it there at the end, for someone to look into, unless all is well.
     *
     * @return whether all is well
     */
    public boolean keepUnless(boolean well, Report report) {
        if (!well) {
            kept = true;
            report.line("all is left in " + path);
        }
        return well;
    }

    @Override
    public void close() throws IOException {
        if (!kept && System.getenv(KEEP) == null) {
            delete(path);
        }
    }

    /** Deletes a file or a folder with all that is in it. */
    static void delete(Path path) throws IOException {
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}

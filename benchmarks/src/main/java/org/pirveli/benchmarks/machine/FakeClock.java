package org.pirveli.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/**
 * A machine's clock that is wrong, and may jump while a process goes by it. The library libfaketime
 * is loaded before all others and answers for the kernel; ticks that only ever grow stay true, as
 * they do on a machine whose clock is set.
 */
public final class FakeClock {

    private static final Path LIBRARIES = Path.of("/usr/lib");
    private static final String LIBRARY = "faketime/libfaketime.so.1";

    private final Path library;
    private final Path file;

    private FakeClock(Path library, Path file) {
        this.library = library;
        this.file = file;
    }

    /**
     * A clock that is off by so much.
     *
     * @param folder in which the difference is written down
     * @param name of this one
     * @throws IllegalArgumentException if the library is not there
     */
    public static FakeClock in(Path folder, String name, Duration off) throws IOException {
        var clock = new FakeClock(library(), folder.resolve(name + ".clock"));
        clock.set(off);
        return clock;
    }

    /** Lets it jump to another difference; negative means that it is behind. */
    public void set(Duration off) throws IOException {
        var other = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text(off));
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * What a process has to be told to go by it. The library must not "fix" waits that are measured
     * in ticks, as it does unless told: the JDK's would end at once, and its threads turn in
     * circles. It looks at the file once a second, which is how soon a jump is noticed.
     */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "FAKETIME_TIMESTAMP_FILE",
                file.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    private static String text(Duration off) {
        return "%+d\n".formatted(off.toSeconds());
    }

    private static Path library() throws IOException {
        try (var machines = Files.newDirectoryStream(LIBRARIES)) {
            for (var machine : machines) {
                var library = machine.resolve(LIBRARY);
                if (Files.isRegularFile(library)) {
                    return library;
                }
            }
        }
        throw new IllegalArgumentException(
                "libfaketime is not here; install the Debian package faketime");
    }
}

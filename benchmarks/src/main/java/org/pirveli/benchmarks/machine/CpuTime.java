package org.pirveli.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How long processors worked for a process, as Linux counts it. */
final class CpuTime {

    /** Linux counts in hundredths of a second, whatever the kernel's own tick. */
    private static final long MILLIS_PER_TICK = 10;

    /** Of what stands behind the name in brackets, which may itself hold blanks and brackets. */
    private static final int UTIME = 11;

    private static final int STIME = 12;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;

    private CpuTime() {}

    /** Of the process itself. */
    static Duration of(long pid) {
        var fields = fields(pid);
        return ticks(Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME]));
    }

    /** Of the process, its children, and those of them that have ended. */
    static Duration ofFamily(ProcessHandle parent) {
        var fields = fields(parent.pid());
        var ended = ticks(Long.parseLong(fields[CUTIME]) + Long.parseLong(fields[CSTIME]));
        return parent.children()
                .map(child -> of(child.pid()))
                .reduce(of(parent.pid()).plus(ended), Duration::plus);
    }

    private static Duration ticks(long ticks) {
        return Duration.ofMillis(ticks * MILLIS_PER_TICK);
    }

    private static String[] fields(long pid) {
        var file = Path.of("/proc/" + pid + "/stat");
        try {
            var stat = Files.readString(file);
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            if (Files.exists(file)) {
                throw new UncheckedIOException(e);
            }
            // ended this very moment; its parent counts it from now on
            return "0 ".repeat(CSTIME + 1).split(" ");
        }
    }
}

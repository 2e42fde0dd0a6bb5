package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.machine.Server;

/**
 * What the JDK's flight recorder saw of a server.
 *
 * @param file written when the server stops
 */
record Recording(Path file) {

    private static final int SHOWN = 30;

    /** Whose work it is, by the first frame from the top that belongs to any of these. */
    private static final List<String> PARTS =
            List.of(
                    "org.pirveli.projections",
                    "org.pirveli.sla",
                    "org.pirveli.server.idempotency",
                    "org.pirveli.server.engine",
                    "org.pirveli",
                    "org.axonframework",
                    "org.postgresql",
                    "org.h2",
                    "tools.jackson",
                    "com.zaxxer.hikari",
                    "org.springframework.security",
                    "org.springframework",
                    "org.apache",
                    "io.micrometer",
                    "ch.qos.logback");

    private static final List<String> WITHIN =
            List.of("org.pirveli", "org.axonframework", "tools.jackson.databind.ObjectMapper");

    /** The same server, recorded. */
    Server.Recipe of(Server.Recipe recipe) {
        // a request passes through more frames than are kept by default
        return recipe.withJvm("-XX:FlightRecorderOptions=stackdepth=300")
                .withJvm("-XX:StartFlightRecording=settings=profile,filename=" + file);
    }

    /** Tells what the processor time went into from an instant on. */
    void tell(Instant from, Report report) throws IOException {
        var tops = new HashMap<String, Integer>();
        var parts = new HashMap<String, Integer>();
        var threads = new HashMap<String, Integer>();
        var anywhere = new HashMap<String, Integer>();
        int samples = 0;
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                var stack = event.getStackTrace();
                if (event.getEventType().getName().equals("jdk.ExecutionSample")
                        && event.getStartTime().isAfter(from)
                        && stack != null) {
                    samples++;
                    var frames = stack.getFrames();
                    tops.merge(name(frames.getFirst()), 1, Integer::sum);
                    parts.merge(part(frames), 1, Integer::sum);
                    frames.stream()
                            .map(Recording::name)
                            .filter(name -> WITHIN.stream().anyMatch(name::startsWith))
                            .distinct()
                            .forEach(name -> anywhere.merge(name, 1, Integer::sum));
                    var thread = event.getThread("sampledThread");
                    threads.merge(
                            String.valueOf(thread.getJavaName()).replaceAll("[0-9]+", "n"),
                            1,
                            Integer::sum);
                }
            }
        }
        table("Threads", threads, samples, report);
        table("Whose work (topmost frame that is one of theirs)", parts, samples, report);
        table("Topmost frames", tops, samples, report);
        table("Anywhere in the stack", anywhere, samples, report);
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static String part(List<RecordedFrame> frames) {
        return frames.stream()
                .map(Recording::name)
                .flatMap(name -> PARTS.stream().filter(name::startsWith).limit(1))
                .findFirst()
                .orElse("the JDK alone");
    }

    private static void table(
            String title, Map<String, Integer> counts, int samples, Report report) {
        report.line("%s (%d samples)".formatted(title, samples));
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(entry ->
                        report.line(
                                "  %5.1f %%  %s"
                                        .formatted(
                                                100.0 * entry.getValue() / samples,
                                                entry.getKey())));
    }
}

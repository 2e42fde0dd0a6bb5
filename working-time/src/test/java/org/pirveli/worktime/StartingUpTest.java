package org.pirveli.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class StartingUpTest {

    @Test
    void the_calendar_loads_on_a_thread_whose_class_loader_knows_none_of_it() throws Exception {
        var platform = ClassLoader.getPlatformClassLoader();
        var thread = Thread.currentThread();
        var usual = thread.getContextClassLoader();
        thread.setContextClassLoader(platform);
        try (var executableJar = new URLClassLoader(classPath(), platform)) {
            Object calendar =
                    executableJar
                            .loadClass(GeorgianCalendar.class.getName())
                            .getMethod("standard")
                            .invoke(null);
            Object day =
                    calendar.getClass()
                            .getMethod("day", LocalDate.class)
                            .invoke(calendar, LocalDate.of(2026, 11, 23));

            assertThat(day).asString().contains("St George");
            assertThat(thread.getContextClassLoader()).isSameAs(platform);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    @Test
    void many_threads_may_ask_a_new_calendar_at_once() throws Exception {
        var fresh =
                new WorkingCalendar(
                        "georgia", 1, GeorgianCalendar.ZONE, GeorgianCalendar.standard().layers());
        var from = Tbilisi.at("2019-01-01T00:00");
        var to = Tbilisi.at("2032-01-01T00:00");
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Future<Duration>> answers =
                    IntStream.range(0, 64)
                            .mapToObj(_ -> threads.submit(() -> fresh.workingTime(from, to)))
                            .toList();
            for (Future<Duration> answer : answers) {
                assertThat(answer.get())
                        .isEqualTo(GeorgianCalendar.standard().workingTime(from, to));
            }
        }
    }

    private static URL[] classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(StartingUpTest::url)
                .toArray(URL[]::new);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path.toString(), e);
        }
    }
}

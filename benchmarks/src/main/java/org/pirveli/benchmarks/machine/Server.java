package org.pirveli.benchmarks.machine;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server under test: a process of its own. */
public final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LAST_WARNINGS = 20;
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final URI address;
    private final Path log;

    private Server(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /**
     * How servers are started.
     *
     * @param program how the JVM is told what to run
     * @param port of the first; others follow
     * @param folder for what they say
     * @param jvm further arguments of the JVM
     * @param environment what the process finds beside what everyone finds
     */
    public record Recipe(
            List<String> program,
            int port,
            Path folder,
            List<String> jvm,
            Map<String, String> environment) {

        /** The same with one more argument of the JVM. */
        public Recipe withJvm(String argument) {
            var more = new ArrayList<>(jvm);
            more.add(argument);
            return new Recipe(program, port, folder, List.copyOf(more), environment);
        }

        /** The same at another port. */
        public Recipe at(int other) {
            return new Recipe(program, other, folder, jvm, environment);
        }

        /** The same on a machine with another clock. */
        public Recipe by(FakeClock clock) {
            return new Recipe(program, port, folder, jvm, clock.environment());
        }

        /**
         * Starts one, without waiting until it answers.
         *
         * @throws BindException if something else answers at its port, which would be measured
         *     instead
         */
        public Server start(Store store, String... more) throws IOException {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
            var log = folder.resolve("server-" + port + ".log");
            var address = URI.create("http://127.0.0.1:" + port);
            return new Server(launch(store, log, more), address, log);
        }

        /** Runs one to its end, as for a job of upkeep. */
        public Path runToEnd(Store store, String... more) throws IOException, InterruptedException {
            var log = folder.resolve("upkeep.log");
            Files.deleteIfExists(log);
            var process = launch(store, log, more);
            if (process.waitFor() != 0) {
                throw new IOException("it failed, see:\n" + Files.readString(log));
            }
            return log;
        }

        private Process launch(Store store, Path log, String... more) throws IOException {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Daxoniq.update-checker.disabled=true");
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("-Xmx1g");
            command.addAll(jvm);
            command.addAll(program);
            command.add("--server.port=" + port);
            command.add("--pirveli.demo-data=false");
            command.addAll(store.serverArguments());
            command.addAll(List.of(more));
            var builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        }
    }

    /** Where it answers. */
    public URI address() {
        return address;
    }

    /** The processor time of its process so far. */
    public Duration cpu() {
        return CpuTime.of(process.pid());
    }

    /** Waits until it says that it is well. */
    public Server awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IOException("the server did not get ready, see:\n" + lastWords());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return this;
    }

    private boolean isReady() throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(address.resolve("/actuator/health"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /**
     * Asks it to stop, and waits until it has.
     *
     * @return how long that took
     */
    public Duration stop() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new IOException("the server did not stop, see:\n" + lastWords());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Everything that it has said. */
    public Path log() {
        return log;
    }

    @Override
    public void close() {
        kill();
    }

    /** What it warned of last, for someone who asks why. */
    public List<String> warnings() throws IOException {
        var lines =
                Files.readAllLines(log).stream()
                        .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                        .toList();
        return lines.subList(Math.max(0, lines.size() - LAST_WARNINGS), lines.size());
    }

    private String lastWords() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }
}

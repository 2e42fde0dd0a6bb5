package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;

/**
 * What all runs are told.
 *
 * @param program how the JVM is told to run the server: from the jar that people run, or from a
 *     class path
 * @param port of the first server
 * @param jvm further arguments of the server's JVM
 */
record Setting(List<String> program, int port, List<String> jvm) {

    private static final String SERVER = "org.pirveli.server.PirveliApplication";

    static Setting of(Options options) {
        return new Setting(
                program(options),
                options.number("port", 18200),
                Stream.of(options.text("jvm", "").split(" ")).filter(s -> !s.isBlank()).toList());
    }

    private static List<String> program(Options options) {
        var jar = options.path("jar", "case-server/target/pirveli.jar");
        var classPath = options.text("class-path", "");
        return classPath.isEmpty()
                ? List.of("-jar", jar.toString())
                : List.of("-cp", classPath, SERVER);
    }

    Server.Recipe recipe(Folder folder) throws IOException {
        return new Server.Recipe(program, port, folder.path(), jvm, Map.of());
    }
}

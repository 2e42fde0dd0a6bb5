package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;

/**
 * What all runs are told.
 *
 * @param jar the server that people run
 * @param port of the first server
 * @param jvm further arguments of the server's JVM
 */
record Setting(Path jar, int port, List<String> jvm) {

    static Setting of(Options options) {
        return new Setting(
                options.path("jar", "case-server/target/pirveli.jar"),
                options.number("port", 18200),
                Stream.of(options.text("jvm", "").split(" ")).filter(s -> !s.isBlank()).toList());
    }

    Server.Recipe recipe(Folder folder) throws IOException {
        return new Server.Recipe(jar, port, folder.path(), jvm, Map.of());
    }
}

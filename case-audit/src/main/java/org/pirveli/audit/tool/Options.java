package org.pirveli.audit.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pirveli.audit.archive.Unusable;
import org.pirveli.audit.note.VerifierKey;

/** What was given beside the command: {@code --name value}. */
final class Options {

    private static final int LARGEST_FILE = 1 << 20;

    private final Map<String, String> values = new HashMap<>();

    Options(List<String> args) throws Unusable {
        for (int i = 0; i < args.size(); i += 2) {
            var name = args.get(i);
            if (!name.startsWith("--") || i + 1 == args.size()) {
                throw new Unusable("Options are written --name value; see them all without any.");
            }
            if (values.put(name.substring(2), args.get(i + 1)) != null) {
                throw new Unusable(name + " is given twice.");
            }
        }
    }

    /** Refuses what nobody will look at. */
    void allow(String... known) throws Unusable {
        for (var name : values.keySet()) {
            if (!Set.of(known).contains(name)) {
                throw new Unusable("--" + name + " is not known here.");
            }
        }
    }

    String need(String name) throws Unusable {
        var value = values.get(name);
        if (value == null) {
            throw new Unusable("--" + name + " is missing.");
        }
        return value;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Keys of logs or witnesses, one a line; empty lines and those behind # are left out. */
    static List<VerifierKey> keys(String file) throws Unusable {
        try {
            var keys =
                    content(file)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .map(VerifierKey::parse)
                            .toList();
            if (keys.isEmpty()) {
                throw new Unusable("There is no key in " + file + ".");
            }
            return keys;
        } catch (IllegalArgumentException wrong) {
            throw new Unusable(file + " holds no key: " + wrong.getMessage(), wrong);
        }
    }

    /** A small file as a whole; {@code -} is the standard input. */
    static String content(String file) throws Unusable {
        try (InputStream stream = file.equals("-") ? System.in : Files.newInputStream(path(file))) {
            var bytes = stream.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new Unusable(file + " is too large for what it should be.");
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (IOException unreadable) {
            throw new Unusable(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    static Path path(String file) throws Unusable {
        try {
            return Path.of(file);
        } catch (InvalidPathException wrong) {
            throw new Unusable("There can be no such file.", wrong);
        }
    }
}

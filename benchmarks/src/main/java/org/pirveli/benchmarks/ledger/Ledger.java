package org.pirveli.benchmarks.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An append-only file. An intent is on the disk before its request is sent, an outcome before
 * anybody acts on it.
 */
public final class Ledger implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final FileChannel channel;

    /** Opens a new one. */
    public Ledger(Path file) throws IOException {
        this.file = file;
        this.channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.APPEND);
    }

    /** Writes a line to the disk. */
    public void write(Entry entry) throws IOException {
        var line = JSON.writerFor(Entry.class).writeValueAsString(entry) + "\n";
        append(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        // several writers may wait for one and the same write to the disk
        channel.force(false);
    }

    private synchronized void append(ByteBuffer line) throws IOException {
        while (line.hasRemaining()) {
            channel.write(line);
        }
    }

    /** Everything that was ever meant, in the order of the intents, with its last outcome. */
    public List<Trial> trials() throws IOException {
        var trials = new LinkedHashMap<String, Trial>();
        try (var lines = Files.lines(file)) {
            lines.map(line -> (Entry) JSON.readerFor(Entry.class).readValue(line))
                    .forEach(entry -> add(entry, trials));
        }
        return List.copyOf(trials.values());
    }

    private static void add(Entry entry, Map<String, Trial> trials) {
        switch (entry) {
            case Entry.Intent intent ->
                    trials.putIfAbsent(
                            intent.mark(),
                            new Trial(
                                    intent.request(),
                                    new Entry.Unknown(intent.mark(), "nothing was heard")));
            case Entry.Outcome outcome ->
                    trials.computeIfPresent(
                            outcome.mark(), (_, before) -> new Trial(before.request(), outcome));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

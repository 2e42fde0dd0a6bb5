package org.pirveli.benchmarks.tamper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.pirveli.audit.archive.Unusable;
import org.pirveli.audit.tree.Hash;

/** Changes bytes of an export, and looks whether the verifier tells where. */
public final class Parts {

    private static final String EVENTS = "events.ndjson";
    private static final String LEAVES = "leaves.bin";
    private static final String TEXTS = "texts.ndjson";

    private final SealedOffice office;
    private final Random random;
    private final Tally tally;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final long from;

    /** Exports so many leaves that follow one another. */
    public Parts(SealedOffice office, int span, Random random, Tally tally) throws IOException {
        this.office = office;
        this.random = random;
        this.tally = tally;
        long checkpoint = office.checkpoints().getFirst();
        this.from = Math.max(0, checkpoint - span / 2);
        office.export(from, from + span, office.size());
        try (var zip = new ZipFile(office.file().toFile())) {
            for (var each : Collections.list(zip.entries())) {
                if (!each.getName().startsWith("read") && !each.getName().startsWith("READ")) {
                    parts.put(each.getName(), zip.getInputStream(each).readAllBytes());
                }
            }
        }
    }

    /** Changes some bytes of some part. */
    public void change() throws IOException {
        var names =
                parts.keySet().stream()
                        .filter(each -> parts.getOrDefault(each, new byte[0]).length > 0)
                        .toList();
        var name = random.nextInt(2) == 0 ? EVENTS : names.get(random.nextInt(names.size()));
        var before = parts.getOrDefault(name, new byte[0]);
        var after = changed(before, random.nextInt(before.length));
        // what is repeated begins like what it stands before: the change begins where they differ
        int at = Math.min(Arrays.mismatch(before, after), before.length - 1);
        if (at < 0) {
            return;
        }
        var file = office.file().resolveSibling("changed.zip");
        write(file, name, after);
        var planted = planted(name, before, at);
        try {
            tally.count(planted, office.verified(file));
        } catch (Unusable refused) {
            // nothing at all is said to hold
            tally.count(planted, !List.of(EVENTS, TEXTS, LEAVES).contains(name));
        }
    }

    private Planted planted(String name, byte[] before, int at) {
        var kind = "file: bytes of " + name;
        var what = "byte " + at;
        return switch (name) {
            case EVENTS -> near(kind, what, from + lineAt(before, at));
            case TEXTS -> near(kind, what, eventAt(before, at));
            case LEAVES -> near(kind, what, from + at / Hash.LENGTH);
            // nothing can be proved without them: no place is told, but that
            default -> new Planted(kind, what, _ -> true);
        };
    }

    /** Its event; or the next one, if the end of its line is gone, or the checkpoints around it. */
    private static Planted near(String kind, String what, long leaf) {
        return new Planted(
                kind,
                what + ", leaf " + leaf,
                each -> each.from() <= leaf + 1 && leaf <= each.to());
    }

    private static long lineAt(byte[] content, int at) {
        long line = 0;
        for (int i = 0; i < at; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** Of which event a line of texts tells, by the number in its first member, {@code at}. */
    private static long eventAt(byte[] content, int at) {
        int begin = at;
        while (begin > 0 && content[begin - 1] != '\n') {
            begin--;
        }
        var digits = new StringBuilder();
        for (int i = begin + "{\"at\":".length(); content[i] != ','; i++) {
            digits.append((char) content[i]);
        }
        return Long.parseLong(digits.toString());
    }

    private byte[] changed(byte[] before, int at) {
        int length = 1 + random.nextInt(Math.min(64, before.length - at));
        return switch (random.nextInt(5)) {
            case 0 -> {
                var flipped = before.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> put(before, at, at + length, new byte[0]);
            case 2 -> {
                var more = new byte[length];
                random.nextBytes(more);
                yield put(before, at, at, more);
            }
            case 3 -> put(before, at, at, Arrays.copyOfRange(before, at, at + length));
            default -> put(before, at, before.length, new byte[0]);
        };
    }

    private static byte[] put(byte[] before, int from, int to, byte[] instead) {
        var changed = new ByteArrayOutputStream();
        changed.write(before, 0, from);
        changed.writeBytes(instead);
        changed.write(before, to, before.length - to);
        return changed.toByteArray();
    }

    private void write(Path file, String name, byte[] content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            for (var each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getKey().equals(name) ? content : each.getValue());
                zip.closeEntry();
            }
        }
    }

    /** Two events in each other's place. */
    public void swap() throws IOException, Unusable {
        var lines =
                new ArrayList<>(
                        new String(parts.getOrDefault(EVENTS, new byte[0]), StandardCharsets.UTF_8)
                                .lines()
                                .toList());
        int one = random.nextInt(lines.size() - 1);
        int other = one + 1 + random.nextInt(lines.size() - one - 1);
        Collections.swap(lines, one, other);
        var file = office.file().resolveSibling("changed.zip");
        write(file, EVENTS, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        tally.count(near("file: two events exchanged", "", from + one), office.verified(file));
    }
}

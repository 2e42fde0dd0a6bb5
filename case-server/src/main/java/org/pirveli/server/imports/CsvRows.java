package org.pirveli.server.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.json.RestJson;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

/**
 * Reads CSV by RFC 4180, in UTF-8 with or without a byte order mark. Empty lines are passed over.
 */
final class CsvRows implements RawRows {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private long line = 1;
    private @Nullable RawRow next;

    /**
     * Reads the header.
     *
     * @throws InvalidRequest if a column is unknown, comes twice, or a needed one is missing
     */
    CsvRows(InputStream content) {
        try {
            parser = CSVFormat.RFC4180.parse(decoded(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records = parser.iterator();
        var first = record();
        header = first == null ? List.of() : first.toList().stream().map(String::strip).toList();
        check(header);
    }

    private static Reader decoded(InputStream content) throws IOException {
        var input = new PushbackInputStream(content, BYTE_ORDER_MARK.length);
        var start = input.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
            input.unread(start);
        }
        return new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder());
    }

    private static void check(List<String> header) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var name : header) {
            var pointer = "/" + Fault.escape(name);
            if (Column.named(name) == null) {
                faults.add(Fault.body(pointer, FaultKind.UNKNOWN));
            } else if (!seen.add(name)) {
                faults.add(Fault.body(pointer, FaultKind.REPEATED));
            }
        }
        for (var needed : Needed.COLUMNS) {
            if (needed.names().stream().noneMatch(seen::contains)) {
                faults.add(Fault.body("/" + needed.names().getFirst(), FaultKind.REQUIRED));
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults.subList(0, Math.min(100, faults.size())));
        }
    }

    /** What cannot be left out of any record, under any of its names. */
    private record Needed(List<String> names) {

        static final List<Needed> COLUMNS =
                List.of(
                        new Needed(List.of("id", "externalReference")),
                        new Needed(List.of("kind")),
                        new Needed(List.of("channel")),
                        new Needed(List.of("received_local", "receivedAt")));
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            long begins = line;
            var record = record();
            if (record == null) {
                return false;
            }
            if (record.size() > 1 || !record.get(0).isBlank()) {
                next = row(begins, record);
            }
        }
        return true;
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = Objects.requireNonNull(next);
        next = null;
        return row;
    }

    private RawRow row(long begins, CSVRecord record) {
        var fields = RestJson.MAPPER.createObjectNode();
        if (record.size() != header.size()) {
            return new RawRow(
                    begins,
                    fields,
                    Fault.body(
                            "",
                            FaultKind.WRONG_COLUMNS,
                            Map.of("found", record.size(), "wanted", header.size())));
        }
        for (int i = 0; i < header.size(); i++) {
            if (!record.get(i).isBlank()) {
                fields.put(header.get(i), record.get(i).strip());
            }
        }
        return new RawRow(begins, fields, null);
    }

    private @Nullable CSVRecord record() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var record = records.next();
            line = parser.getCurrentLineNumber() + 1;
            return record;
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (IllegalStateException e) {
            throw unreadable(e.getCause());
        }
    }

    private RuntimeException unreadable(@Nullable Throwable cause) {
        return switch (cause) {
            case CharacterCodingException _ ->
                    new InvalidRequest(Fault.body("", FaultKind.BROKEN_ENCODING));
            case CSVException _ ->
                    new InvalidRequest(Fault.body("", FaultKind.NOT_CSV, Map.of("line", line)));
            case IOException broken -> new UncheckedIOException(broken);
            case null, default -> new IllegalStateException("the records cannot be read", cause);
        };
    }
}

package org.pirveli.server.rest.report;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.json.RestJson;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/**
 * Writes tables as CSV (RFC 4180) in UTF-8, with a header. Durations are whole seconds, so that a
 * spreadsheet can count with them.
 */
@Component
final class CsvConverter extends AbstractHttpMessageConverter<Table> {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    CsvConverter() {
        super(CSV);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Table.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Table readInternal(Class<? extends Table> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("tables are only answered", input);
    }

    @Override
    protected void writeInternal(Table table, HttpOutputMessage output) throws IOException {
        output.getHeaders().setContentType(CSV);
        try (var printer =
                new CSVPrinter(
                        new OutputStreamWriter(output.getBody(), StandardCharsets.UTF_8),
                        CSVFormat.RFC4180)) {
            printer.printRecord(table.columns());
            for (var line : (Iterable<List<@Nullable Object>>) table.lines()::iterator) {
                printer.printRecord(line.stream().map(CsvConverter::cell).toList());
            }
        }
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Duration duration -> Long.toString(duration.toSeconds());
            case Instant instant -> RestJson.INSTANT.format(instant);
            default -> harmless(value.toString());
        };
    }

    /** Spreadsheets take texts that begin like this for formulas, and carry them out. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

package org.pirveli.server.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

final class CsvRowsTest {

    private static final String HEADER = "id,kind,channel,received_local,subject\n";

    @Test
    void a_byte_order_mark_belongs_to_no_column() {
        assertThat(rows("\uFEFF" + HEADER + "1,application,web,2023-01-01T08:00:00,ბინა\n"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.fields().get("id").stringValue()).isEqualTo("1");
                    assertThat(row.fields().get("subject").stringValue()).isEqualTo("ბინა");
                });
    }

    @Test
    void a_quoted_text_keeps_its_commas_quotes_and_lines() {
        var rows =
                rows(
                        HEADER.replace("\n", "\r\n")
                                + "1,application,web,2023-01-01T08:00:00,\"Flat, \"\"new\"\"\r\n"
                                + "and cold\"\r\n"
                                + "2,call,hotline,2023-01-01T09:00:00,\r\n");
        assertThat(rows).extracting(RawRow::line).containsExactly(2L, 4L);
        assertThat(rows.getFirst().fields().get("subject").stringValue())
                .isEqualTo("Flat, \"new\"\r\nand cold");
    }

    @Test
    void an_empty_line_is_no_row_but_counts_as_a_line() {
        var rows = rows(HEADER + "\n1,application,web,2023-01-01T08:00:00,Flat\n\n\n");
        assertThat(rows).extracting(RawRow::line).containsExactly(3L);
    }

    @Test
    void an_empty_value_is_no_value() {
        var row = rows(HEADER + "1,application,web,2023-01-01T08:00:00, \n").getFirst();
        assertThat(row.fields().has("subject")).isFalse();
        assertThat(row.fields().has("channel")).isTrue();
    }

    @Test
    void a_row_with_too_few_values_is_wrong_alone() {
        var rows = rows(HEADER + "1,application\n2,application,web,2023-01-01T08:00:00,Flat\n");
        assertThat(rows.getFirst().broken())
                .extracting(fault -> fault.kind(), fault -> fault.values().get("found"))
                .containsExactly(FaultKind.WRONG_COLUMNS, 2);
        assertThat(rows.getLast().broken()).isNull();
    }

    @Test
    void every_fault_of_the_header_is_named() {
        assertThatThrownBy(() -> rows("id,id,kind,channel,recieved_local\n"))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        invalid ->
                                assertThat(invalid.faults())
                                        .extracting(fault -> fault.pointer() + " " + fault.kind())
                                        .containsExactly(
                                                "/id REPEATED",
                                                "/recieved_local UNKNOWN",
                                                "/received_local REQUIRED"));
    }

    @Test
    void nothing_at_all_lacks_every_needed_column() {
        assertThatThrownBy(() -> rows(""))
                .isInstanceOfSatisfying(
                        InvalidRequest.class, invalid -> assertThat(invalid.faults()).hasSize(4));
    }

    @Test
    void a_quote_that_never_ends_spoils_the_whole() {
        refused(HEADER + "1,application,web,2023-01-01T08:00:00,\"Flat\n", FaultKind.NOT_CSV);
    }

    @Test
    void bytes_that_are_no_utf_8_spoil_the_whole() {
        assertThatThrownBy(() -> rows(HEADER.concat("1,ö\n").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        invalid ->
                                assertThat(invalid.faults().getFirst().kind())
                                        .isEqualTo(FaultKind.BROKEN_ENCODING));
    }

    private static void refused(String csv, FaultKind kind) {
        assertThatThrownBy(() -> rows(csv))
                .isInstanceOfSatisfying(
                        InvalidRequest.class,
                        invalid -> assertThat(invalid.faults().getFirst().kind()).isEqualTo(kind));
    }

    private static List<RawRow> rows(String csv) {
        return rows(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<RawRow> rows(byte[] csv) {
        var rows = new ArrayList<RawRow>();
        new CsvRows(new ByteArrayInputStream(csv)).forEachRemaining(rows::add);
        return rows;
    }
}

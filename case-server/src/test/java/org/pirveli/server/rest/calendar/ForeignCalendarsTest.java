package org.pirveli.server.rest.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.pirveli.server.rest.problem.Texts;
import org.pirveli.worktime.DayName;

/** Files as other programs write them, and as nobody should. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ForeignCalendarsTest {

    private static final String OUTLOOK =
            """
            BEGIN:VCALENDAR
            PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
            VERSION:2.0
            METHOD:PUBLISH
            X-MS-OLK-FORCEINSPECTOROPEN:TRUE
            BEGIN:VTIMEZONE
            TZID:Georgian Standard Time
            TZURL:http://example.test/zones/Tbilisi
            BEGIN:STANDARD
            DTSTART:16010101T000000
            TZOFFSETFROM:+0400
            TZOFFSETTO:+0400
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            CLASS:PUBLIC
            CREATED:20240515T091500Z
            DESCRIPTION: \\n
            DTEND;VALUE=DATE:20240518
            DTSTAMP:20240515T091500Z
            DTSTART;VALUE=DATE:20240517
            LAST-MODIFIED:20240515T091500Z
            PRIORITY:5
            SEQUENCE:0
            SUMMARY;LANGUAGE=en-us:Day of Family Sanctity\\, one-off
            TRANSP:TRANSPARENT
            UID:040000008200E00074C5B7101A82E00800000000
            X-ALT-DESC;FMTTYPE=text/html:<html>
            \t<body>&nbsp;</body></html>
            X-MICROSOFT-CDO-BUSYSTATUS:FREE
            BEGIN:VALARM
            TRIGGER:-PT1080M
            ACTION:DISPLAY
            DESCRIPTION:Reminder
            END:VALARM
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;TZID="Georgian Standard Time":20241025T000000
            DTEND;TZID="Georgian Standard Time":20241026T000000
            SUMMARY:Eve of elections
            UID:040000008200E00074C5B7101A82E00800000001
            X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
            END:VEVENT
            END:VCALENDAR
            """;

    private static final String GOOGLE =
            """
            BEGIN:VCALENDAR
            PRODID:-//Google Inc//Google Calendar 70.9054//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            X-WR-CALNAME:დღესასწაულები
            X-WR-TIMEZONE:Asia/Tbilisi
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20210103
            DTEND;VALUE=DATE:20210107
            DTSTAMP:20201126T120000Z
            UID:20210103_abc@google.com
            CLASS:PUBLIC
            CREATED:20201126T120000Z
            DESCRIPTION:Government Ordinance No 698\\, 26.11.2020
            LAST-MODIFIED:20201126T120000Z
            SEQUENCE:0
            STATUS:CONFIRMED
            SUMMARY:უქმე დღე
            TRANSP:TRANSPARENT
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20210111
            DTSTAMP:20201126T120000Z
            UID:20210111_abc@google.com
            STATUS:CANCELLED
            SUMMARY:Not after all
            END:VEVENT
            END:VCALENDAR
            """;

    @Test
    void a_file_of_Outlook_is_read_and_its_act_is_given() {
        assertThat(read(OUTLOOK.replace("\n", "\r\n"), "Resolution, 15.05.2024"))
                .containsExactly(
                        off(
                                "2024-05-17",
                                "Day of Family Sanctity, one-off",
                                "Resolution, 15.05.2024"),
                        off("2024-10-25", "Eve of elections", "Resolution, 15.05.2024"));
    }

    @Test
    void a_file_of_Google_is_read_and_its_descriptions_name_the_act() {
        var act = "Government Ordinance No 698, 26.11.2020";

        assertThat(read(GOOGLE, null))
                .containsExactly(
                        off("2021-01-03", "უქმე დღე", act),
                        off("2021-01-04", "უქმე დღე", act),
                        off("2021-01-05", "უქმე დღე", act),
                        off("2021-01-06", "უქმე დღე", act));
        assertThat(read(GOOGLE, "No 1")).extracting(Declaration::decree).containsOnly("No 1");
    }

    @Test
    void an_event_may_say_how_long_it_lasts_or_nothing_about_its_end() {
        assertThat(dates("DTSTART;VALUE=DATE:20240517")).containsExactly("2024-05-17");
        assertThat(dates("DTSTART:20240517\nDTEND:20240517")).containsExactly("2024-05-17");
        assertThat(dates("DTSTART:20240517\nDURATION:P2D"))
                .containsExactly("2024-05-17", "2024-05-18");
        assertThat(dates("DTSTART:20240517\nDURATION:P1W")).hasSize(7);
        assertThat(dates("DTSTART:20991231\nDTEND:21000101")).containsExactly("2099-12-31");
    }

    @Test
    void an_event_with_a_time_of_day_is_refused_with_its_line() {
        refused("DTSTART:20240517T090000Z", FaultKind.NOT_ALL_DAY, "/lines/3/DTSTART");
        refused("DTSTART;TZID=X:20240517T000000", FaultKind.NOT_ALL_DAY, "/lines/3/DTSTART");
        refused("DTSTART:20240517\nDURATION:PT4H", FaultKind.NOT_ALL_DAY, "/lines/4/DURATION");
    }

    @Test
    void an_event_that_recurs_is_refused_with_its_line() {
        refused("DTSTART:20240517\nRRULE:FREQ=YEARLY", FaultKind.RECURRING, "/lines/4/RRULE");
        refused("DTSTART:20240517\nRDATE:20250517", FaultKind.RECURRING, "/lines/4/RDATE");
        refused(
                "RECURRENCE-ID:20240517\nDTSTART:20240517",
                FaultKind.RECURRING,
                "/lines/3/RECURRENCE-ID");
    }

    @Test
    void dates_that_are_none_or_run_backwards_or_far_are_refused() {
        refused("DTSTART:20240230", FaultKind.NOT_A_DATE, "/lines/3/DTSTART");
        refused("DTSTART:19691231", FaultKind.NOT_A_DATE, "/lines/3/DTSTART");
        refused("DTSTART:21000101", FaultKind.NOT_A_DATE, "/lines/3/DTSTART");
        refused("DTSTART:20240517\nDTEND:20240516", FaultKind.WRONG_RANGE, "/lines/4/DTEND");
        refused("DTSTART:20240517\nDTEND:20260517", FaultKind.WRONG_RANGE, "/lines/4/DTEND");
        refused("DTSTART:20240517\nDURATION:P999W", FaultKind.WRONG_RANGE, "/lines/4/DURATION");
        refused("LOCATION:Tbilisi", FaultKind.REQUIRED, "/lines/2/DTSTART");
    }

    @Test
    void every_day_has_a_name_and_an_act_that_can_be_kept() {
        assertThat(faults(calendar("BEGIN:VEVENT\nDTSTART:20240517\nEND:VEVENT"), null))
                .extracting(Fault::pointer)
                .containsExactly("/lines/2/SUMMARY", "/lines/2/DESCRIPTION");
        assertThat(
                        faults(
                                calendar(
                                        "BEGIN:VEVENT\nDTSTART:20240517\nSUMMARY: \n"
                                                + "DESCRIPTION:"
                                                + "x".repeat(501)
                                                + "\nEND:VEVENT"),
                                null))
                .extracting(Fault::kind)
                .containsExactly(FaultKind.BLANK, FaultKind.TOO_LONG);
    }

    @Test
    void our_own_marks_have_to_make_sense() {
        marked("X-PIRVELI-DAY:PERHAPS", FaultKind.NOT_ONE_OF);
        marked("X-PIRVELI-DAY:WORKING", FaultKind.REQUIRED);
        marked("X-PIRVELI-DAY:WORKING\nX-PIRVELI-HOURS:nine", FaultKind.WRONG_SHAPE);
        marked("X-PIRVELI-DAY:WORKING\nX-PIRVELI-HOURS:09:00-25:00", FaultKind.WRONG_SHAPE);
        marked("X-PIRVELI-DAY:OFF\nX-PIRVELI-HOURS:09:00-13:00", FaultKind.CONTRADICTION);
        marked("X-PIRVELI-DAY:OFF\nX-PIRVELI-UNITS:No such unit!", FaultKind.WRONG_SHAPE);
    }

    @Test
    void holidays_by_law_are_shown_and_declare_nothing_when_they_come_back() {
        var file =
                DeclarationsAsICalendar.write(
                        new CalendarId("georgia"),
                        List.of(),
                        Map.of(
                                LocalDate.parse("2027-01-07"),
                                new DayName("Orthodox Christmas", "მართლმადიდებლური შობა")),
                        Instant.parse("2026-11-24T08:00:00Z"));

        assertThat(file)
                .contains(
                        "DTSTART;VALUE=DATE:20270107\r\n",
                        "DTEND;VALUE=DATE:20270108\r\n",
                        "DTSTAMP:20261124T080000Z\r\n",
                        "SUMMARY:Orthodox Christmas\r\n",
                        "CATEGORIES:HOLIDAY\r\n",
                        "X-PIRVELI-DAY:STATUTORY\r\n");
        assertThat(read(file, null)).isEmpty();
    }

    @Test
    void what_is_no_iCalendar_is_refused_from_the_line_on() {
        assertThat(faults("", null)).extracting(Fault::kind).containsOnly(FaultKind.NOT_ICALENDAR);
        assertThat(faults("date,reason\n2024-05-17,Family day\n", null))
                .extracting(Fault::kind)
                .containsOnly(FaultKind.NOT_ICALENDAR);
        var cut = calendar("BEGIN:VEVENT\nDTSTART:20240517\nSUMMARY:Day");
        assertThat(faults(cut, "No 1").getFirst().kind()).isEqualTo(FaultKind.NOT_ICALENDAR);
        assertThat(Texts.english().detail(faults(cut, "No 1").getFirst()))
                .matches("is no valid iCalendar \\(RFC 5545\\), from line \\d");
    }

    @Test
    void a_file_may_not_be_nested_without_end_nor_larger_than_any_body_nor_declare_years() {
        assertThat(faults(calendar("BEGIN:A\n".repeat(20_000)), null).getFirst().kind())
                .isEqualTo(FaultKind.NOT_ICALENDAR);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(calendar("X-A:" + "x".repeat(256 * 1024)), null))
                .matches(refused -> refused.code() == RefusalCode.CONTENT_TOO_LARGE);
        var year = "BEGIN:VEVENT\nDTSTART:20240101\nDTEND:20250101\nSUMMARY:Day\nEND:VEVENT\n";
        assertThat(read(calendar(year), "No 1")).hasSize(366);
        assertThat(faults(calendar(year + year), "No 1"))
                .containsExactly(
                        Fault.body(
                                "/lines",
                                FaultKind.TOO_MANY,
                                Map.of("minimum", 0, "maximum", 366)));
    }

    @Test
    void a_day_that_is_declared_twice_is_told_by_its_line() {
        var first = "BEGIN:VEVENT\nDTSTART:20240517\nSUMMARY:Day\nEND:VEVENT\n";
        var week = "BEGIN:VEVENT\nDTSTART:20240513\nDTEND:20240518\nSUMMARY:Week\nEND:VEVENT\n";

        assertThat(faults(calendar(first + week), "No 1"))
                .extracting(Fault::kind, Fault::pointer)
                .containsExactly(tuple(FaultKind.REPEATED, "/lines/7/DTSTART"));
    }

    @Test
    void hours_out_of_order_are_told_by_their_line() {
        marked(
                "X-PIRVELI-DAY:WORKING\nX-PIRVELI-HOURS:14:00-18:00 09:00-13:00",
                FaultKind.WRONG_SHAPE);
        marked("X-PIRVELI-DAY:WORKING\nX-PIRVELI-HOURS:18:00-09:00", FaultKind.WRONG_SHAPE);
    }

    @Test
    void nothing_more_is_read_once_there_are_too_many_days() {
        var years =
                IntStream.range(1970, 2070)
                        .mapToObj(
                                "BEGIN:VEVENT\nDTSTART:%1$d0101\nDTEND:%1$d1231\nEND:VEVENT\n"
                                        ::formatted)
                        .collect(joining());

        assertThat(faults(calendar(years), "No 1"))
                .extracting(Fault::pointer)
                .containsExactly("/lines/2/SUMMARY", "/lines");
    }

    @Test
    void bytes_that_are_no_UTF_8_are_refused() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> DeclarationsFromICalendar.read(new byte[] {(byte) 0xFF}, null))
                .matches(wrong -> wrong.faults().getFirst().kind() == FaultKind.BROKEN_ENCODING);
    }

    @Test
    void no_file_makes_the_server_ask_the_network() {
        var asked = new ArrayList<URI>();
        var usual = ProxySelector.getDefault();
        ProxySelector.setDefault(
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        asked.add(uri);
                        return List.of(Proxy.NO_PROXY);
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress address, IOException e) {}
                });
        try {
            var days = read(OUTLOOK, "No 1");
            DeclarationsAsICalendar.write(new CalendarId("georgia"), days, Map.of(), Instant.EPOCH);
        } finally {
            ProxySelector.setDefault(usual);
        }
        assertThat(asked).noneMatch(uri -> uri.toString().contains("zone"));
    }

    private static List<String> dates(String properties) {
        return read(event(properties), "No 1").stream().map(day -> day.date().toString()).toList();
    }

    private static void marked(String properties, FaultKind kind) {
        assertThat(faults(event("DTSTART:20240517\nDESCRIPTION:No 1\n" + properties), null))
                .extracting(Fault::kind)
                .containsExactly(kind);
    }

    private static void refused(String properties, FaultKind kind, String pointer) {
        assertThat(faults(event(properties), "No 1"))
                .extracting(Fault::kind, Fault::pointer)
                .containsExactly(tuple(kind, pointer));
    }

    private static String event(String properties) {
        return calendar("BEGIN:VEVENT\n" + properties + "\nSUMMARY:Day\nEND:VEVENT");
    }

    private static String calendar(String components) {
        return "BEGIN:VCALENDAR\n" + components + "\nEND:VCALENDAR\n";
    }

    private static List<Fault> faults(String file, @Nullable String decree) {
        try {
            throw new AssertionError(read(file, decree));
        } catch (InvalidRequest refused) {
            return refused.faults();
        }
    }

    private static List<Declaration> read(String file, @Nullable String decree) {
        return DeclarationsFromICalendar.read(file.getBytes(UTF_8), decree);
    }

    private static Declaration off(String date, String reason, String decree) {
        return new Declaration(LocalDate.parse(date), List.of(), Set.of(), reason, null, decree);
    }
}

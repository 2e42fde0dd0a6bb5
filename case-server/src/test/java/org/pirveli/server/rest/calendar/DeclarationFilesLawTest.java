package org.pirveli.server.rest.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.calendar.CalendarCommand.ImportDeclarations;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.json.RestJson;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.pirveli.worktime.DayName;

/** What holds of every file of declarations. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DeclarationFilesLawTest {

    private static final CalendarId ID = new CalendarId("georgia");
    private static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");
    private static final Map<LocalDate, DayName> LAW =
            Map.of(LocalDate.parse("2027-01-07"), new DayName("Orthodox Christmas", "შობა"));

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_as_iCalendar_reads_back_the_same(long seed) {
        var declared = new RandomDeclarations(seed).some();

        assertThat(read(DeclarationsAsICalendar.write(ID, declared, LAW, AT), "No 9"))
                .isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_as_JSON_reads_back_the_same(long seed) {
        var command = new ImportDeclarations(ID, new RandomDeclarations(seed).some(), "Days", true);
        var json = RestJson.MAPPER.valueToTree(command).asObject();
        json.remove("calendarId");

        var body = StrictJson.read(RestJson.MAPPER.writeValueAsBytes(json));

        assertThat(RecordBinder.bind(ImportDeclarations.class, body, Map.of("calendarId", ID)))
                .isEqualTo(command);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void lines_are_short_and_every_event_has_an_id_that_stays(long seed) {
        var declared = new RandomDeclarations(seed).some();

        var file = DeclarationsAsICalendar.write(ID, declared, LAW, AT);

        assertThat(file.split("\r\n", -1))
                .allMatch(line -> line.getBytes(UTF_8).length <= 75 && !line.contains("\n"));
        assertThat(uids(file)).doesNotHaveDuplicates().hasSize(declared.size() + 1);
        assertThat(uids(DeclarationsAsICalendar.write(ID, declared, LAW, AT.plusSeconds(86_400))))
                .isEqualTo(uids(file));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_file_that_is_broken_anywhere_is_read_or_refused_and_nothing_else(long seed) {
        var random = new Random(seed);
        var file =
                DeclarationsAsICalendar.write(ID, new RandomDeclarations(seed).some(), LAW, AT)
                        .getBytes(UTF_8);
        for (int i = 0; i < 10; i++) {
            var broken = file.clone();
            for (int bytes = 1 + random.nextInt(5); bytes > 0; bytes--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(128);
            }
            var text = new String(broken, UTF_8);
            readOrRefused(text.substring(0, random.nextInt(text.length() + 1)));
            readOrRefused(text);
        }
    }

    private static void readOrRefused(String file) {
        try {
            assertThat(read(file, null)).isNotNull();
        } catch (InvalidRequest refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }

    private static List<String> uids(String file) {
        return file.lines().filter(line -> line.startsWith("UID:")).toList();
    }

    private static List<Declaration> read(String file, @Nullable String decree) {
        return DeclarationsFromICalendar.read(file.getBytes(UTF_8), decree);
    }
}

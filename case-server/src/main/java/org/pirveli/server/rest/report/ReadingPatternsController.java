package org.pirveli.server.rest.report;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.look.ReadingPatterns;
import org.pirveli.server.look.ReadingPatterns.Reader;
import org.pirveli.server.look.ReadingPatterns.Stretch;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.audit.LookController;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.report.ReadingPatternsReport.ReadingPattern;
import org.pirveli.worktime.Interval;
import org.pirveli.worktime.WorkingCalendar;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How people read cases: how many, whose, when, and how that compares with their colleagues. */
@RestController
@RequestMapping(
        path = "/api/v1/reports/reading-patterns",
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
public final class ReadingPatternsController {

    private static final int MOST_DAYS = 92;
    private static final int DAYS_BEFORE = 6;
    private static final int USUAL_FACTOR = 3;

    private static final Parameter<LocalDate> FROM =
            Parameter.one(
                    "from",
                    LocalDate.class,
                    "The first date of reading, in the office's zone; six days before the last"
                            + " without it.");
    private static final Parameter<LocalDate> TO =
            Parameter.one(
                    "to", LocalDate.class, "The last date of reading; the present one without it.");
    private static final Parameter<Boolean> HOURLY =
            Parameter.one(
                    "hourly", Boolean.class, false, "true one row for each hour, not each date.");
    private static final Parameter<Integer> TIMES =
            Parameter.number(
                    "times",
                    2,
                    100,
                    USUAL_FACTOR,
                    "How often the median of the role is far above it.");

    /** What it can be asked with. */
    public static final List<Parameter<?>> PARAMETERS =
            List.of(FROM, TO, LookController.USER, HOURLY, TIMES);

    private final ReadingPatterns patterns;
    private final RuleBook book;
    private final OfficeSettings office;

    ReadingPatternsController(ReadingPatterns patterns, RuleBook book, OfficeSettings office) {
        this.patterns = patterns;
        this.book = book;
        this.office = office;
    }

    @GetMapping
    ReadingPatternsReport patterns(HttpServletRequest request) {
        var asked = Parameters.of(request, PARAMETERS);
        var asOf = patterns.now();
        var to = requireNonNullElse(asked.get(TO), LocalDate.ofInstant(asOf, office.zone()));
        var from = requireNonNullElse(asked.get(FROM), to.minusDays(DAYS_BEFORE));
        ReportParameters.check(from, to, MOST_DAYS);
        var calendar = calendar();
        var user = asked.get(LookController.USER);
        return new ReadingPatternsReport(
                asOf,
                from,
                to,
                from.datesUntil(to.plusDays(1))
                        .flatMap(date -> on(date, calendar, asked))
                        .filter(reader -> user == null || reader.user().equals(user))
                        .toList());
    }

    /** By which the first unit lives: reading has no unit of its own. */
    private WorkingCalendar calendar() {
        var rules = book.current();
        var unit = rules.office().firstUnit();
        return rules.calendar(rules.office().calendarOf(unit).value(), unit);
    }

    private Stream<ReadingPattern> on(LocalDate date, WorkingCalendar calendar, Parameters asked) {
        boolean hourly = asked.require(HOURLY);
        var readers = patterns.in(stretch(date, calendar), hourly);
        return readers.stream()
                .map(reader ->
                        pattern(date, reader, median(reader, readers), asked.require(TIMES)));
    }

    /** Lunch is as usual as work; a day on which nobody works has no usual hours. */
    private Stretch stretch(LocalDate date, WorkingCalendar calendar) {
        var begin = date.atStartOfDay(office.zone()).toInstant();
        var end = date.plusDays(1).atStartOfDay(office.zone()).toInstant();
        var day = calendar.covers(date) ? calendar.day(date).hours() : List.<Interval>of();
        if (day.isEmpty()) {
            return new Stretch(begin, end, end, end);
        }
        return new Stretch(
                begin,
                end,
                date.atTime(day.getFirst().opens())
                        .atZone(office.zone())
                        .toInstant()
                        .truncatedTo(ChronoUnit.HOURS),
                date.atTime(day.getLast().closes()).atZone(office.zone()).toInstant());
    }

    private static BigDecimal median(Reader of, List<Reader> readers) {
        var opened =
                readers.stream()
                        .filter(each -> each.role() == of.role())
                        .filter(each ->
                                Optional.ofNullable(each.hour())
                                        .equals(Optional.ofNullable(of.hour())))
                        .map(Reader::opened)
                        .sorted()
                        .toList();
        int middle = opened.size() / 2;
        return opened.size() % 2 == 1
                ? BigDecimal.valueOf(opened.get(middle))
                : BigDecimal.valueOf(opened.get(middle - 1) + opened.get(middle))
                        .divide(BigDecimal.TWO);
    }

    private ReadingPattern pattern(LocalDate date, Reader reader, BigDecimal median, int times) {
        var timesMedian = timesMedian(reader.opened(), median);
        return new ReadingPattern(
                date,
                reader.hour(),
                reader.user(),
                reader.role(),
                reader.cases(),
                reader.opened(),
                reader.outsideUnit(),
                reader.notAssigned(),
                reader.unusualHours(),
                median,
                timesMedian,
                reader.opened() > 0
                        && BigDecimal.valueOf(reader.opened())
                                        .compareTo(median.multiply(BigDecimal.valueOf(times)))
                                >= 0,
                looks(date, reader));
    }

    private static @Nullable BigDecimal timesMedian(int opened, BigDecimal median) {
        return median.signum() == 0
                ? null
                : BigDecimal.valueOf(opened).divide(median, 1, RoundingMode.HALF_UP);
    }

    private String looks(LocalDate date, Reader reader) {
        var hour = reader.hour();
        Instant begin = hour == null ? date.atStartOfDay(office.zone()).toInstant() : hour;
        Instant end =
                hour == null
                        ? date.plusDays(1).atStartOfDay(office.zone()).toInstant()
                        : hour.plus(1, ChronoUnit.HOURS);
        return Links.to(LookController.PATH)
                .with(LookController.USER, reader.user())
                .with(LookController.FROM, begin)
                .with(LookController.TO, end)
                .address();
    }
}

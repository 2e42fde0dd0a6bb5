package org.pirveli.server.rest.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.calendar.IcsEvent.Property;
import org.pirveli.server.rest.problem.FaultKind;

/** The dates of an event that lasts all day. */
final class EventDates {

    /** More declarations than that are not taken at once. */
    static final int MOST = 366;

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2099;
    private static final Pattern DATE = Pattern.compile("\\d{8}");
    private static final Pattern LOCAL_MIDNIGHT = Pattern.compile("\\d{8}T000000");
    private static final Pattern DURATION = Pattern.compile("P\\d{1,3}[DW]");
    private static final List<String> RECURRENCE =
            List.of("RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID");

    private final IcsEvent event;
    private final EventFaults faults;

    EventDates(IcsEvent event, EventFaults faults) {
        this.event = event;
        this.faults = faults;
    }

    /** All of them, in order; none if something is wrong with them, which is then a fault. */
    List<LocalDate> all() {
        RECURRENCE.stream()
                .flatMap(name -> event.property(name).stream())
                .forEach(again -> faults.add(again, FaultKind.RECURRING));
        var start = event.property("DTSTART");
        if (start.isEmpty()) {
            faults.missing(event, "DTSTART");
            return List.of();
        }
        return from(start.get());
    }

    private List<LocalDate> from(Property start) {
        var first = date(start);
        if (first == null) {
            return List.of();
        }
        var end = event.property("DTEND");
        var duration = event.property("DURATION");
        LocalDate after = null;
        if (end.isPresent()) {
            after = date(end.get());
        } else if (duration.isPresent()) {
            after = after(first, duration.get());
        } else {
            after = first.plusDays(1);
        }
        return after == null
                ? List.of()
                : range(first, after, end.or(() -> duration).orElse(start));
    }

    /** Some programs let an event of one day end on the date on which it begins. */
    private List<LocalDate> range(LocalDate first, LocalDate after, Property end) {
        var last = after.equals(first) ? first : after.minusDays(1);
        if (last.isBefore(first) || first.plusDays(MOST).isBefore(after)) {
            faults.add(end, FaultKind.WRONG_RANGE, Map.of("maximum", MOST));
            return List.of();
        }
        if (last.getYear() > LAST_YEAR) {
            faults.add(end, FaultKind.NOT_A_DATE);
            return List.of();
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private @Nullable LocalDate after(LocalDate first, Property duration) {
        if (!DURATION.matcher(duration.value()).matches()) {
            faults.add(duration, FaultKind.NOT_ALL_DAY);
            return null;
        }
        return first.plus(Period.parse(duration.value()));
    }

    private @Nullable LocalDate date(Property property) {
        var value = property.value();
        boolean allDay =
                DATE.matcher(value).matches()
                        || (LOCAL_MIDNIGHT.matcher(value).matches()
                                && event.says("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE"));
        if (!allDay) {
            faults.add(property, FaultKind.NOT_ALL_DAY);
            return null;
        }
        try {
            var date = LocalDate.parse(value.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            if (FIRST_YEAR <= date.getYear() && date.getYear() <= LAST_YEAR + 1) {
                return date;
            }
        } catch (DateTimeException _) {
            // Said below: such a date is none.
        }
        faults.add(property, FaultKind.NOT_A_DATE);
        return null;
    }
}

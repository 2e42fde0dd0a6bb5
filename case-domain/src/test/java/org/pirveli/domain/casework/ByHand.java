package org.pirveli.domain.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.pirveli.api.policy.EndRule;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.policy.StartRule;
import org.pirveli.worktime.Interval;
import org.pirveli.worktime.WeeklyPattern;
import org.pirveli.worktime.WorkingCalendar;

/**
 * The rules of terms a second time, as someone counts who looks at every date, and at every minute:
 * slow, and too simple to be wrong. Of the calendar it reads what was laid down, and nothing that
 * was counted.
 */
final class ByHand {

    private final WorkingCalendar calendar;
    private final Map<LocalDate, List<Interval>> known = new HashMap<>();

    ByHand(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** When a term ends that began with this receipt. */
    Instant due(PromisedTerm term, Instant receivedAt) {
        var dayZero = dayZero(term, receivedAt);
        return switch (term.unit()) {
            case WORKING_DAYS -> {
                var date = dayZero;
                for (int spent = 0; spent < term.amount(); ) {
                    date = date.plusDays(1);
                    spent += works(date) ? 1 : 0;
                }
                yield end(term, date);
            }
            case CALENDAR_DAYS -> {
                var date = dayZero.plusDays(term.amount());
                while (!works(date)) {
                    date = date.plusDays(1);
                }
                yield end(term, date);
            }
            case WORKING_HOURS -> {
                var start = dayZero.equals(dateOf(receivedAt)) ? receivedAt : opening(dayZero);
                var elapsed = elapsed(start, Duration.ofHours(term.amount()));
                yield term.endRule() == EndRule.ELAPSED
                        ? elapsed
                        : end(term, dateOf(elapsed.minusMillis(1)));
            }
        };
    }

    /** When it ends if it is resumed with so many working days left. */
    Instant due(PromisedTerm term, Instant receivedAt, Instant resumedAt, int daysLeft) {
        Function<LocalDate, Instant> over = daysLeft == 0 ? date -> end(term, date) : this::closing;
        var date = dayZero(term, receivedAt);
        for (int counted = 0; counted < Math.max(1, daysLeft); ) {
            date = date.plusDays(1);
            counted += works(date) && !over.apply(date).isBefore(resumedAt) ? 1 : 0;
        }
        return end(term, date);
    }

    /** The working days up to a due instant whose closing is not over yet. */
    int daysLeft(PromisedTerm term, Instant receivedAt, Instant at, Instant dueAt) {
        int left = 0;
        for (var date = dayZero(term, receivedAt).plusDays(1);
                !date.isAfter(dateOf(dueAt));
                date = date.plusDays(1)) {
            if (works(date) && !closing(date).isBefore(at) && !closing(date).isAfter(dueAt)) {
                left++;
            }
        }
        return left;
    }

    private LocalDate dayZero(PromisedTerm term, Instant receivedAt) {
        var date = dateOf(receivedAt);
        if (term.startRule() == StartRule.RECEIPT_DAY
                || (works(date) && !receivedAt.isAfter(closing(date)))) {
            return date;
        }
        do {
            date = date.plusDays(1);
        } while (!works(date));
        return date;
    }

    private Instant elapsed(Instant start, Duration amount) {
        var now = start;
        var left = amount;
        while (left.isPositive()) {
            var minute = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
            var step = Duration.between(now, minute);
            if (isOpen(now)) {
                step = step.compareTo(left) < 0 ? step : left;
                left = left.minus(step);
            }
            now = now.plus(step);
        }
        return now;
    }

    private boolean isOpen(Instant now) {
        var local = now.atZone(calendar.zone()).toLocalTime();
        return hours(dateOf(now)).stream()
                .anyMatch(interval ->
                        !local.isBefore(interval.opens())
                                && (interval.closes().equals(LocalTime.MIDNIGHT)
                                        || local.isBefore(interval.closes())));
    }

    private Instant end(PromisedTerm term, LocalDate date) {
        return term.endRule() == EndRule.END_OF_DAY
                ? at(date.plusDays(1), LocalTime.MIDNIGHT)
                : closing(date);
    }

    private Instant opening(LocalDate date) {
        return at(date, hours(date).getFirst().opens());
    }

    private Instant closing(LocalDate date) {
        var closes = hours(date).getLast().closes();
        return at(closes.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date, closes);
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(calendar.zone()).toInstant();
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(calendar.zone()).toLocalDate();
    }

    private boolean works(LocalDate date) {
        return !hours(date).isEmpty();
    }

    private List<Interval> hours(LocalDate date) {
        return known.computeIfAbsent(date, this::laidDown);
    }

    /** What was declared, or else the holiday, or else the week that began last. */
    private List<Interval> laidDown(LocalDate date) {
        var layers = calendar.layers();
        var declared = layers.declared().get(date);
        if (declared != null) {
            return declared.hours();
        }
        if (layers.statutory().of(date.getYear()).containsKey(date)) {
            return List.of();
        }
        var week = new WeeklyPattern(Map.of());
        for (var pattern : layers.weeks().byFirstDate().entrySet()) {
            week = pattern.getKey().isAfter(date) ? week : pattern.getValue();
        }
        return week.hours().getOrDefault(date.getDayOfWeek(), List.of());
    }
}

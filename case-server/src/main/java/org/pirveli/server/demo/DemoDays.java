package org.pirveli.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.pirveli.domain.policy.Schedules;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.worktime.WorkingCalendar;

/** When an invented matter was received, and answered, seen from now. */
final class DemoDays {

    private static final int LOOKED_AT = 45;
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private final Instant now;
    private final SlaPolicy policy;
    private final WorkingCalendar calendar;
    private final List<Received> past;

    /** A day of receipt, by its morning, and when the answer is due. */
    private record Received(Instant morning, Instant dueAt) {}

    DemoDays(Instant now, SlaPolicy policy, WorkingCalendar calendar) {
        this.now = now;
        this.policy = policy;
        this.calendar = calendar;
        var today = now.atZone(calendar.zone()).toLocalDate();
        this.past =
                IntStream.rangeClosed(1, LOOKED_AT)
                        .mapToObj(today::minusDays)
                        .filter(date -> calendar.day(date).working())
                        .map(date ->
                                date.atTime(LocalTime.of(9, 0)).atZone(calendar.zone()).toInstant())
                        .map(morning -> new Received(morning, dueAt(morning)))
                        .toList();
    }

    Instant now() {
        return now;
    }

    LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, calendar.zone());
    }

    Instant dueAt(Instant receivedAt) {
        return Schedules.of(policy, calendar, receivedAt).dueAt();
    }

    /**
     * The morning of a day of work that is over or under way.
     *
     * @param back 1 for the last one before today, 2 for the one before it, and so on
     */
    Instant workday(int back) {
        return past.get(back - 1).morning();
    }

    /** Within the last hours, so that nothing of it is due for a while. */
    Instant lately(RandomGenerator random) {
        return now.minus(Duration.ofMinutes(random.nextLong(2, 12 * 60)));
    }

    /** Due at the very next closing time: today's, while it is a working day and before 18:00. */
    Instant dueNext(RandomGenerator random) {
        return within(
                past.stream()
                        .filter(day -> day.dueAt().isAfter(now))
                        .min(Comparator.comparing(Received::dueAt))
                        .orElseThrow(),
                random);
    }

    /** Missed at the last closing time. */
    Instant justMissed(RandomGenerator random) {
        return within(
                past.stream()
                        .filter(day -> day.dueAt().isBefore(now))
                        .max(Comparator.comparing(Received::dueAt))
                        .orElseThrow(),
                random);
    }

    /** Missed some days ago, so that every level has risen. */
    Instant longMissed(RandomGenerator random) {
        var days =
                past.stream()
                        .filter(day -> day.dueAt().isBefore(now.minus(Duration.ofDays(5))))
                        .limit(6)
                        .toList();
        return within(days.get(random.nextInt(days.size())), random);
    }

    private static Instant within(Received day, RandomGenerator random) {
        return day.morning().plus(Duration.ofMinutes(random.nextLong(5, 8 * 60)));
    }

    /** An answer in time, at work, and not in the future. */
    Instant inTime(Instant receivedAt, RandomGenerator random) {
        var answered =
                calendar.plusWorkingTime(
                        receivedAt, Duration.ofMinutes(random.nextLong(30, 14 * 60)));
        return earlier(answered, dueAt(receivedAt));
    }

    /** An answer that came too late, at work, and not in the future. */
    Instant late(Instant receivedAt, RandomGenerator random) {
        return calendar.plusWorkingTime(
                dueAt(receivedAt), Duration.ofMinutes(random.nextLong(20, 9 * 60)));
    }

    private Instant earlier(Instant one, Instant other) {
        var before = one.isBefore(other) ? one : other;
        return before.isBefore(now) ? before : now.minus(A_WHILE);
    }
}

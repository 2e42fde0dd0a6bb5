package org.pirveli.worktime;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One version of a calendar of work, and the arithmetic of working time on it.
 *
 * <p>Immutable and safe to share. It covers the years {@value Timeline#FIRST_YEAR} to {@value
 * Timeline#LAST_YEAR} in its zone; whatever leads outside throws {@link DateTimeException}, so ask
 * {@link #covers} about an instant that comes from outside.
 */
public final class WorkingCalendar {

    private final String id;
    private final int version;
    private final ZoneId zone;
    private final CalendarLayers layers;
    private final Timeline timeline;

    /**
     * A calendar made of these layers.
     *
     * @param version 1 or more
     */
    public WorkingCalendar(String id, int version, ZoneId zone, CalendarLayers layers) {
        if (version < 1) {
            throw new IllegalArgumentException("A version is 1 or more, not " + version);
        }
        this.id = id;
        this.version = version;
        this.zone = zone;
        this.layers = layers;
        timeline = new Timeline(layers, zone);
    }

    /** The name of the calendar, the same in all its versions. */
    public String id() {
        return id;
    }

    /** Which version of the calendar this is, from 1. */
    public int version() {
        return version;
    }

    /** The zone in which days begin and offices open. */
    public ZoneId zone() {
        return zone;
    }

    /** What the calendar is made of, to make the next version from. */
    public CalendarLayers layers() {
        return layers;
    }

    /** Whether the calendar knows the local date of this instant. */
    public boolean covers(Instant instant) {
        return timeline.covers(instant);
    }

    /** Whether the calendar knows this date. */
    public boolean covers(LocalDate date) {
        return timeline.covers(date);
    }

    /** Whether a date is worked, when, and why not. */
    public CalendarDay day(LocalDate date) {
        return timeline.day(date).day;
    }

    /** When a term that began with this receipt ends, with every date it passed over. */
    public Due due(Term term, Instant receivedAt) {
        return new Counting(timeline, term, receivedAt).due();
    }

    /**
     * How much is left of a term that pauses: the working days up to its due instant whose closing
     * is still to come.
     *
     * @param term of working days
     * @param at when it pauses, not after {@code dueAt}
     * @return none only if nothing but the rest of a day is left
     */
    public int daysLeft(Term term, Instant receivedAt, Instant at, Instant dueAt) {
        return new PausedTerm(timeline, term, receivedAt).daysLeft(at, dueAt);
    }

    /**
     * When a term that paused ends after all, with every date that it passed over since. The day on
     * which it is resumed counts, unless that is over by then.
     *
     * @param term of working days
     * @param daysLeft as it had when it paused; with none it ends with the first day of work
     */
    public Due due(Term term, Instant receivedAt, Instant resumedAt, int daysLeft) {
        return new PausedTerm(timeline, term, receivedAt).due(resumedAt, daysLeft);
    }

    /** The working time between two instants; none unless the second is later. */
    public Duration workingTime(Instant from, Instant to) {
        return Duration.ofNanos(to.isAfter(from) ? timeline.worked(from, to) : 0);
    }

    /**
     * The earliest instant at which this much working time has passed: at 13:00 or 18:00, never at
     * the next opening.
     *
     * @param amount none or more; none gives {@code from} itself, be it at night
     */
    public Instant plusWorkingTime(Instant from, Duration amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("Working time only passes, not " + amount);
        }
        return amount.isZero() ? from : after(from, Nanos.of(amount));
    }

    /**
     * The same local time, so many working days later; a free day at the start counts for none.
     *
     * @param days none or more; none gives {@code from} itself
     */
    public Instant plusWorkingDays(Instant from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Working days only pass, not " + days);
        }
        LocalDate date = timeline.dateOf(from);
        for (int passed = 0; passed < days; passed++) {
            date = timeline.workingDayAfter(date).day.date();
        }
        return days == 0 ? from : from.atZone(zone).with(date).toInstant();
    }

    /**
     * The earliest instant, in whole milliseconds, at which a share of the working time between two
     * instants is spent; never after {@code due}, and {@code from} itself if there is none to
     * spend.
     *
     * @param percent 0 to 100
     */
    public Instant share(Instant from, Instant due, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("A share is 0 to 100 %, not " + percent);
        }
        long part = Nanos.percent(Nanos.of(workingTime(from, due)), percent);
        if (part == 0) {
            return from;
        }
        Instant spent = Nanos.toInstant(Nanos.upToMilli(Nanos.of(after(from, part))));
        return spent.isAfter(due) ? due : spent;
    }

    @Override
    public String toString() {
        return id + " version " + version;
    }

    private Instant after(Instant from, long worked) {
        return Nanos.toInstant(timeline.afterWorking(from, worked).instant());
    }
}

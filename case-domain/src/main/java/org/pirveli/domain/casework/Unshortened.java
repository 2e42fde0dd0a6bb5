package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.List;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.sla.Schedule;

/**
 * A schedule of which nothing comes earlier than it was to come: neither the due instant nor, while
 * that stays or moves on, a reminder or a level.
 */
final class Unshortened {

    private final Schedule old;

    private Unshortened(Schedule old) {
        this.old = old;
    }

    /** The new schedule with every instant of the old one that was later. */
    static Schedule of(Schedule schedule, Schedule old) {
        var unshortened = new Unshortened(old);
        return new Schedule(
                later(schedule.dueAt(), old.dueAt()),
                later(schedule.legalLimitAt(), old.legalLimitAt()),
                later(schedule.atRiskAt(), old.atRiskAt()),
                schedule.policy(),
                schedule.calendar(),
                schedule.reminders().stream().map(unshortened::reminder).toList(),
                schedule.levels().stream().map(unshortened::level).toList(),
                schedule.trace());
    }

    private Reminder reminder(Reminder reminder) {
        var before = old.reminders().stream().filter(each -> each.share() == reminder.share());
        return new Reminder(
                reminder.share(),
                latest(reminder.at(), before.map(Reminder::at).toList()),
                reminder.to());
    }

    private EscalationLevel level(EscalationLevel level) {
        var before = old.levels().stream().filter(each -> each.level() == level.level());
        return new EscalationLevel(
                level.level(),
                latest(level.at(), before.map(EscalationLevel::at).toList()),
                level.to());
    }

    private static Instant latest(Instant instant, List<Instant> others) {
        return others.stream().reduce(instant, Unshortened::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

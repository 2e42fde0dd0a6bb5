package org.pirveli.domain.policy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.policy.EndRule;
import org.pirveli.api.policy.LevelTerms;
import org.pirveli.api.policy.PolicyCommand;
import org.pirveli.api.policy.PolicyCommand.DefineSlaPolicy;
import org.pirveli.api.policy.PolicyCommand.RebaseClocks;
import org.pirveli.api.policy.PolicyCommand.RetireSlaPolicy;
import org.pirveli.api.policy.PolicyCommand.ReviseSlaPolicy;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.policy.ReminderTerms;
import org.pirveli.api.policy.TermUnit;
import org.pirveli.domain.refusal.Flaws;

/** What can be wrong with the terms of a policy. */
final class PolicyFlaws {

    private static final int AMOUNT = 366;
    private static final int REOPENING_DAYS = 3660;
    private static final int STEPS = 10;
    private static final Duration LONGEST_OFFSET = Duration.ofDays(AMOUNT);

    private PolicyFlaws() {}

    /** Whatever is wrong with a command by itself, however its policy stands. */
    static Flaws of(PolicyCommand command) {
        var flaws = new Flaws();
        switch (command) {
            case DefineSlaPolicy it -> terms(flaws, it.terms());
            case ReviseSlaPolicy it -> terms(flaws, it.terms());
            case RetireSlaPolicy it -> flaws.date("/receivedFrom", it.receivedFrom());
            case RebaseClocks _ -> {
                // nothing but the reason can be wrong
            }
        }
        flaws.reason("/reason", command.reason());
        return flaws;
    }

    private static void terms(Flaws flaws, PolicyTerms terms) {
        appliesTo(flaws, terms.appliesTo());
        term(flaws, "/terms/firstResponse", terms.firstResponse());
        resolution(flaws, terms.resolution());
        reminders(flaws, terms.reminders());
        levels(flaws, terms.levels());
        flaws.number("/terms/reopeningDays", terms.reopeningDays(), 0, REOPENING_DAYS);
    }

    private static void appliesTo(Flaws flaws, @Nullable AppliesTo appliesTo) {
        var from = appliesTo == null ? null : appliesTo.receivedFrom();
        if (from != null) {
            flaws.date("/terms/appliesTo/receivedFrom", from);
        }
    }

    private static void term(Flaws flaws, String pointer, PromisedTerm term) {
        flaws.number(pointer + "/amount", term.amount(), 1, AMOUNT);
        flaws.unless(
                term.endRule() != EndRule.ELAPSED || term.unit() == TermUnit.WORKING_HOURS,
                pointer + "/endRule",
                "must be CLOSE_OF_BUSINESS or END_OF_DAY, unless the unit is WORKING_HOURS");
    }

    /** A clock that may be paused counts the days on which it runs, so there must be days. */
    private static void resolution(Flaws flaws, @Nullable PromisedTerm term) {
        if (term == null) {
            return;
        }
        var pointer = "/terms/resolution";
        term(flaws, pointer, term);
        flaws.unless(
                term.unit() == TermUnit.WORKING_DAYS, pointer + "/unit", "must be WORKING_DAYS");
    }

    private static void reminders(Flaws flaws, List<ReminderTerms> reminders) {
        atMost(flaws, "/terms/reminders", reminders);
        int before = 0;
        for (int i = 0; i < reminders.size(); i++) {
            var reminder = reminders.get(i);
            var pointer = "/terms/reminders/" + i;
            flaws.number(pointer + "/share", reminder.share(), 1, 99);
            flaws.unless(
                    reminder.share() > before,
                    pointer + "/share",
                    "must be larger than the one before it");
            flaws.unless(
                    !reminder.to().isEmpty()
                            && new HashSet<>(reminder.to()).size() == reminder.to().size(),
                    pointer + "/to",
                    "must name somebody, and nobody twice");
            before = reminder.share();
        }
    }

    /**
     * Levels rise in their order on every calendar: working time first, none of it shorter than the
     * one before it, then days likewise. An hour after a day would mostly be earlier than it, so
     * that is refused. That four hours do not outlast a day is up to the calendar; where they do,
     * the next level waits for the one before it ({@link Schedules}).
     */
    private static void levels(Flaws flaws, List<LevelTerms> levels) {
        atMost(flaws, "/terms/levels", levels);
        @Nullable LevelTerms before = null;
        for (int i = 0; i < levels.size(); i++) {
            var level = levels.get(i);
            var pointer = "/terms/levels/" + i;
            flaws.unless(
                    level.level() == i + 1,
                    pointer + "/level",
                    "must be %d: levels are numbered from 1 without gaps".formatted(i + 1));
            offset(flaws, pointer, level);
            flaws.unless(
                    before == null || !isEarlier(level, before),
                    pointer,
                    "must not rise before the level before it: working time first, then days");
            before = level;
        }
    }

    private static void offset(Flaws flaws, String pointer, LevelTerms level) {
        var time = level.afterWorkingTime();
        var days = level.afterWorkingDays();
        flaws.unless(
                (time == null) != (days == null),
                pointer,
                "must have either afterWorkingTime or afterWorkingDays");
        if (time != null) {
            flaws.unless(
                    !time.isNegative() && time.compareTo(LONGEST_OFFSET) <= 0,
                    pointer + "/afterWorkingTime",
                    "must lie between PT0S and PT%dH".formatted(LONGEST_OFFSET.toHours()));
        }
        if (days != null) {
            flaws.number(pointer + "/afterWorkingDays", days, 1, AMOUNT);
        }
    }

    private static boolean isEarlier(LevelTerms level, LevelTerms before) {
        var time = level.afterWorkingTime();
        var days = level.afterWorkingDays();
        var timeBefore = before.afterWorkingTime();
        var daysBefore = before.afterWorkingDays();
        return (time != null && daysBefore != null)
                || (time != null && timeBefore != null && time.compareTo(timeBefore) < 0)
                || (days != null && daysBefore != null && days < daysBefore);
    }

    private static void atMost(Flaws flaws, String pointer, List<?> steps) {
        flaws.unless(
                steps.size() <= STEPS,
                pointer,
                "must not have more than %d elements".formatted(STEPS));
    }
}

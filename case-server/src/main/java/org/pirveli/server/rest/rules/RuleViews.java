package org.pirveli.server.rest.rules;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.Statutory;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.policy.PolicyTerms;

/** Calendars and policies as people read them. */
public final class RuleViews {

    private RuleViews() {}

    /**
     * A calendar in a list.
     *
     * @param version in force
     */
    public record CalendarSummary(CalendarId calendarId, int version, String zone) {}

    /** A list. */
    public record Calendars(List<CalendarSummary> items) {}

    /**
     * A calendar.
     *
     * @param version shown
     * @param latest in force
     * @param patterns the hours of ordinary weeks, each from its first date on
     * @param declarations in the order of their dates
     */
    public record CalendarFile(
            CalendarId calendarId,
            int version,
            int latest,
            String zone,
            Statutory statutory,
            List<Pattern> patterns,
            List<Declaration> declarations) {}

    /**
     * The hours of an ordinary week.
     *
     * @param from the first date on which they hold; {@code null} from the beginning
     * @param week a day left out is free
     */
    public record Pattern(@Nullable LocalDate from, Map<DayOfWeek, List<WorkingHours>> week) {}

    /**
     * One change of a calendar or policy.
     *
     * @param sequence its place, from 0
     */
    public record RuleEntry(
            long sequence,
            String type,
            Instant recordedAt,
            String actor,
            String commandId,
            Object payload) {}

    /** Every change, in order. */
    public record RuleHistory(List<RuleEntry> items) {}

    /**
     * A policy in all its versions.
     *
     * @param events how many events it is made of
     * @param retiredFrom the first date of receipt for which it is not chosen any more
     */
    public record PolicyFile(
            PolicyId policyId,
            long events,
            @Nullable LocalDate retiredFrom,
            List<PolicyVersion> versions) {}

    /** One version of a policy. */
    public record PolicyVersion(int version, PolicyTerms terms) {}

    /** A list. */
    public record Policies(List<PolicyFile> items) {}

    /**
     * An examination of the clocks that run, after a change of the rules.
     *
     * @param version of the calendar or policy by which they are examined
     * @param clocks how many were to be examined when it was ordered
     * @param left how many still are; clocks that ended meanwhile are not
     * @param moved how many got another due instant, as far as the views have seen
     */
    public record Run(
            int version,
            String reason,
            @Nullable String decree,
            String orderedBy,
            Instant orderedAt,
            int clocks,
            int left,
            long moved,
            @Nullable Instant finishedAt) {}

    /** The latest first. */
    public record Runs(List<Run> items) {}
}

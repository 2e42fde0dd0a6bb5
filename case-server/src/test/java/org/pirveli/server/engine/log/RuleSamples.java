package org.pirveli.server.engine.log;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.Statutory;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.calendar.event.CalendarOpened;
import org.pirveli.api.calendar.event.DeclarationRevoked;
import org.pirveli.api.calendar.event.DeclarationsImported;
import org.pirveli.api.calendar.event.NonWorkingDayDeclared;
import org.pirveli.api.calendar.event.WeeklyPatternDefined;
import org.pirveli.api.calendar.event.WorkingDayDeclared;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.policy.EndRule;
import org.pirveli.api.policy.LevelTerms;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.policy.ReminderTerms;
import org.pirveli.api.policy.StartRule;
import org.pirveli.api.policy.TermUnit;
import org.pirveli.api.policy.event.ClocksRebased;
import org.pirveli.api.policy.event.SlaPolicyDefined;
import org.pirveli.api.policy.event.SlaPolicyRetired;
import org.pirveli.api.policy.event.SlaPolicyRevised;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.ReminderRecipient;
import org.pirveli.api.value.UnitId;

/** Every event of calendars and policies once, with something in every field. */
final class RuleSamples {

    private static final CalendarId GEORGIA = new CalendarId("georgia");
    private static final PolicyId STANDARD = new PolicyId("standard");
    private static final LocalDate FRIDAY = LocalDate.parse("2024-05-17");
    private static final LocalDate SATURDAY = LocalDate.parse("2024-05-18");
    private static final UnitId UNIT = new UnitId("first-response");
    private static final UnitId REGIONS = new UnitId("regions");
    private static final String DECREE = "Resolution, 15.05.2024";

    private RuleSamples() {}

    static List<Object> all() {
        return List.of(
                new CalendarOpened(
                        GEORGIA,
                        ZoneId.of("Asia/Tbilisi"),
                        week(),
                        Statutory.GEORGIA,
                        List.of(off(), worked())),
                new WeeklyPatternDefined(GEORGIA, FRIDAY, week(), "summer", "Order 7", true),
                new NonWorkingDayDeclared(GEORGIA, off()),
                new WorkingDayDeclared(GEORGIA, worked(), true),
                new DeclarationRevoked(
                        GEORGIA, FRIDAY, Set.of(REGIONS, UNIT), DECREE, "by mistake", true),
                new DeclarationsImported(GEORGIA, List.of(off(), worked()), "days of 2024", true),
                new SlaPolicyDefined(STANDARD, terms(), "the reform"),
                new SlaPolicyRevised(STANDARD, 2, terms(), "Order 5"),
                new SlaPolicyRetired(STANDARD, FRIDAY, "not needed any more"),
                new ClocksRebased(STANDARD, 2, "the same promise to everyone"));
    }

    private static Map<DayOfWeek, List<WorkingHours>> week() {
        return new TreeMap<>(
                Map.of(
                        DayOfWeek.MONDAY, List.of(hours("09:00", "13:00"), hours("14:00", "18:00")),
                        DayOfWeek.SATURDAY, List.of(hours("20:30", "00:00"))));
    }

    private static WorkingHours hours(String opens, String closes) {
        return new WorkingHours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Declaration off() {
        return new Declaration(
                FRIDAY, List.of(), Set.of(REGIONS), "Family day", "ოჯახის დღე", DECREE);
    }

    private static Declaration worked() {
        return new Declaration(
                SATURDAY,
                List.of(hours("09:00", "13:00")),
                Set.of(REGIONS, UNIT),
                "On duty",
                "მორიგეობა",
                DECREE);
    }

    private static PolicyTerms terms() {
        return new PolicyTerms(
                new AppliesTo(
                        Set.of(CaseKind.COMPLAINT, CaseKind.APPLICATION),
                        Set.of(Channel.POST, Channel.EMAIL),
                        Set.of(REGIONS, UNIT),
                        FRIDAY),
                new PromisedTerm(
                        16, TermUnit.WORKING_HOURS, StartRule.DEEMED_RECEIPT, EndRule.ELAPSED),
                new PromisedTerm(
                        20, TermUnit.WORKING_DAYS, StartRule.RECEIPT_DAY, EndRule.END_OF_DAY),
                List.of(
                        new ReminderTerms(
                                50,
                                List.of(ReminderRecipient.ASSIGNEE, ReminderRecipient.SUPERVISOR))),
                List.of(
                        new LevelTerms(1, Duration.ZERO, null, Position.SUPERVISOR),
                        new LevelTerms(2, Duration.ofHours(4), null, Position.HEAD),
                        new LevelTerms(3, null, 1, Position.DEPUTY)),
                30);
    }
}

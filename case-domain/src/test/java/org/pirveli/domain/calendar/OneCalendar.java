package org.pirveli.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.calendar.CalendarCommand.DeclareNonWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.DeclareWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.DefineWeeklyPattern;
import org.pirveli.api.calendar.CalendarCommand.ImportDeclarations;
import org.pirveli.api.calendar.CalendarCommand.OpenCalendar;
import org.pirveli.api.calendar.CalendarCommand.RevokeDeclaration;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.Statutory;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarState.Opened;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.WorkingCalendar;

/** The calendar that a test speaks of, and the words to ask it with. */
final class OneCalendar {

    static final CalendarId ID = new CalendarId("office");
    static final UnitId FIRST = new UnitId("first-response");
    static final UnitId REGIONS = new UnitId("regions");
    static final List<WorkingHours> OFFICE =
            List.of(hours("09:00", "13:00"), hours("14:00", "18:00"));
    static final List<WorkingHours> MORNING = List.of(hours("09:00", "13:00"));
    static final String DECREE = "Resolution No 1, 15.05.2024";

    private final List<CalendarEvent> history = new ArrayList<>();
    private CalendarState state = CalendarState.unopened();

    private OneCalendar() {}

    static OneCalendar unopened() {
        return new OneCalendar();
    }

    /** Monday to Friday, the law of Georgia, and nothing declared. */
    static OneCalendar opened() {
        return unopened().given(open(week(OFFICE)));
    }

    OneCalendar given(CalendarCommand... commands) {
        for (var command : commands) {
            happened(CalendarDecider.decide(command, state));
        }
        return this;
    }

    Answer when(CalendarCommand command) {
        return new Answer(command);
    }

    Opened state() {
        return (Opened) state;
    }

    List<CalendarEvent> history() {
        return List.copyOf(history);
    }

    WorkingCalendar of(UnitId unit) {
        return state().calendarOf(unit);
    }

    boolean isWorkedBy(UnitId unit, String date) {
        return of(unit).day(LocalDate.parse(date)).working();
    }

    private void happened(List<CalendarEvent> events) {
        assertThat(events).hasSize(1);
        history.addAll(events);
        state = state.evolve(events.getFirst());
    }

    /** What the decider made of a command. */
    final class Answer {

        private final CalendarCommand command;

        private Answer(CalendarCommand command) {
            this.command = command;
        }

        /** Exactly this happened; the calendar goes on from there. */
        OneCalendar then(CalendarEvent event) {
            var before = state.version();
            var events = CalendarDecider.decide(command, state);
            assertThat(events).containsExactly(event);
            happened(events);
            assertThat(state.version()).isEqualTo(before + 1);
            return OneCalendar.this;
        }

        void refused(RefusalCode code) {
            refused(code, "");
        }

        /** Refused, and the details say this. */
        void refused(RefusalCode code, String detail) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> CalendarDecider.decide(command, state))
                    .satisfies(refused -> {
                        assertThat(refused.code()).isEqualTo(code);
                        assertThat(refused.details().toString()).contains(detail);
                    });
        }
    }

    static WorkingHours hours(String opens, String closes) {
        return new WorkingHours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    static Map<DayOfWeek, List<WorkingHours>> week(List<WorkingHours> hours) {
        var week = new TreeMap<DayOfWeek, List<WorkingHours>>();
        for (var day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, hours);
            }
        }
        return week;
    }

    static OpenCalendar open(Map<DayOfWeek, List<WorkingHours>> week, Declaration... declarations) {
        return new OpenCalendar(
                ID, GeorgianCalendar.ZONE, week, Statutory.GEORGIA, List.of(declarations));
    }

    static DefineWeeklyPattern define(String from, Map<DayOfWeek, List<WorkingHours>> week) {
        return new DefineWeeklyPattern(ID, LocalDate.parse(from), week, "Summer hours", null, null);
    }

    static DeclareNonWorkingDay off(String date, UnitId... units) {
        return new DeclareNonWorkingDay(
                ID, LocalDate.parse(date), Set.of(units), DECREE, "Family day");
    }

    static DeclareWorkingDay worked(
            String date, @Nullable List<WorkingHours> hours, UnitId... units) {
        return new DeclareWorkingDay(
                ID, LocalDate.parse(date), hours, Set.of(units), DECREE, "On duty", null);
    }

    static RevokeDeclaration revoke(String date, UnitId... units) {
        return new RevokeDeclaration(
                ID,
                LocalDate.parse(date),
                Set.of(units),
                "Resolution No 2",
                "Declared by mistake",
                null);
    }

    static ImportDeclarations imported(Declaration... declarations) {
        return new ImportDeclarations(ID, List.of(declarations), "Days of 2024", null);
    }

    static Declaration declared(String date, List<WorkingHours> hours, UnitId... units) {
        return new Declaration(
                LocalDate.parse(date), hours, Set.of(units), "Family day", "ოჯახის დღე", DECREE);
    }
}

package org.pirveli.domain.calendar;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.pirveli.domain.calendar.CalendarWalk.BEGIN;
import static org.pirveli.domain.calendar.CalendarWalk.DAYS;
import static org.pirveli.domain.calendar.CalendarWalk.UNITS;
import static org.pirveli.domain.calendar.OneCalendar.ID;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.CalendarCommand.DeclareNonWorkingDay;
import org.pirveli.api.calendar.CalendarCommand.ImportDeclarations;
import org.pirveli.api.calendar.CalendarCommand.OpenCalendar;
import org.pirveli.api.calendar.CalendarCommand.RevokeDeclaration;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.calendar.event.CalendarOpened;
import org.pirveli.api.calendar.event.NonWorkingDayDeclared;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.calendar.CalendarState.Opened;
import org.pirveli.worktime.CalendarDay;
import org.pirveli.worktime.EndRule;
import org.pirveli.worktime.StartRule;
import org.pirveli.worktime.Term;
import org.pirveli.worktime.TermUnit;

/** What holds of every calendar, whatever was asked of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CalendarLawsTest {

    private static final int COMMANDS = 40;

    static LongStream seeds() {
        return CalendarWalk.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_day_of_every_unit_is_what_the_history_last_said_of_it(long seed) {
        var walk = new CalendarWalk(seed, COMMANDS);

        for (var unit : UNITS) {
            var calendar = walk.state().calendarOf(unit);
            dates().forEach(date ->
                    assertThat(Counted.hours(calendar.day(date).hours()))
                            .as("%s for %s", date, unit)
                            .isEqualTo(new RetoldDay(walk.history, date).hoursOf(unit)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_change_is_one_event_and_one_version_and_changes_something(long seed) {
        var walk = new CalendarWalk(seed, COMMANDS);

        assertThat(walk.state().version()).isEqualTo(walk.history.size());
        assertThat(CalendarState.after(walk.history)).isEqualTo(walk.state());
        assertThat(walk.steps)
                .allSatisfy(step -> {
                    assertThat(CalendarDecider.decide(step.command(), step.before()))
                            .containsExactly(step.event());
                    assertThat(withVersion(step.before(), 1))
                            .isNotEqualTo(withVersion(step.after(), 1));
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_done_and_is_asked_again_would_change_nothing(long seed) {
        var walk = new CalendarWalk(seed, COMMANDS);

        assertThat(walk.steps)
                .filteredOn(step -> !(step.command() instanceof RevokeDeclaration))
                .allSatisfy(step ->
                        assertThatExceptionOfType(Refused.class)
                                .isThrownBy(
                                        () -> CalendarDecider.decide(step.command(), step.after()))
                                .extracting(Refused::code)
                                .isEqualTo(RefusalCode.NO_CHANGE));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void declaring_and_then_revoking_gives_the_days_as_they_were(long seed) {
        var walk = new CalendarWalk(seed, COMMANDS);
        for (int i = 0; i < 20; i++) {
            var date = walk.date();
            var units = walk.units();
            var before = walk.state();
            if (Declared.bound(date, units)
                    .noneMatch(before.declared().byDateAndUnit()::containsKey)) {
                walk.ask(new DeclareNonWorkingDay(ID, date, units, "No 1", "Day off"));
                walk.ask(new RevokeDeclaration(ID, date, units, "No 2", "Mistake", null));

                assertThat(walk.state().version()).isEqualTo(before.version() + 2);
                UNITS.forEach(
                        unit -> assertThat(days(walk.state(), unit)).isEqualTo(days(before, unit)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_binds_some_units_changes_no_day_of_another(long seed) {
        for (var step : new CalendarWalk(seed, COMMANDS).steps) {
            if (step.event() instanceof NonWorkingDayDeclared off) {
                var bound = off.declaration().units();
                UNITS.stream()
                        .filter(unit -> !bound.isEmpty() && !bound.contains(unit))
                        .forEach(unit ->
                                assertThat(days(step.after(), unit))
                                        .isEqualTo(days(step.before(), unit)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_day_off_never_makes_a_due_instant_earlier(long seed) {
        var walk = new CalendarWalk(seed, COMMANDS);
        for (var step : walk.steps) {
            if (step.command() instanceof DeclareNonWorkingDay) {
                for (var unit : UNITS) {
                    var before = step.before().calendarOf(unit);
                    var after = step.after().calendarOf(unit);
                    for (int i = 0; i < 5; i++) {
                        var received = received(walk.random);
                        var term = term(walk.random);
                        assertThat(after.due(term, received).dueAt())
                                .isAfterOrEqualTo(before.due(term, received).dueAt());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_listed_as_declared_makes_the_same_calendar_again(long seed) {
        var walk = new CalendarWalk(seed, COMMANDS);
        var listed = walk.state().declarations();
        var opened = (CalendarOpened) walk.history.getFirst();

        var again =
                after(
                        CalendarDecider.decide(
                                new OpenCalendar(
                                        ID,
                                        opened.zone(),
                                        opened.week(),
                                        opened.statutory(),
                                        listed),
                                CalendarState.unopened()));

        assertThat(again.declared()).isEqualTo(walk.state().declared());
        assertThat(again.declarations()).isEqualTo(listed);
        assertThat(listed).extracting(Declaration::date).isSorted();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        CalendarDecider.decide(
                                new ImportDeclarations(ID, listed, "Again", null), again))
                .matches(refused -> refused.code() == RefusalCode.NO_CHANGE);
    }

    @Test
    void the_walks_go_everywhere() {
        var walks = seeds().mapToObj(seed -> new CalendarWalk(seed, COMMANDS)).toList();

        assertThat(
                        walks.stream()
                                .flatMap(walk -> walk.history.stream())
                                .<Class<?>>map(Object::getClass)
                                .collect(toSet()))
                .containsExactlyInAnyOrder(CalendarEvent.class.getPermittedSubclasses());
        assertThat(walks.stream().flatMap(walk -> walk.refusals.stream()).collect(toSet()))
                .containsExactlyInAnyOrder(RefusalCode.NO_CHANGE, RefusalCode.NO_DECLARATION);
    }

    private static Opened after(List<CalendarEvent> events) {
        return (Opened) CalendarState.after(events);
    }

    private static Opened withVersion(Opened state, int version) {
        return new Opened(
                state.calendarId(),
                version,
                state.zone(),
                state.weeks(),
                state.statutory(),
                state.declared());
    }

    private static Stream<LocalDate> dates() {
        return BEGIN.minusDays(10).datesUntil(BEGIN.plusDays(DAYS + 10));
    }

    private static List<CalendarDay> days(Opened state, UnitId unit) {
        return dates().map(state.calendarOf(unit)::day).toList();
    }

    private static Instant received(Random random) {
        return BEGIN.atStartOfDay()
                .plusMinutes(random.nextInt(DAYS * 24 * 60))
                .toInstant(ZoneOffset.ofHours(4));
    }

    private static Term term(Random random) {
        var unit = any(List.of(TermUnit.values()), random);
        var ends =
                Arrays.stream(EndRule.values())
                        .filter(rule -> rule != EndRule.ELAPSED || unit == TermUnit.WORKING_HOURS)
                        .toList();
        return new Term(
                1 + random.nextInt(9),
                unit,
                any(List.of(StartRule.values()), random),
                any(ends, random));
    }

    private static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}

package org.pirveli.server.console.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pirveli.server.console.api.Api;

/**
 * The hours of work of a day, between which working time runs down.
 *
 * @param stretches from and to, in milliseconds of the epoch
 */
record WorkingDay(List<Stretch> stretches) {

    record Stretch(long from, long to) {}

    private record Days(List<Day> days) {}

    private record Day(List<Hours> hours) {}

    private record Hours(LocalTime opens, LocalTime closes) {}

    private record Units(List<Unit> items) {}

    private record Unit(String unitId, String calendar) {}

    /** That of a unit, in which an instant lies. */
    static WorkingDay of(String unit, Instant now, ZoneId zone, Api api) {
        var date = now.atZone(zone).toLocalDate();
        var hours =
                api.get("/api/v1/units").as(Units.class).items().stream()
                        .filter(each -> each.unitId().equals(unit))
                        .findFirst()
                        .stream()
                        .flatMap(each -> days(each, date, api).stream())
                        .flatMap(day -> day.hours().stream())
                        .map(each ->
                                new Stretch(
                                        date.atTime(each.opens())
                                                .atZone(zone)
                                                .toInstant()
                                                .toEpochMilli(),
                                        date.atTime(each.closes())
                                                .atZone(zone)
                                                .toInstant()
                                                .toEpochMilli()))
                        .toList();
        return new WorkingDay(hours);
    }

    private static List<Day> days(Unit unit, LocalDate date, Api api) {
        return api.ask(
                        "/api/v1/calendars/{}/days",
                        Map.of("from", date, "to", date, "unit", unit.unitId()),
                        unit.calendar())
                .as(Days.class)
                .days();
    }

    /** As the page's script reads it. */
    public String text() {
        return stretches.stream()
                .map(each -> each.from() + "-" + each.to())
                .collect(Collectors.joining(" "));
    }
}

package org.pirveli.server.console.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;

/**
 * What is left of a clock in working time: counted from the hours that its calendar works, and
 * handed to the browser as stretches, so that it only has to count down.
 *
 * @param left until the due instant; zero once it has passed
 * @param stretches of work that are still to come, as seconds of the epoch: {@code from-to}, parted
 *     by spaces
 * @param now by the office's clock, in milliseconds of the epoch
 */
public record Countdown(Duration left, String stretches, long now) {

    /** One browser page lives no longer. */
    private static final int MOST = 40;

    private record Stretch(Instant from, Instant to) {}

    /** Counts down to where a running clock is due. */
    @SuppressWarnings("unchecked")
    static Countdown of(Map<String, Object> clock, Map<String, Object> face, Api api) {
        var now = Instant.parse(String.valueOf(face.get("now")));
        var due = Instant.parse(String.valueOf(clock.get("dueAt")));
        if (!due.isAfter(now)) {
            return new Countdown(Duration.ZERO, "", now.toEpochMilli());
        }
        var zone = ZoneId.of(String.valueOf(face.get("zone")));
        var calendar = (Map<String, Object>) Objects.requireNonNull(clock.get("calendar"));
        var days =
                api.ask(
                        "/api/v1/calendars/{}/days",
                        Map.of(
                                "from", LocalDate.ofInstant(now, zone),
                                "to", LocalDate.ofInstant(due, zone),
                                "unit", String.valueOf(clock.get("unit")),
                                "version", String.valueOf(calendar.get("version"))),
                        String.valueOf(calendar.get("id")));
        var stretches = new ArrayList<Stretch>();
        for (var day : list(days.object().get("days"))) {
            for (var hours : list(day.get("hours"))) {
                var from = later(at(day, hours.get("opens"), zone), now);
                var to = earlier(at(day, hours.get("closes"), zone), due);
                if (from.isBefore(to)) {
                    stretches.add(new Stretch(from, to));
                }
            }
        }
        return new Countdown(
                stretches.stream()
                        .map(each -> Duration.between(each.from(), each.to()))
                        .reduce(Duration.ZERO, Duration::plus),
                stretches.stream()
                        .limit(MOST)
                        .map(each ->
                                each.from().getEpochSecond() + "-" + each.to().getEpochSecond())
                        .collect(Collectors.joining(" ")),
                now.toEpochMilli());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(@Nullable Object value) {
        return (List<Map<String, Object>>) Objects.requireNonNull(value);
    }

    private static Instant at(Map<String, Object> day, @Nullable Object time, ZoneId zone) {
        return LocalDate.parse(String.valueOf(day.get("date")))
                .atTime(LocalTime.parse(String.valueOf(time)))
                .atZone(zone)
                .toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

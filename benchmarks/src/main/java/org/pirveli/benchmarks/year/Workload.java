package org.pirveli.benchmarks.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.WorkingCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who turns to the office in a year. The volumes are those that it published of 2023; months, days,
 * hours, topics and outcomes are invented, by the shares of the workload profile.
 */
public final class Workload {

    private static final WorkingCalendar CALENDAR = GeorgianCalendar.standard();
    private static final int DAYS_OF_WEEK = 7;
    private static final double LONGEST_MINUTES = 50;

    private final JsonNode profile = profile();
    private final Weighted<String> regions = Weighted.of(profile.get("regions"));
    private final Weighted<String> languages = Weighted.of(profile.get("languages"));
    private final Weighted<String> topics = Weighted.of(profile.get("topicWeights"));
    private final Random random;

    private Workload(long seed) {
        this.random = new Random(seed);
    }

    private static JsonNode profile() {
        try (var json = Workload.class.getResourceAsStream("/workload-profile.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(json));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Everyone of a year, in order.
     *
     * @param scale how many times as many as in 2023
     */
    static List<Contact> of(Year year, int scale, long seed) {
        return new Workload(seed).contacts(year, scale);
    }

    private List<Contact> contacts(Year year, int scale) {
        var calls = calls(year, scale);
        var applications = applications(year, scale);
        var told = applications.stream().filter(Contact::isCall).toList();
        var others = applications.stream().filter(each -> !each.isCall());
        var all =
                Stream.concat(others, tell(told, calls).stream())
                        .sorted(Comparator.comparing(Contact::at))
                        .toList();
        var numbered = new ArrayList<Contact>(all.size());
        all.forEach(each -> numbered.add(numbered(each, numbered.size() + 1)));
        return List.copyOf(numbered);
    }

    private static Contact numbered(Contact contact, int number) {
        return new Contact(
                number,
                contact.at(),
                contact.channel(),
                contact.detained(),
                contact.region(),
                contact.language(),
                contact.topic(),
                contact.outcome(),
                contact.handling(),
                contact.application());
    }

    /** An application by telephone is told in the next call from then on. */
    private static List<Contact> tell(List<Contact> told, List<Contact> calls) {
        var waiting = new ArrayDeque<>(told);
        var telling = new ArrayList<Contact>(calls.size());
        for (var call : calls) {
            var next = waiting.peek();
            boolean may = next != null && !next.at().isAfter(call.at()) && !isLost(call);
            telling.add(may ? call.telling(waiting.remove()) : call);
        }
        return telling;
    }

    private static boolean isLost(Contact call) {
        return call.outcome().equals("abandoned_or_wrong");
    }

    private List<Contact> calls(Year year, int scale) {
        var outcomes = Weighted.of(profile.get("callOutcomes"));
        int count = profile.at("/volumes/hotlineCalls").intValue() * scale;
        return instants(year, profile.get("callProfile"), count).stream()
                .map(at -> contact(at, "HOTLINE", outcomes.pick(random), false))
                .toList();
    }

    private List<Contact> applications(Year year, int scale) {
        int count = profile.at("/volumes/applications").intValue() * scale;
        var outcomes = Weighted.of(profile.get("applicationOutcomes"));
        var channels = Weighted.of(profile.get("applicationChannels")).pick(count, random);
        return channels.stream()
                .distinct()
                .sorted()
                .flatMap(channel -> {
                    int many = (int) channels.stream().filter(channel::equals).count();
                    return instants(year, hours(channel), many).stream()
                            .map(at ->
                                    contact(
                                            at,
                                            channel.toUpperCase(Locale.ROOT),
                                            outcomes.pick(random),
                                            true));
                })
                .sorted(Comparator.comparing(Contact::at))
                .toList();
    }

    private JsonNode hours(String channel) {
        return profile.get(
                switch (channel) {
                    case "hotline" -> "callProfile";
                    case "post", "walk_in" -> "officeProfile";
                    default -> "onlineProfile";
                });
    }

    private Contact contact(Instant at, String channel, String outcome, boolean application) {
        var shares = profile.get("prisonerShare");
        var share = channel.equals("HOTLINE") ? "call" : channel.equals("POST") ? "post" : "other";
        boolean detained = random.nextDouble() < shares.get(share).doubleValue();
        return new Contact(
                0,
                at,
                channel,
                detained,
                regions.pick(random),
                language(languages.pick(random)),
                detained ? "PRISON" : topics.pick(random),
                outcome,
                handling(),
                application);
    }

    private static @Nullable String language(String name) {
        return name.equals("other") ? null : name;
    }

    private Duration handling() {
        var handle = profile.get("handle");
        double minutes =
                Math.exp(
                        handle.get("mu").doubleValue()
                                + handle.get("sigma").doubleValue() * random.nextGaussian());
        return Duration.ofMillis((long) (Math.clamp(minutes, 0.5, LONGEST_MINUTES) * 60_000));
    }

    /** So many instants of a year, as its months, days and hours are weighted. */
    private List<Instant> instants(Year year, JsonNode hours, int count) {
        var weighted = new Weighted<LocalDateTime>();
        for (int day = 1; day <= year.length(); day++) {
            var date = year.atDay(day);
            double weight = weight(date, hours);
            for (int hour = 0; hour < 24; hour++) {
                weighted.add(
                        date.atTime(hour, 0), weight * hours.get("hour").get(hour).doubleValue());
            }
        }
        return weighted.pick(count, random).stream()
                .map(hour -> hour.plus(Duration.ofMillis(random.nextInt(3_600_000))))
                .map(time -> time.atZone(GeorgianCalendar.ZONE).toInstant())
                .sorted()
                .toList();
    }

    private double weight(LocalDate date, JsonNode hours) {
        boolean weekend = date.getDayOfWeek().getValue() > 5;
        boolean holiday = !weekend && !CALENDAR.day(date).working();
        return profile.get("month").get(date.getMonthValue() - 1).doubleValue()
                * hours.get("dow").get(date.getDayOfWeek().getValue() % DAYS_OF_WEEK).doubleValue()
                * (holiday ? hours.get("holidayFactor").doubleValue() : 1);
    }
}

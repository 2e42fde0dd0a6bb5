package org.pirveli.server.console.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.audit.Point.View;

/**
 * What the page of a past shows from one point.
 *
 * @param other the version that it is compared with; {@code null} for the one before, and at an
 *     instant for what was known with what was
 */
record PastPage(Past past, Point point, @Nullable Integer other, Told told, ZoneId office) {

    /** Everything that the template asks for. */
    Map<String, Object> attributes() {
        var shown = new HashMap<String, Object>();
        shown.put("caseId", past.caseId());
        shown.put("number", past.number());
        shown.put("view", point.view().name());
        shown.put("point", point);
        shown.put("to", other);
        shown.put("events", past.events());
        addSteps(shown);
        addViews(shown);
        try {
            addState(shown);
        } catch (Declined declined) {
            if (declined.code().equals("EVENT_UNREADABLE")
                    && declined.member("sequence") instanceof Integer sequence) {
                addUnreadable(shown, sequence);
            } else if (declined.code().equals("NOT_FOUND") && point.view() != View.EVENTS) {
                addTimeline(shown, Set.of());
            } else {
                throw declined;
            }
        }
        return shown;
    }

    /**
     * From here the case cannot be shown: one of the events that it is made of is beyond reading.
     */
    private void addUnreadable(Map<String, Object> shown, int sequence) {
        addTimeline(shown, past.seen(point, null));
        shown.put("unreadable", past.events().get(sequence));
        shown.put("raw", past.raw(sequence));
        if (sequence > 0) {
            shown.put("readable", Point.after(sequence).address(past.caseId(), null));
        }
    }

    private void addSteps(Map<String, Object> shown) {
        var steps = Steps.of(point.view(), past.events());
        int number = steps.numberOf(point);
        int last = steps.points().size();
        shown.put("step", number);
        shown.put("steps", last);
        shown.put("beads", Bead.of(steps, number, past.events()));
        if (number > 1) {
            shown.put("previous", steps.step(number - 1).address(past.caseId(), other));
        }
        if (number < last) {
            shown.put("next", steps.step(number + 1).address(past.caseId(), other));
        }
    }

    /** The same moment, seen in the three ways. */
    private void addViews(Map<String, Object> shown) {
        var moment = moment();
        var views = new TreeMap<String, String>();
        for (var view : View.values()) {
            views.put(view.name(), in(view, moment).address(past.caseId(), null));
        }
        shown.put("views", views);
        shown.put("moment", moment.toString());
        shown.put(
                "local",
                moment.atZone(office).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    private Instant moment() {
        var instant = point.instant();
        return instant == null ? past.events().get(point.version() - 1).recordedAt() : instant;
    }

    private Point in(View view, Instant moment) {
        if (view == point.view()) {
            return point;
        }
        return view == View.EVENTS
                ? Point.after(
                        (int)
                                Math.max(
                                        1,
                                        past.events().stream()
                                                .filter(event ->
                                                        !event.recordedAt().isAfter(moment))
                                                .count()))
                : Point.at(view, moment);
    }

    private void addState(Map<String, Object> shown) {
        var file = past.file(point);
        var pair = point.instant() == null ? null : knownAndWas(point.instant());
        var seen = past.seen(point, pair);
        addTimeline(shown, seen);
        var compared = compared(pair);
        addComparison(shown, file, compared);
        shown.put("case", file);
        shown.put("circumstances", past.circumstances(point));
        int current = seen.stream().mapToInt(Integer::intValue).max().orElse(0);
        var event = past.events().get(current);
        shown.put("event", event);
        shown.put("tells", told.fields(Objects.requireNonNull(event.payload())));
        shown.put("raw", past.raw(current));
        var causes = past.causes(current);
        shown.put("causes", causes);
        shown.put(
                "chain",
                causes.get("items") instanceof List<?> chain ? chain.reversed() : List.of());
        shown.put("consequences", past.consequences(current));
    }

    private void addTimeline(Map<String, Object> shown, Set<Integer> seen) {
        shown.put(
                "timeline",
                TimelineEntry.of(past.events(), point.view(), seen, past.caseId(), other));
        shown.put("seen", seen.size());
    }

    /** What was known and what was. Where nothing was known yet, all events make the difference. */
    private @Nullable Map<String, Object> knownAndWas(Instant instant) {
        var was = Point.at(View.WAS, instant);
        try {
            return past.differences(Point.at(View.KNOWN, instant), was);
        } catch (Declined notKnownYet) {
            return point.view() == View.WAS ? Map.of("added", past.entriesAt(was)) : null;
        }
    }

    private @Nullable Map<String, Object> compared(@Nullable Map<String, Object> pair) {
        if (other != null) {
            var chosen = Point.after(other);
            return point.view() == View.EVENTS && other > point.version()
                    ? past.differences(point, chosen)
                    : past.differences(chosen, point);
        }
        if (point.view() != View.EVENTS) {
            return pair;
        }
        return point.version() > 1
                ? past.differences(Point.after(point.version() - 1), point)
                : null;
    }

    @SuppressWarnings("unchecked")
    private void addComparison(
            Map<String, Object> shown,
            Map<String, Object> file,
            @Nullable Map<String, Object> compared) {
        var places = Set.<String>of();
        if (compared != null) {
            shown.put("compared", compared);
            if (compared.get("differences") instanceof List<?> found) {
                var differences = (List<Map<String, Object>>) found;
                shown.put("changes", new Changes(told, file).inWords(differences));
                places = Changes.places(differences);
            }
        }
        shown.put("state", state(file, places));
    }

    /** Every field of the case; what a comparison told of is marked. */
    private List<Telling> state(Map<String, Object> file, Set<String> places) {
        var state = new ArrayList<Telling>();
        file.forEach((field, value) ->
                told.fields(Map.of(field, value == null ? List.of() : value)).stream()
                        .map(each -> each.asChanged(isIn(places, field)))
                        .forEach(state::add));
        return state;
    }

    private static boolean isIn(Set<String> places, String field) {
        return places.stream()
                .anyMatch(place -> place.equals(field) || place.startsWith(field + "/"));
    }
}

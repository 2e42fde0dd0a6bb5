package org.pirveli.server.rest.calendar;

import static java.util.stream.Collectors.toSet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.value.UnitId;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.FieldRule;
import org.pirveli.server.rest.calendar.DeclarationEvent.Kind;
import org.pirveli.server.rest.calendar.IcsEvent.Property;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

/**
 * Reads declarations from an iCalendar file (RFC 5545), our own or anyone's.
 *
 * <p>Each date of each event of whole days is declared off; our own files also say which days are
 * worked, when, and for whom. What is cancelled, and what our files mark as law, declares nothing.
 * An event that recurs is refused and not expanded: a public act names its dates, and a rule
 * without end would declare days that no act did.
 */
public final class DeclarationsFromICalendar {

    /** More intervals than that are not the hours of an office. */
    private static final int MOST_INTERVALS = 24;

    private final EventFaults faults = new EventFaults();
    private final Set<Bound> bound = new HashSet<>();
    private final @Nullable String decree;
    private int days;

    /**
     * A date of one unit.
     *
     * @param unit {@code null} for the declaration that binds all
     */
    private record Bound(LocalDate date, @Nullable UnitId unit) {}

    private DeclarationsFromICalendar(@Nullable String decree) {
        this.decree = decree;
    }

    /**
     * The declarations of a file, in its order.
     *
     * @param decree the act behind events that other programs wrote; {@code null} if their
     *     descriptions name it
     * @throws Refused if the file is larger than a body may be
     * @throws InvalidRequest with everything that is wrong, by line and property
     */
    public static List<Declaration> read(byte[] file, @Nullable String decree) {
        if (file.length > BodyBytes.COMMAND) {
            throw new Refused(
                    RefusalCode.CONTENT_TOO_LARGE, Map.of("maximumBytes", BodyBytes.COMMAND));
        }
        return new DeclarationsFromICalendar(decree).declarations(IcsEvents.of(text(file)));
    }

    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException _) {
            throw new InvalidRequest(Fault.body("", FaultKind.BROKEN_ENCODING));
        }
    }

    private List<Declaration> declarations(List<IcsEvent> events) {
        var all = new ArrayList<Declaration>();
        for (var event : events) {
            if (!event.says("STATUS", "CANCELLED")
                    && !event.says(DeclarationEvent.DAY, Kind.STATUTORY.name())) {
                all.addAll(declared(event));
            }
            if (days > EventDates.MOST) {
                faults.tooMany(EventDates.MOST);
                break;
            }
        }
        faults.refuse();
        return List.copyOf(all);
    }

    private List<Declaration> declared(IcsEvent event) {
        int before = faults.count();
        var dates = new EventDates(event, faults).all();
        days += dates.size();
        if (days > EventDates.MOST) {
            return List.of();
        }
        var hours = hours(event);
        var units = units(event);
        var reason = wanted(event, "SUMMARY", FieldRule.of("reason"));
        var reasonKa =
                event.property(DeclarationEvent.REASON_KA)
                        .map(name -> faults.text(name, FieldRule.of("reasonKa")))
                        .orElse(null);
        var act = act(event);
        once(event, dates, units);
        return faults.count() > before
                ? List.of()
                : dates.stream()
                        .map(date -> new Declaration(date, hours, units, reason, reasonKa, act))
                        .toList();
    }

    /** A date is declared once for each unit, and once for all. */
    private void once(IcsEvent event, List<LocalDate> dates, Set<UnitId> units) {
        var bindings =
                dates.stream()
                        .flatMap(date ->
                                units.isEmpty()
                                        ? Stream.of(new Bound(date, null))
                                        : units.stream().map(unit -> new Bound(date, unit)))
                        .toList();
        if (bindings.stream().filter(bound::add).count() < bindings.size()) {
            event.property("DTSTART").ifPresent(start -> faults.add(start, FaultKind.REPEATED));
        }
    }

    /** Our own files keep the act as the description; what others describe may be anything. */
    private String act(IcsEvent event) {
        boolean ours = event.property(DeclarationEvent.DAY).isPresent();
        return ours || decree == null
                ? wanted(event, "DESCRIPTION", FieldRule.of("decree"))
                : decree;
    }

    private String wanted(IcsEvent event, String name, FieldRule rule) {
        var property = event.property(name);
        if (property.isEmpty()) {
            faults.missing(event, name);
        }
        return property.map(found -> faults.text(found, rule)).orElse("");
    }

    private List<WorkingHours> hours(IcsEvent event) {
        var kind = event.property(DeclarationEvent.DAY);
        var hours = event.property(DeclarationEvent.HOURS);
        if (kind.isPresent() && !isKnown(kind.get())) {
            faults.add(
                    kind.get(), FaultKind.NOT_ONE_OF, Map.of("known", "OFF, WORKING, STATUTORY"));
            return List.of();
        }
        if (!event.says(DeclarationEvent.DAY, Kind.WORKING.name())) {
            hours.ifPresent(unwanted -> faults.add(unwanted, FaultKind.CONTRADICTION));
            return List.of();
        }
        if (hours.isEmpty()) {
            faults.missing(event, DeclarationEvent.HOURS);
        }
        return hours.flatMap(this::parsed).orElse(List.of());
    }

    private static boolean isKnown(Property kind) {
        return Arrays.stream(Kind.values())
                .anyMatch(known -> known.name().equalsIgnoreCase(kind.value()));
    }

    private Optional<List<WorkingHours>> parsed(Property hours) {
        var all = new ArrayList<WorkingHours>();
        for (var interval : hours.value().split(" ", -1)) {
            var edges = interval.split("-", -1);
            try {
                if (edges.length == 2) {
                    all.add(new WorkingHours(LocalTime.parse(edges[0]), LocalTime.parse(edges[1])));
                    continue;
                }
            } catch (DateTimeException _) {
                // Said below: such hours are none.
            }
            faults.add(hours, FaultKind.WRONG_SHAPE, Map.of(Fault.TYPE, "hours"));
            return Optional.empty();
        }
        if (!inOrder(all)) {
            faults.add(hours, FaultKind.WRONG_SHAPE, Map.of(Fault.TYPE, "hours"));
            return Optional.empty();
        }
        return Optional.of(all);
    }

    /** None that closes before it opens, or opens before the one before it has closed. */
    private static boolean inOrder(List<WorkingHours> hours) {
        var free = LocalTime.MIN;
        boolean dayIsOver = false;
        for (var one : hours) {
            boolean untilMidnight = one.closes().equals(LocalTime.MIDNIGHT);
            if (dayIsOver
                    || one.opens().isBefore(free)
                    || !(untilMidnight || one.opens().isBefore(one.closes()))) {
                return false;
            }
            free = one.closes();
            dayIsOver = untilMidnight;
        }
        return hours.size() <= MOST_INTERVALS;
    }

    private Set<UnitId> units(IcsEvent event) {
        var units = event.property(DeclarationEvent.UNITS);
        if (units.isEmpty()) {
            return Set.of();
        }
        try {
            return Arrays.stream(units.get().value().split(" ", -1))
                    .map(UnitId::new)
                    .collect(toSet());
        } catch (IllegalArgumentException _) {
            faults.add(units.get(), FaultKind.WRONG_SHAPE, Map.of(Fault.TYPE, "UnitId"));
            return Set.of();
        }
    }
}

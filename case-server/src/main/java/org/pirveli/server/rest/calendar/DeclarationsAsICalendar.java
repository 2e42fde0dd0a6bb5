package org.pirveli.server.rest.calendar;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.value.UnitId;
import org.pirveli.server.rest.calendar.DeclarationEvent.Kind;
import org.pirveli.worktime.DayName;

/**
 * Writes the declared days of a calendar as iCalendar (RFC 5545), for people's own calendars and
 * for other offices. What is written reads back as the same declarations ({@link
 * DeclarationsFromICalendar}); line breaks in texts become those of the standard.
 */
public final class DeclarationsAsICalendar {

    private static final String PRODUCT = "-//Pirveli//Calendar of work//EN";

    private DeclarationsAsICalendar() {}

    /**
     * The file.
     *
     * @param declarations each date at most once for each unit, so that every event has an id of
     *     its own; it is the same whenever the day is exported
     * @param statutory holidays by law to show beside them; they are marked, and do not read back
     * @param at when the file is made
     */
    public static String write(
            CalendarId id,
            List<Declaration> declarations,
            Map<LocalDate, DayName> statutory,
            Instant at) {
        var file = new Calendar();
        file.add(new ProdId(PRODUCT));
        file.add(ImmutableVersion.VERSION_2_0);
        file.add(ImmutableCalScale.GREGORIAN);
        file.add(new XProperty("X-WR-CALNAME", id.value()));
        new TreeMap<>(statutory).forEach((date, name) -> file.add(holiday(id, date, name, at)));
        declarations.forEach(declaration -> file.add(declared(id, declaration, at)));
        return Folding.fold(file.toString());
    }

    private static VEvent declared(CalendarId id, Declaration day, Instant at) {
        var kind = day.working() ? Kind.WORKING : Kind.OFF;
        var units = day.units().stream().map(UnitId::value).collect(joining(" "));
        var event = event(id, day.date(), units, kind, day.reason(), at);
        event.add(new Description(oneKindOfBreak(day.decree())));
        if (day.working()) {
            event.add(new XProperty(DeclarationEvent.HOURS, DeclarationEvent.text(day.hours())));
        }
        if (!units.isEmpty()) {
            event.add(new XProperty(DeclarationEvent.UNITS, units));
        }
        Stream.ofNullable(day.reasonKa()).forEach(reasonKa -> event.add(inGeorgian(reasonKa)));
        return event;
    }

    private static VEvent holiday(CalendarId id, LocalDate date, DayName name, Instant at) {
        var event = event(id, date, "", Kind.STATUTORY, name.en(), at);
        event.add(inGeorgian(name.ka()));
        return event;
    }

    private static VEvent event(
            CalendarId id, LocalDate date, String units, Kind kind, String reason, Instant at) {
        var event = new VEvent(false);
        event.add(new Uid(uid(id, date, units, kind == Kind.STATUTORY)));
        event.add(new DtStamp(at));
        event.add(new DtStart<>(date));
        event.add(new DtEnd<>(date.plusDays(1)));
        event.add(new Summary(oneKindOfBreak(reason)));
        event.add(new Categories(kind.category));
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new XProperty(DeclarationEvent.DAY, kind.name()));
        return event;
    }

    /** An id that depends on nothing but which day of whom it is. */
    private static String uid(CalendarId id, LocalDate date, String units, boolean statutory) {
        var name = "pirveli %s %s %s %s".formatted(id, date, units, statutory);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static XProperty inGeorgian(String reasonKa) {
        return new XProperty(DeclarationEvent.REASON_KA, oneKindOfBreak(reasonKa));
    }

    private static String oneKindOfBreak(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}

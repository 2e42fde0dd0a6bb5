package org.pirveli.domain.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.TopicTerms;
import org.pirveli.api.office.event.OperatorRegistered;
import org.pirveli.api.office.event.TopicDefined;
import org.pirveli.api.office.event.UnitDefined;
import org.pirveli.api.value.UnitId;

/** An object of an office that has one unit and one topic, in its commands and events. */
final class OfficeOfOneUnit<C, E, S> {

    static final UnitId UNIT = new UnitId("first-response");
    static final OperatorId NINO = new OperatorId("nino");
    static final TopicCode HEALTH = new TopicCode("HEALTH");
    static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    static final Instant NOON = Instant.parse("2026-11-24T08:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Tbilisi");
    static final UnitDefined OPENED =
            new UnitDefined(UNIT, "განყოფილება", "Division", new CalendarId("georgia"), 0);
    static final OperatorRegistered HIRED = new OperatorRegistered(NINO, Set.of(UNIT), null);

    private final OfficeRules<C, E, S> rules;
    private final List<E> events = new ArrayList<>();

    private OfficeOfOneUnit(OfficeRules<C, E, S> rules) {
        this.rules = rules;
    }

    static <C, E, S> OfficeOfOneUnit<C, E, S> of(OfficeRules<C, E, S> rules) {
        return new OfficeOfOneUnit<>(rules);
    }

    static <C, E, S> OfficeOfOneUnit<C, E, S> of(OfficeRules<C, E, S> rules, E first) {
        var one = of(rules);
        one.events.add(first);
        return one;
    }

    /** Asks for something now. */
    E does(C command) {
        rules.check(command);
        var event = rules.decide(command, rules.after(events), now());
        events.add(event);
        return event;
    }

    S state() {
        return Objects.requireNonNull(known());
    }

    private @Nullable S known() {
        return rules.after(events);
    }

    private static OfficeNow now() {
        return new OfficeNow(
                NOON,
                ZONE,
                Directory.EMPTY
                        .with(new UnitRules().evolve(null, OPENED))
                        .with(
                                new TopicRules()
                                        .evolve(
                                                null,
                                                new TopicDefined(
                                                        HEALTH,
                                                        new TopicTerms(
                                                                "ჯანმრთელობა",
                                                                "Health",
                                                                0,
                                                                true,
                                                                false,
                                                                null)))));
    }
}

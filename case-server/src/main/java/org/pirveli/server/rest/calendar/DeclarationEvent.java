package org.pirveli.server.rest.calendar;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.pirveli.api.calendar.WorkingHours;

/**
 * How a declared day stands in an iCalendar file: an event of one whole day, whose summary is what
 * people call the day and whose description is the act. What the standard has no property for
 * stands in properties of our own.
 */
final class DeclarationEvent {

    /** What kind of day it is, by the name of a {@link Kind}; only our own files have it. */
    static final String DAY = "X-PIRVELI-DAY";

    /** What is worked, such as {@code 09:00-13:00 14:00-18:00}. */
    static final String HOURS = "X-PIRVELI-HOURS";

    /** Whom the day binds, apart by spaces; without it, all. */
    static final String UNITS = "X-PIRVELI-UNITS";

    /** What people call the day, in Georgian. */
    static final String REASON_KA = "X-PIRVELI-REASON-KA";

    /** The kinds of day. */
    enum Kind {
        OFF("HOLIDAY"),
        WORKING("WORKING DAY"),

        /** By law: shown, but not declared, so it is passed over when the file comes back. */
        STATUTORY("HOLIDAY");

        /** What other programs show, and may colour by. */
        final String category;

        Kind(String category) {
            this.category = category;
        }
    }

    private DeclarationEvent() {}

    static String text(List<WorkingHours> hours) {
        return hours.stream().map(one -> one.opens() + "-" + one.closes()).collect(joining(" "));
    }
}

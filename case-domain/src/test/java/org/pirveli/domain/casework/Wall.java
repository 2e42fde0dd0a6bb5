package org.pirveli.domain.casework;

import java.time.Instant;
import java.time.LocalDateTime;
import org.pirveli.worktime.GeorgianCalendar;

/** Instants as the clock on the office wall shows them. */
public final class Wall {

    private Wall() {}

    public static Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(GeorgianCalendar.ZONE).toInstant();
    }
}

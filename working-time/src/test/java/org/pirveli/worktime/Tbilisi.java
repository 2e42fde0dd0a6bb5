package org.pirveli.worktime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** Instants as the clock on the office wall shows them. */
final class Tbilisi {

    static final Term TWO_WORKING_DAYS =
            new Term(2, TermUnit.WORKING_DAYS, StartRule.RECEIPT_DAY, EndRule.CLOSE_OF_BUSINESS);

    /** The calendar of Georgia as if government had declared nothing. */
    static final WorkingCalendar WITHOUT_DECLARED_DAYS =
            new WorkingCalendar(
                    GeorgianCalendar.ID,
                    1,
                    GeorgianCalendar.ZONE,
                    GeorgianCalendar.standard().layers().declaring(List.of()));

    private Tbilisi() {}

    static Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(GeorgianCalendar.ZONE).toInstant();
    }
}

package org.pirveli.worktime;

import java.time.Instant;
import java.time.LocalDateTime;

/** Instants as the clock on the office wall shows them. */
final class Tbilisi {

    static final Term TWO_WORKING_DAYS =
            new Term(2, TermUnit.WORKING_DAYS, StartRule.RECEIPT_DAY, EndRule.CLOSE_OF_BUSINESS);

    private Tbilisi() {}

    static Instant at(String localDateTime) {
        return LocalDateTime.parse(localDateTime).atZone(GeorgianCalendar.ZONE).toInstant();
    }
}

package org.pirveli.domain.office;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a change of the office needs to know beside its object.
 *
 * @param now by the office clock
 * @param zone in which the office's dates begin
 * @param directory everything that the office is made of
 */
public record OfficeNow(Instant now, ZoneId zone, Directory directory) {

    /** The end of the office's day. */
    Instant endOfDay() {
        return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }
}

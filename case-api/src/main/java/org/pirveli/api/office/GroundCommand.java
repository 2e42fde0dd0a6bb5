package org.pirveli.api.office;

import java.time.LocalDate;
import org.pirveli.api.value.GroundCode;

/** Everything that can be asked of a ground. */
public sealed interface GroundCommand extends OfficeCommand {

    GroundCode groundCode();

    /** Make a new ground. */
    record DefineGround(GroundCode groundCode, GroundTerms terms) implements GroundCommand {}

    /** Say anew what a ground is. */
    record ReviseGround(GroundCode groundCode, GroundTerms terms, String reason)
            implements GroundCommand {}

    /**
     * Use a ground no more.
     *
     * @param from the first date on which it is not used
     */
    record RetireGround(GroundCode groundCode, LocalDate from, String reason)
            implements GroundCommand {}
}

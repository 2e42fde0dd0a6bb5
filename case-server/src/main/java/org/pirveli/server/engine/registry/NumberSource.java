package org.pirveli.server.engine.registry;

import org.pirveli.api.casework.CaseNumber;

/** Where a registration gets its case number from. */
@FunctionalInterface
public interface NumberSource {

    /** For dry runs: a number that no case ever has. */
    NumberSource DRY_RUN = year -> CaseNumber.of(year, 0);

    /**
     * The next number.
     *
     * @param year in which the case is registered
     * @throws WrongYear if only numbers of another year are at hand
     */
    CaseNumber next(int year);

    /** Midnight of New Year struck between two looks at the clock; look again. */
    final class WrongYear extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongYear() {
            super("a new year has begun", null, false, false);
        }
    }
}

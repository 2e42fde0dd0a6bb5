package org.pirveli.server.engine.storage;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** Whether the tables are those of this release; only their owner can make them so. */
final class Tables {

    private static final String MIGRATE =
            " Run java -jar pirveli.jar --pirveli.command=migrate with the account that owns them.";

    private Tables() {}

    /**
     * Looks.
     *
     * @throws UnfitDatabase if they are of an earlier or a later release, or cannot be read
     */
    static void areOfThisRelease(Flyway flyway) {
        try {
            if (flyway.info().pending().length > 0) {
                throw unfit(
                        "The tables of the database are of an earlier release, or there are none."
                                + MIGRATE);
            }
            if (Arrays.stream(flyway.info().all())
                    .anyMatch(each -> each.getState() == MigrationState.FUTURE_SUCCESS)) {
                throw unfit("The tables of the database are of a later release: start that one.");
            }
            var validated = flyway.validateWithResult();
            if (!validated.validationSuccessful) {
                throw unfit(
                        "The tables of the database are not those of this release: "
                                + validated.getAllErrorMessages());
            }
        } catch (FlywayException unreadable) {
            throw unfit(
                    "It cannot be read of which release the tables of the database are: "
                            + String.valueOf(unreadable.getMessage()).strip()
                            + " See that spring.datasource.username is the account of commands."
                            + MIGRATE);
        }
    }

    private static UnfitDatabase unfit(String reason) {
        return new UnfitDatabase(List.of(reason));
    }
}

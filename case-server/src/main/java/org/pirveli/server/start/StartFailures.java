package org.pirveli.server.start;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.storage.UnfitDatabase;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in words why the server does not start. */
public final class StartFailures implements FailureAnalyzer {

    /** H2: the file is open in another process. */
    private static final int IN_USE = 90020;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .limit(32)
                .map(StartFailures::explained)
                .filter(explained -> explained != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable FailureAnalysis explained(Throwable failure) {
        if (failure instanceof StartRefused refused) {
            return listed(refused.reasons(), failure);
        }
        if (failure instanceof UnfitDatabase unfit) {
            return listed(unfit.reasons(), failure);
        }
        if (failure instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
            return new FailureAnalysis(
                    "The database file is open in another process: another Pirveli is running on"
                            + " this data directory.",
                    "Stop the other one, or give this one another directory by"
                            + " --pirveli.data-dir.",
                    failure);
        }
        return null;
    }

    private static FailureAnalysis listed(List<String> reasons, Throwable failure) {
        return new FailureAnalysis(
                "Pirveli does not start as it is configured:\n\n  - "
                        + String.join("\n  - ", reasons),
                "Put right what is listed, and start again.",
                failure);
    }
}

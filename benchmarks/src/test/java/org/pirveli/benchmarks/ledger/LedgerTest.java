package org.pirveli.benchmarks.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pirveli.benchmarks.desk.Request;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class LedgerTest {

    @TempDir private Path folder;

    @Test
    void an_intent_without_an_outcome_is_unknown_and_the_last_outcome_counts() throws IOException {
        var first = Request.register("11111111-1111-4111-8111-111111111111", null);
        var second = Request.note(first.caseId());
        var done =
                new Entry.Acknowledged(
                        first.mark(), 1, List.of(new Entry.Event("ApplicationRegistered", 0)));
        try (var ledger = new Ledger(folder.resolve("ledger"))) {
            ledger.write(new Entry.Intent(first));
            ledger.write(new Entry.Unknown(first.mark(), "killed"));
            ledger.write(new Entry.Intent(second));
            ledger.write(done);

            assertThat(ledger.trials())
                    .containsExactly(
                            new Trial(first, done),
                            new Trial(
                                    second, new Entry.Unknown(second.mark(), "nothing was heard")));
        }
    }
}

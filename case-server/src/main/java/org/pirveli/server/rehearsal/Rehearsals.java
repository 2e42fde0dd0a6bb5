package org.pirveli.server.rehearsal;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandKind;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.errand.Errands;
import org.pirveli.server.idempotency.KeyedRequest;
import org.springframework.stereotype.Component;

/** Takes rehearsals in, and says how they stand. */
@Component
public final class Rehearsals {

    static final ErrandKind<RehearsalAsked, RehearsalResult> KIND =
            new ErrandKind<>(
                    "rehearsal", RehearsalAsked.class, RehearsalResult.class, Duration.ofDays(1));

    /** More than these cannot wait at the same time. */
    static final int MOST_UNFINISHED = 20;

    private final Errands errands;
    private final ErrandTable table;
    private final RehearsalWorker worker;
    private final RuleBook book;

    Rehearsals(Errands errands, ErrandTable table, RehearsalWorker worker, RuleBook book) {
        this.errands = errands;
        this.table = table;
        this.worker = worker;
        this.book = book;
    }

    /**
     * Takes one in.
     *
     * @param asked read only if the request was not answered before
     * @param request for an idempotent one; {@code null} without a key
     * @throws Refused if the draft breaks a rule, or too many are waiting
     */
    public Errand<RehearsalAsked, RehearsalResult> take(
            Supplier<RehearsalAsked> asked, Actor actor, @Nullable KeyedRequest request) {
        var taken = errands.take(KIND, () -> checked(asked.get()), actor, request);
        worker.wake();
        return taken;
    }

    private RehearsalAsked checked(RehearsalAsked asked) {
        Drafts.check(asked, book.current());
        if (table.unfinished(KIND).size() >= MOST_UNFINISHED) {
            throw new Refused(RefusalCode.TOO_MANY_REHEARSALS, Map.of("maximum", MOST_UNFINISHED));
        }
        return asked;
    }

    /** Finds one, on whichever node it was taken in. */
    public Optional<Errand<RehearsalAsked, RehearsalResult>> find(RehearsalId id) {
        return table.find(KIND, id.value());
    }
}

package org.pirveli.server.rehearsal;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandKind;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.idempotency.OnceOnly;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes rehearsals in, and says how they stand. */
@Component
public final class Rehearsals {

    static final ErrandKind<RehearsalAsked, RehearsalResult> KIND =
            new ErrandKind<>(
                    "rehearsal", RehearsalAsked.class, RehearsalResult.class, Duration.ofDays(1));

    /** More than these cannot wait at the same time. */
    static final int MOST_UNFINISHED = 20;

    private final ErrandTable table;
    private final RehearsalWorker worker;
    private final RuleBook book;
    private final OnceOnly once;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Rehearsals(
            ErrandTable table,
            RehearsalWorker worker,
            RuleBook book,
            OnceOnly once,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.worker = worker;
        this.book = book;
        this.once = once;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
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
        var id =
                request == null
                        ? keep(asked.get(), actor, _ -> {})
                        : once.answer(
                                request,
                                kept -> new RehearsalId(UUID.fromString(kept)),
                                keep -> keep(asked.get(), actor, keep));
        worker.wake();
        return find(id).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private RehearsalId keep(RehearsalAsked asked, Actor actor, Consumer<String> answer) {
        Drafts.check(asked, book.current());
        if (table.unfinished(KIND).size() >= MOST_UNFINISHED) {
            throw new Refused(RefusalCode.TOO_MANY_REHEARSALS, Map.of("maximum", MOST_UNFINISHED));
        }
        var id = new RehearsalId(ids.generate());
        transaction.executeWithoutResult(_ -> {
            table.add(KIND, id.value(), asked, actor.name(), clock.instant());
            answer.accept(id.toString());
        });
        return id;
    }

    /** Finds one, on whichever node it was taken in. */
    public Optional<Errand<RehearsalAsked, RehearsalResult>> find(RehearsalId id) {
        return table.find(KIND, id.value());
    }
}

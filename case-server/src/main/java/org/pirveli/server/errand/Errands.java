package org.pirveli.server.errand;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.idempotency.OnceOnly;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes errands of every kind in: kept with the answer to their request, or not at all. */
@Component
public final class Errands {

    private final ErrandTable table;
    private final OnceOnly once;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Errands(
            ErrandTable table,
            OnceOnly once,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.once = once;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes one in.
     *
     * @param asked read only if the request was not answered before; may refuse
     * @param request for an idempotent one; {@code null} without a key
     */
    public <A, R> Errand<A, R> take(
            ErrandKind<A, R> kind, Supplier<A> asked, Actor actor, @Nullable KeyedRequest request) {
        return take(kind, request, answer -> kept(kind, asked.get(), actor, answer));
    }

    /** The same; while one of its kind waits or runs, that one answers for the next. */
    public <A, R> Errand<A, R> takeOrJoin(
            ErrandKind<A, R> kind, A asked, Actor actor, @Nullable KeyedRequest request) {
        return takeOrJoin(kind, () -> asked, _ -> true, actor, request);
    }

    /**
     * The same; only one that does the same work answers.
     *
     * @param asked read in the transaction, and only if none answers
     */
    public <A, R> Errand<A, R> takeOrJoin(
            ErrandKind<A, R> kind,
            Supplier<A> asked,
            Predicate<A> same,
            Actor actor,
            @Nullable KeyedRequest request) {
        return take(kind, request, answer -> joined(kind, asked, same, actor, answer));
    }

    private <A, R> Errand<A, R> take(
            ErrandKind<A, R> kind, @Nullable KeyedRequest request, Taking taking) {
        var id =
                request == null
                        ? taking.take(_ -> {})
                        : once.answer(request, UUID::fromString, taking::take);
        return table.find(kind, id).orElseThrow();
    }

    private interface Taking {

        UUID take(Consumer<String> answer);
    }

    private <A, R> UUID kept(ErrandKind<A, R> kind, A asked, Actor actor, Consumer<String> answer) {
        return transaction.execute(_ -> answered(added(kind, asked, actor), answer));
    }

    private <A, R> UUID joined(
            ErrandKind<A, R> kind,
            Supplier<A> asked,
            Predicate<A> same,
            Actor actor,
            Consumer<String> answer) {
        return transaction.execute(_ -> {
            var waiting =
                    table.unfinished(kind).stream()
                            .filter(each -> same.test(each.asked()))
                            .findFirst()
                            .map(Errand::errandId);
            return answered(waiting.orElseGet(() -> added(kind, asked.get(), actor)), answer);
        });
    }

    private <A, R> UUID added(ErrandKind<A, R> kind, A asked, Actor actor) {
        var id = ids.generate();
        table.add(kind, id, asked, actor.name(), clock.instant());
        return id;
    }

    private static UUID answered(UUID id, Consumer<String> answer) {
        answer.accept(id.toString());
        return id;
    }
}

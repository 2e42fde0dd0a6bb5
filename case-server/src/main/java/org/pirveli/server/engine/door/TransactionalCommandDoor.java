package org.pirveli.server.engine.door;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.domain.casework.Decision;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.CommandObserver;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.engine.Executed;
import org.pirveli.server.engine.Given;
import org.pirveli.server.engine.Handled;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.StorageAway;
import org.pirveli.server.engine.log.LogStorage;
import org.pirveli.server.engine.registry.CaseNumbers;
import org.pirveli.server.engine.registry.NumberSource;
import org.pirveli.server.engine.registry.RegistryTable;
import org.pirveli.server.engine.registry.ReservedNumbers;
import org.pirveli.server.engine.transaction.Failures;
import org.pirveli.server.engine.transaction.RootUnit;

/** Carries commands out, each in one transaction, and runs lost races again. */
final class TransactionalCommandDoor implements CommandDoor {

    private static final int TRIES = 5;

    private final RootUnit root;
    private final Dispatch dispatch;
    private final LogStorage log;
    private final CaseCache cache;
    private final CaseNumbers numbers;
    private final RegistryTable registry;
    private final OfficeClock clock;
    private final CommandObserver observer;
    private final Executor elsewhere;

    TransactionalCommandDoor(
            RootUnit root,
            Dispatch dispatch,
            LogStorage log,
            CaseCache cache,
            CaseNumbers numbers,
            RegistryTable registry,
            OfficeClock clock,
            CommandObserver observer,
            Executor elsewhere) {
        this.root = root;
        this.dispatch = dispatch;
        this.log = log;
        this.cache = cache;
        this.numbers = numbers;
        this.registry = registry;
        this.clock = clock;
        this.observer = observer;
        this.elsewhere = elsewhere;
    }

    @Override
    public Executed execute(CaseCommand command, Actor actor, Conditions conditions) {
        return execute(List.of(command), actor, conditions);
    }

    @Override
    public Executed execute(List<CaseCommand> commands, Actor actor, Conditions conditions) {
        if (conditions.dryRun()) {
            return inOwnUnit(() -> persistently(commands, actor, conditions));
        }
        long begun = System.nanoTime();
        try {
            var executed = inOwnUnit(() -> persistently(commands, actor, conditions));
            observer.done(commands.getFirst(), executed.decision(), since(begun));
            return executed;
        } catch (RuntimeException failure) {
            observer.failed(commands.getFirst(), failure, since(begun));
            throw failure;
        }
    }

    @Override
    public List<Handled> executeAll(List<Given> commands) {
        if (commands.isEmpty()) {
            return List.of();
        }
        long begun = System.nanoTime();
        var handled = inOwnUnit(() -> allInOne(commands));
        var share = since(begun).dividedBy(commands.size());
        handled.forEach(each -> {
            switch (each) {
                case Handled.Done done -> observer.done(done.command(), done.decision(), share);
                case Handled.Failed failed ->
                        observer.failed(failed.command(), failed.reason(), share);
            }
        });
        return handled;
    }

    private List<Handled> allInOne(List<Given> commands) {
        var batch = new Batch(commands, dispatch, log, cache);
        int newCases = (int) commands.stream().map(Given::command).filter(Batch.REGISTERS).count();
        try {
            inOneTransaction(batch, newCases);
        } catch (RuntimeException failure) {
            if (Failures.isStorageAway(failure)) {
                throw new StorageAway(failure);
            }
            batch.forget();
        }
        return batch.settle(given ->
                persistently(List.of(given.command()), given.actor(), Batch.conditions(given))
                        .decision());
    }

    private void inOneTransaction(Batch batch, int newCases) {
        var reserved = reserve(newCases);
        try {
            root.run(true, () -> batch.decide(reserved));
        } finally {
            numbers.giveBack(reserved);
        }
    }

    private Executed persistently(List<CaseCommand> commands, Actor actor, Conditions conditions) {
        var key = commands.getFirst().caseId().toString();
        for (int attempt = 1; true; attempt++) {
            boolean last = attempt == TRIES;
            try {
                return attempt(commands, actor, conditions, last);
            } catch (Doubt _) {
                cache.remove(key);
            } catch (Refused | StorageAway told) {
                throw told;
            } catch (RuntimeException failure) {
                boolean lostRace = Failures.isLostRace(failure);
                if ((last && lostRace) || Failures.isStorageAway(failure)) {
                    throw new StorageAway(failure);
                }
                if (!lostRace) {
                    throw failure;
                }
                cache.remove(key);
                pause(attempt);
            }
        }
    }

    private Executed attempt(
            List<CaseCommand> commands, Actor actor, Conditions conditions, boolean last) {
        if (conditions.dryRun()) {
            cache.remove(commands.getFirst().caseId().toString());
            return root.run(
                    false, () -> decide(commands, actor, conditions, last, NumberSource.DRY_RUN));
        }
        var reserved = reserve((int) commands.stream().filter(Batch.REGISTERS).count());
        try {
            return root.run(true, () -> decide(commands, actor, conditions, last, reserved));
        } finally {
            numbers.giveBack(reserved);
        }
    }

    private Executed decide(
            List<CaseCommand> commands,
            Actor actor,
            Conditions conditions,
            boolean last,
            NumberSource source) {
        var key = commands.getFirst().caseId().toString();
        Decision decision;
        try {
            decision = decideAll(commands, actor, conditions, source);
        } catch (Refused refused) {
            throw !last && cache.wasTaken(key) ? new Doubt() : refused;
        }
        if (!last && decision.events().isEmpty() && cache.wasTaken(key)) {
            throw new Doubt();
        }
        if (!conditions.dryRun()) {
            dispatch.keep(decision, actor);
        }
        var executed = new Executed(decision, numberOf(decision, conditions.dryRun()));
        conditions.inSameTransaction().accept(executed);
        return executed;
    }

    /** The version that the caller saw is that before the first one. */
    private Decision decideAll(
            List<CaseCommand> commands, Actor actor, Conditions conditions, NumberSource source) {
        var decision = dispatch.decide(commands.getFirst(), actor, conditions, source);
        for (var further : commands.subList(1, commands.size())) {
            decision =
                    decision.and(
                            dispatch.decide(further, actor, conditions.inAnyVersion(), source));
        }
        return decision;
    }

    private @Nullable CaseNumber numberOf(Decision decision, boolean dryRun) {
        if (!decision.events().isEmpty()
                && decision.events().getFirst() instanceof ApplicationRegistered registered) {
            return dryRun ? null : registered.caseNumber();
        }
        return registry.numberOf(decision.caseId());
    }

    private ReservedNumbers reserve(int count) {
        return numbers.reserve(clock.instant(), count);
    }

    /** A reaction's own unit of work must not swallow the command's. */
    private <T> T inOwnUnit(Supplier<T> work) {
        if (!CurrentUnitOfWork.isStarted()) {
            return work.get();
        }
        try {
            return CompletableFuture.supplyAsync(work, elsewhere).join();
        } catch (CompletionException failure) {
            throw Failures.unwrapped(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    private static void pause(int attempt) {
        long millis = ThreadLocalRandom.current().nextLong(2, 12) * attempt;
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}

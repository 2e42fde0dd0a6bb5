package org.pirveli.server.engine.door;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.ImportCase;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.domain.casework.Decision;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.engine.Given;
import org.pirveli.server.engine.Handled;
import org.pirveli.server.engine.StorageAway;
import org.pirveli.server.engine.log.LogStorage;
import org.pirveli.server.engine.registry.NumberSource;

/** Many commands on their way through one transaction. */
final class Batch {

    /** Commands that make a new case, and need a number for it. */
    static final Predicate<CaseCommand> REGISTERS =
            command -> command instanceof RegisterApplication || command instanceof ImportCase;

    private final List<Given> commands;
    private final Dispatch dispatch;
    private final LogStorage log;
    private final CaseCache cache;
    private final @Nullable Handled[] handled;

    Batch(List<Given> commands, Dispatch dispatch, LogStorage log, CaseCache cache) {
        this.commands = commands;
        this.dispatch = dispatch;
        this.log = log;
        this.cache = cache;
        this.handled = new Handled[commands.size()];
    }

    /**
     * Decides all of them in the running unit of work. The cases are read anew, all by one
     * question. Should one be remembered again by the time it is decided on, since somebody worked
     * on it meanwhile, then what it refuses or finds needless stays open.
     */
    boolean decide(NumberSource numbers) {
        dispatch.hold();
        commands.forEach(given -> cache.remove(key(given)));
        log.readAhead(commands.stream().map(given -> given.command().caseId()).toList());
        for (int i : inLockingOrder()) {
            var given = commands.get(i);
            var outcome = decide(given, numbers);
            if (!cache.wasTaken(key(given))
                    || (outcome instanceof Handled.Done done && changed(done))) {
                handled[i] = outcome;
            }
        }
        return true;
    }

    /** The transaction was undone: everything is open again. */
    void forget() {
        Arrays.fill(handled, null);
        commands.forEach(given -> cache.remove(key(given)));
    }

    /** Has what is still open carried out alone, each in a transaction of its own. */
    List<Handled> settle(Function<Given, Decision> alone) {
        var all = new ArrayList<Handled>(commands.size());
        for (int i = 0; i < handled.length; i++) {
            var outcome = handled[i];
            all.add(outcome == null ? settle(commands.get(i), alone) : outcome);
        }
        return all;
    }

    private static Handled settle(Given given, Function<Given, Decision> alone) {
        try {
            return new Handled.Done(given.command(), alone.apply(given));
        } catch (StorageAway away) {
            throw away;
        } catch (RuntimeException failure) {
            return new Handled.Failed(given.command(), failure);
        }
    }

    /**
     * A refusal by the rules leaves nothing behind. One by the decision tables comes when the
     * events are on their way, so it undoes the whole, and everyone is tried alone.
     */
    private Handled decide(Given given, NumberSource numbers) {
        Decision decision;
        try {
            decision = dispatch.decide(given.command(), given.actor(), conditions(given), numbers);
        } catch (Refused refused) {
            return new Handled.Failed(given.command(), refused);
        }
        dispatch.keep(decision, given.actor());
        return new Handled.Done(given.command(), decision);
    }

    static Conditions conditions(Given given) {
        return Conditions.NONE.within(given.correlationId(), given.causationId());
    }

    private static String key(Given given) {
        return given.command().caseId().toString();
    }

    private static boolean changed(Handled.Done done) {
        return !done.decision().events().isEmpty();
    }

    /**
     * Everyone locks cases in the order of their ids; commands on one case keep their order. New
     * cases nobody else can lock, and people expect their numbers in the order of the list.
     */
    private int[] inLockingOrder() {
        var given = IntStream.range(0, commands.size());
        if (commands.stream().map(Given::command).anyMatch(REGISTERS)) {
            return given.toArray();
        }
        return given.boxed()
                .sorted(
                        Comparator.comparing(
                                (Integer i) -> commands.get(i).command().caseId().value()))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}

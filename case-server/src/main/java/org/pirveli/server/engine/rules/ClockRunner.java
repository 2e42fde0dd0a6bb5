package org.pirveli.server.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.casework.CaseCommand.RebaseClock;
import org.pirveli.api.casework.CaseCommand.RecalculateDeadline;
import org.pirveli.api.casework.CaseCommand.SystemCommand;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.Handled;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.rules.OpenClocks.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a change of the rules to the clocks that run, a page at a time. The cases decide what
 * moves; being told twice changes nothing. Killed half-way, a run goes on from the clocks that are
 * still behind.
 */
final class ClockRunner implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ClockRunner.class);
    private static final int BATCH = 100;

    private final ClockRunTable runs;
    private final OpenClocks clocks;
    private final RuleBook book;
    private final CommandDoor door;
    private final OfficeClock clock;
    private final ExecutorService workers;
    private final int page;

    /**
     * Prepares a runner.
     *
     * @param hands how many batches are in hand at once
     */
    ClockRunner(
            ClockRunTable runs,
            OpenClocks clocks,
            RuleBook book,
            CommandDoor door,
            OfficeClock clock,
            int hands) {
        this.runs = runs;
        this.clocks = clocks;
        this.book = book;
        this.door = door;
        this.clock = clock;
        this.page = hands * BATCH;
        this.workers =
                Executors.newFixedThreadPool(
                        hands, Thread.ofPlatform().daemon().name("clock-run-", 0).factory());
    }

    /** Where a run stands after a page. */
    enum Progress {
        /** There was nothing to run. */
        IDLE,

        /** Some were examined, or a run was finished. */
        MOVING,

        /** Nothing that is left could be examined. */
        STUCK
    }

    /** Examines the next page of the oldest run. */
    Progress next() {
        var claimed = runs.claim();
        return claimed.isEmpty() ? Progress.IDLE : examine(claimed.get());
    }

    private Progress examine(ClockRun run) {
        int done = 0;
        @Nullable UUID last = null;
        var found = clocks.behind(run.kind(), run.rule(), null, page);
        if (found.isEmpty()) {
            runs.finish(run, clock.instant());
            log.info("Finished the {} by {}: {} clocks", run.kind(), run.rule(), run.clocks());
            return Progress.MOVING;
        }
        while (!found.isEmpty() && done == 0) {
            done = examine(run, found);
            last = found.getLast().clockId();
            found = done == 0 ? clocks.behind(run.kind(), run.rule(), last, page) : List.of();
        }
        return done == 0 ? Progress.STUCK : Progress.MOVING;
    }

    private int examine(ClockRun run, List<Due> found) {
        var by = rule(run);
        var batches = new ArrayList<CompletableFuture<Integer>>();
        for (int from = 0; from < found.size(); from += BATCH) {
            var batch = found.subList(from, Math.min(found.size(), from + BATCH));
            batches.add(CompletableFuture.supplyAsync(() -> send(run, by, batch), workers));
        }
        try {
            return batches.stream().mapToInt(CompletableFuture::join).sum();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /** The version by which cases decide now at the latest: it may be ahead of the run's own. */
    private VersionRef rule(ClockRun run) {
        var rules = book.current();
        return switch (run.kind()) {
            case RECALCULATION -> {
                var calendar = rules.calendar(new CalendarId(run.rule().id())).orElseThrow();
                yield new VersionRef(run.rule().id(), calendar.version());
            }
            case REBASE -> run.rule();
        };
    }

    private int send(ClockRun run, VersionRef by, List<Due> batch) {
        var commands =
                batch.stream().map(Due::caseId).distinct().map(id -> command(run, id)).toList();
        var failed =
                door.executeAll(commands, Actor.system(run.kind().toString())).stream()
                        .filter(Handled.Failed.class::isInstance)
                        .map(Handled.Failed.class::cast)
                        .peek(each -> tell(run, each))
                        .map(each -> each.command().caseId())
                        .toList();
        var examined =
                batch.stream()
                        .filter(each -> !failed.contains(each.caseId()))
                        .map(Due::clockId)
                        .toList();
        clocks.examined(run.kind(), by, examined);
        return examined.size();
    }

    private static SystemCommand command(ClockRun run, CaseId caseId) {
        return switch (run.kind()) {
            case RECALCULATION -> new RecalculateDeadline(caseId);
            case REBASE ->
                    new RebaseClock(
                            caseId, run.rule(), run.reason(), run.orderedBy(), run.orderedAt());
        };
    }

    /** Only names: messages of exceptions may carry what people wrote. */
    private static void tell(ClockRun run, Handled.Failed failed) {
        log.warn(
                "Case {} could not be examined in the {} by {}: {}",
                failed.command().caseId(),
                run.kind(),
                run.rule(),
                failed.reason().getClass().getName());
    }

    @Override
    public void close() {
        workers.close();
    }
}

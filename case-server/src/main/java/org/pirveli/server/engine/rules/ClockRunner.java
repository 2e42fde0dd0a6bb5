package org.pirveli.server.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.casework.CaseCommand.RebaseClock;
import org.pirveli.api.casework.CaseCommand.RecalculateDeadline;
import org.pirveli.api.casework.CaseCommand.SystemCommand;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.server.engine.Cause;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.Given;
import org.pirveli.server.engine.Handled;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.log.RecordedCauses;
import org.pirveli.server.engine.rules.OpenClockTable.Due;
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

    /** Should nobody follow the log any more, a run goes on all the same, slowly. */
    private static final int BREATHS = 20;

    private final ClockRunTable runs;
    private final OpenClockTable clocks;
    private final RuleBook book;
    private final CommandDoor door;
    private final OfficeClock clock;
    private final RecordedCauses causes;
    private final BooleanSupplier crowded;
    private final ExecutorService workers;
    private final int page;
    private Pass pass = Pass.NONE;
    private boolean busy;
    private int breaths;

    /**
     * How far the clocks that are behind have been looked at.
     *
     * @param number of the run
     * @param after the last one so far; {@code null} at the beginning
     * @param failed how many of them could not be examined
     */
    private record Pass(
            ClockRun.Kind kind, VersionRef rule, int number, @Nullable UUID after, int failed) {

        static final Pass NONE =
                new Pass(ClockRun.Kind.RECALCULATION, new VersionRef("", 0), 0, null, 0);

        static Pass of(ClockRun run, @Nullable UUID after, int failed) {
            return new Pass(run.kind(), run.rule(), run.number(), after, failed);
        }

        boolean of(ClockRun run) {
            return kind == run.kind() && rule.equals(run.rule()) && number == run.number();
        }
    }

    /**
     * Prepares a runner.
     *
     * @param crowded whether the views of this node are so far behind that people would wait
     * @param hands how many batches are in hand at once
     */
    ClockRunner(
            ClockRunTable runs,
            OpenClockTable clocks,
            RuleBook book,
            CommandDoor door,
            OfficeClock clock,
            RecordedCauses causes,
            BooleanSupplier crowded,
            int hands) {
        this.runs = runs;
        this.clocks = clocks;
        this.book = book;
        this.door = door;
        this.clock = clock;
        this.causes = causes;
        this.crowded = crowded;
        this.page = hands * BATCH;
        this.workers =
                Executors.newFixedThreadPool(
                        hands, Thread.ofPlatform().daemon().name("clock-run-", 0).factory());
    }

    /** How the work stands after a page. */
    enum Progress {
        /** There was nothing to run. */
        IDLE,

        /** Some were looked at, or a run came to its end. */
        MOVING,

        /** The views of this node have enough to do, so that people would wait for them. */
        CROWDED
    }

    /** Examines the next page of the oldest run that is not left alone. */
    Progress next() {
        if (busy && breaths < BREATHS && crowded.getAsBoolean()) {
            breaths++;
            return Progress.CROWDED;
        }
        breaths = 0;
        var claimed = runs.claim();
        claimed.ifPresent(this::examine);
        busy = claimed.isPresent();
        return busy ? Progress.MOVING : Progress.IDLE;
    }

    /**
     * Examines the page after the one before; at the end of all pages it is looked once more from
     * the beginning, since a clock that began meanwhile may be behind an earlier page. Only if
     * nobody is found then, the run is finished.
     */
    private void examine(ClockRun run) {
        var pass = this.pass.of(run) ? this.pass : Pass.of(run, null, 0);
        var found = clocks.behind(run.kind(), run.rule(), pass.after(), page);
        if (!found.isEmpty()) {
            int failed = found.size() - examine(run, found);
            this.pass = Pass.of(run, found.getLast().clockId(), pass.failed() + failed);
            return;
        }
        this.pass = Pass.NONE;
        if (pass.failed() > 0) {
            runs.putOff(run, pass.failed());
            log.warn("The {} by {} waits for {} clocks", run.kind(), run.rule(), pass.failed());
        } else if (pass.after() == null) {
            runs.finish(run, clock.instant());
            log.info("Finished the {} by {}: {} clocks", run.kind(), run.rule(), run.clocks());
        }
    }

    private int examine(ClockRun run, List<Due> found) {
        var by = rule(run);
        var led = ledBy(run);
        var batches = new ArrayList<CompletableFuture<Integer>>();
        for (int from = 0; from < found.size(); from += BATCH) {
            var batch = found.subList(from, Math.min(found.size(), from + BATCH));
            batches.add(CompletableFuture.supplyAsync(() -> send(run, by, led, batch), workers));
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

    /** The event by which the run was ordered. */
    private @Nullable Cause ledBy(ClockRun run) {
        var stream =
                switch (run.kind()) {
                    case RECALCULATION -> RuleStream.of(new CalendarId(run.rule().id()));
                    case REBASE -> RuleStream.of(new PolicyId(run.rule().id()));
                };
        return causes.at(stream.name(), run.number() - 1).orElse(null);
    }

    private int send(ClockRun run, VersionRef by, @Nullable Cause led, List<Due> batch) {
        var self = Actor.system(run.kind().toString());
        var commands =
                batch.stream()
                        .map(Due::caseId)
                        .distinct()
                        .map(id -> Given.because(self, command(run, id), led))
                        .toList();
        var failed =
                door.executeAll(commands).stream()
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

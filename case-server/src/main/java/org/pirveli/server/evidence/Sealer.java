package org.pirveli.server.evidence;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.processing.Background;
import org.pirveli.server.evidence.ProgressTable.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was committed, and signs how far that is, on whichever node holds the progress. It
 * looks at what was sealed before, too; once something is not as it was, nothing is signed until it
 * is again.
 */
final class Sealer extends Background {

    private static final Logger log = LoggerFactory.getLogger(Sealer.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** So that a busy day has thousands of checkpoints, not a hundred thousand. */
    private static final Duration BETWEEN_SIGNATURES = Duration.ofSeconds(5);

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final TransactionTemplate transaction;
    private final ProgressTable table;
    private final UnsealedEvents unsealed;
    private final SealTree tree;
    private final Patrol patrol;
    private final CheckpointSigner signer;

    Sealer(
            TransactionTemplate transaction,
            ProgressTable table,
            UnsealedEvents unsealed,
            SealTree tree,
            Patrol patrol,
            CheckpointSigner signer,
            boolean enabled) {
        super("sealer", Phases.BACKGROUND, enabled);
        this.transaction = transaction;
        this.table = table;
        this.unsealed = unsealed;
        this.tree = tree;
        this.patrol = patrol;
        this.signer = signer;
    }

    @Override
    protected Duration next() {
        table.begin();
        try {
            var found = held(this::compare);
            if (found == null) {
                return BETWEEN_LOOKS;
            }
            if (found.fault() == null) {
                horizon().ifPresent(this::seal);
            }
            boolean signed = sign();
            if (found.fault() != null) {
                held(this::forget);
            }
            return signed ? BETWEEN_SIGNATURES : BETWEEN_LOOKS;
        } catch (SealBroken broken) {
            held(progress -> remember(progress, String.valueOf(broken.getMessage())));
            return AFTER_A_FAULT;
        }
    }

    private Progress compare(Progress progress) {
        patrol.walk(progress);
        return progress;
    }

    /** With a connection at hand: on H2 nobody who has one may wait for somebody who wants one. */
    private Optional<Horizon> horizon() {
        var found = held(_ -> unsealed.horizon());
        return found == null ? Optional.empty() : found;
    }

    /** Page after page; a long way is signed in between. */
    private void seal(Horizon horizon) {
        var pass = new SealingPass(unsealed, tree, table, horizon);
        long signed = System.nanoTime();
        while (goesOn() && Boolean.TRUE.equals(held(pass::next))) {
            if (System.nanoTime() - signed >= BETWEEN_SIGNATURES.toNanos()) {
                sign();
                signed = System.nanoTime();
            }
        }
    }

    private boolean sign() {
        var signed = held(_ -> signer.sign());
        if (signed == null || signed.isEmpty()) {
            return false;
        }
        signer.remember(signed.get());
        return true;
    }

    private boolean remember(Progress progress, String fault) {
        if (!fault.equals(progress.fault())) {
            log.error("Nothing is signed any more, for the log cannot be vouched for: {}", fault);
            table.fault(fault);
        }
        return true;
    }

    private boolean forget(Progress progress) {
        log.warn("The log is as it was sealed again, and is signed: {}", progress.fault());
        table.fault(null);
        return true;
    }

    /** A step in a transaction that holds the progress; {@code null} if another node does. */
    private <T> @Nullable T held(Function<Progress, T> step) {
        return transaction.<Optional<T>>execute(_ -> table.take().map(step)).orElse(null);
    }
}

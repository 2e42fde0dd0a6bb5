package org.pirveli.server.engine.retention;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.domain.retention.Retention;
import org.pirveli.domain.retention.RetentionRules;
import org.pirveli.domain.retention.Verdict.Due;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.StorageAway;
import org.pirveli.server.engine.processing.Background;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.Rules;
import org.pirveli.server.engine.subject.SubjectDoor;
import org.pirveli.server.engine.subject.Subjects;
import org.pirveli.server.engine.transaction.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once on each date of the office, and whenever the rules have changed, for persons whom they
 * keep no longer, and erases them. One node at a time does so, in small parts. Whoever is still
 * kept is looked at again on the next date.
 */
final class WhenRetentionEndsThenErase extends Background {

    private static final Logger log = LoggerFactory.getLogger(WhenRetentionEndsThenErase.class);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final int PART = 50;

    private final RuleBook book;
    private final PastTerms past;
    private final RetentionRunTable runs;
    private final Subjects subjects;
    private final SubjectDoor door;
    private final OfficeClock clock;
    private final ZoneId zone;
    private volatile @Nullable Done done;

    WhenRetentionEndsThenErase(
            RuleBook book,
            PastTerms past,
            RetentionRunTable runs,
            Subjects subjects,
            SubjectDoor door,
            OfficeClock clock,
            ZoneId zone,
            EngineSettings settings) {
        super("retention", Phases.BACKGROUND, settings.processing());
        this.book = book;
        this.past = past;
        this.runs = runs;
        this.subjects = subjects;
        this.door = door;
        this.clock = clock;
        this.zone = zone;
    }

    /** What this node knows to be finished. */
    private record Done(LocalDate on, long rules) {}

    @Override
    protected Duration next() {
        var rules = book.current();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var inForce = rules.retentionOn(today, zone);
        var wanted = new Done(today, changes(rules));
        if (inForce.isEmpty() || wanted.equals(done)) {
            return REST;
        }
        var claimed = runs.claim(wanted.on(), wanted.rules());
        if (claimed.isEmpty()) {
            done = runs.isFinished(wanted.on(), wanted.rules()) ? wanted : null;
            return REST;
        }
        goOn(claimed.get(), inForce);
        return Duration.ZERO;
    }

    private static long changes(Rules rules) {
        return rules.retentionRules().stream().mapToLong(each -> each.history().size()).sum();
    }

    private void goOn(RetentionRun run, RetentionRules rules) {
        var part = past.of(rules.rules(), rules, run.behind(), false, PART);
        var now = run;
        for (var subject : part) {
            if (!goesOn()) {
                runs.reached(now, false);
                return;
            }
            now = after(now, subject, rules);
        }
        boolean finished = part.size() < PART;
        runs.reached(now, finished);
        if (finished) {
            log.info(
                    "On {} the rules of retention erased {} persons; {} are kept though a case of"
                            + " theirs is over, and {} could not be judged",
                    now.on(),
                    now.erased(),
                    now.kept(),
                    now.failed());
        }
    }

    /** What cannot be decoded, say, must not keep all others from being erased. */
    private RetentionRun after(RetentionRun run, SubjectId subject, RetentionRules rules) {
        int erased = run.erased();
        int kept = run.kept();
        int failed = run.failed();
        try {
            if (isDue(subject, rules) && door.endRetention(subject)) {
                erased++;
            } else {
                kept++;
            }
        } catch (RuntimeException failure) {
            if (failure instanceof StorageAway || Failures.isStorageAway(failure)) {
                throw failure;
            }
            failed++;
            log.warn("Somebody could not be judged: {}", failure.getClass().getName());
        }
        return new RetentionRun(run.on(), run.rules(), subject, erased, kept, failed);
    }

    /** Looks before it keeps everybody out. */
    private boolean isDue(SubjectId subject, RetentionRules rules) {
        return Retention.judge(subject, subjects.present(), rules) instanceof Due;
    }
}

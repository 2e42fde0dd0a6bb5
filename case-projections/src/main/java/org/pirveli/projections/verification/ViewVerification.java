package org.pirveli.projections.verification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.verification.Difference.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes every row of the views anew from the log, a few thousand streams at a time, and compares it
 * with the row that stands there. Nothing is written and nobody has to wait: each part is read in a
 * transaction of its own, in which rows are compared with what they were made of, however much was
 * recorded since. What seems wrong is looked at once more by itself, so that rows that were only
 * late are not held against the view.
 */
public final class ViewVerification {

    /** So many differences are told, at most; all streams that differ are counted. */
    public static final int MOST_TOLD = 1_000;

    private static final int PAGE = 5_000;

    /** How many streams are looked at once more. Beyond that, the first look decides. */
    private static final int SECOND_LOOKS = 1_000;

    /** Rows may come so long after their event. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final List<ShadowedView> views;
    private final int page;
    private final Duration patience;

    /** Prepares; nothing is read yet. */
    public ViewVerification(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            List<ShadowedView> views) {
        this(dataSource, transactions, views, PAGE, PATIENCE);
    }

    /** The same with parts of another size, and another patience. */
    public ViewVerification(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            List<ShadowedView> views,
            int page,
            Duration patience) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setReadOnly(true);
        this.views = views;
        this.page = page;
        this.patience = patience;
    }

    /** Told how far it has come; what it throws ends the verification. */
    public interface Progress {

        /** So many streams there are. */
        void expect(int streams);

        /** So many more have been compared. */
        void advance(int streams);
    }

    /**
     * Whether all rows are there, and of this version: none are while a rebuild fills the tables.
     */
    public boolean possible() {
        return views.stream().allMatch(ShadowedView::complete);
    }

    /** Compares everything. */
    public Verification run(Progress progress) {
        progress.expect(views.stream().mapToInt(this::count).sum());
        var findings = new Findings();
        for (var view : views) {
            var suspects = new ArrayList<UUID>();
            var from = Optional.of(Span.FIRST);
            while (from.isPresent()) {
                from = part(view, from.get(), suspects, findings, progress);
            }
            lookAgain(view, suspects, findings, progress);
        }
        return findings.told();
    }

    private int count(ShadowedView view) {
        var count =
                jdbc.queryForObject(
                        "select count(*) from domain_event where sequence_number = 0"
                                + " and type = ?",
                        Integer.class,
                        view.type());
        return count == null ? 0 : count;
    }

    /** Compares the next streams, and says where those behind them begin. */
    private Optional<UUID> part(
            ShadowedView view,
            UUID from,
            List<UUID> suspects,
            Findings findings,
            Progress progress) {
        var streams =
                jdbc.query(
                        "select aggregate_identifier from domain_event where sequence_number = 0"
                                + " and type = ? and aggregate_identifier >= ?"
                                + " order by aggregate_identifier limit ?",
                        (row, _) -> UUID.fromString(row.getString(1)),
                        view.type(),
                        from.toString(),
                        page);
        boolean last = streams.size() < page;
        var span = new Span(from, last ? Span.LAST : streams.getLast());
        for (var look : look(view, span)) {
            findings.count(look);
            if (look.settled() && look.differences().isEmpty()) {
                continue;
            }
            if (suspects.size() < SECOND_LOOKS) {
                suspects.add(look.stream());
            } else {
                findings.add(view, look);
            }
        }
        progress.advance(streams.size());
        return last ? Optional.empty() : Span.behind(streams.getLast());
    }

    /**
     * What was seen of a stream.
     *
     * @param behind whether the log has more of it than its rows
     * @param parked whether the rest of it waits behind an event that could not be taken in
     */
    private record Look(
            UUID stream,
            @Nullable Shadow shadow,
            long version,
            boolean behind,
            boolean parked,
            List<Difference> differences) {

        /** Whether waiting would change nothing. */
        boolean settled() {
            return !behind;
        }
    }

    private List<Look> look(ShadowedView view, Span span) {
        var looks =
                snapshot.execute(_ -> {
                    var standing = new HashMap<>(view.standing(span));
                    var parked = view.parked(span);
                    var seen = new ArrayList<Look>();
                    view.shadows(
                            span,
                            stream -> upTo(standing.get(stream), parked.get(stream)),
                            (stream, shadow) ->
                                    seen.add(
                                            compared(
                                                    view,
                                                    stream,
                                                    standing,
                                                    shadow,
                                                    parked.get(stream))));
                    standing.forEach((stream, rows) -> seen.add(stray(view, stream, rows)));
                    return seen;
                });
        return looks == null ? List.of() : looks;
    }

    /**
     * Rows are compared with as many events as they say; if they say nothing, with all, or with
     * those before the one that waits.
     */
    private static long upTo(@Nullable Standing standing, @Nullable Long parked) {
        if (standing != null && standing.version() >= 1) {
            return standing.version();
        }
        return parked == null ? Long.MAX_VALUE : parked;
    }

    private static Look compared(
            ShadowedView view,
            UUID stream,
            Map<UUID, Standing> standing,
            Shadow shadow,
            @Nullable Long parked) {
        var rows = standing.remove(stream);
        var stored = rows == null ? new Standing(0, List.of()) : rows;
        return new Look(
                stream,
                shadow,
                stored.version(),
                stored.version() < (parked == null ? shadow.recorded() : parked),
                parked != null,
                Comparison.of(view.name(), stream, stored, shadow.rows()));
    }

    private static Look stray(ShadowedView view, UUID stream, Standing rows) {
        return new Look(
                stream,
                null,
                rows.version(),
                false,
                false,
                Comparison.of(view.name(), stream, rows, List.of()));
    }

    /** One by one, with a while to wait for those that are only late. */
    private void lookAgain(
            ShadowedView view, List<UUID> suspects, Findings findings, Progress progress) {
        long end = System.nanoTime() + patience.toNanos();
        for (var stream : suspects) {
            progress.advance(0);
            var looks = look(view, Span.of(stream));
            while (looks.stream().anyMatch(look -> !look.settled()) && System.nanoTime() < end) {
                LockSupport.parkNanos(PAUSE.toNanos());
                progress.advance(0);
                looks = look(view, Span.of(stream));
            }
            looks.forEach(look -> findings.add(view, look));
        }
    }

    /** What was found so far. */
    private static final class Findings {

        private final List<Difference> told = new ArrayList<>();
        private long streams;
        private long events;
        private long rows;
        private long differing;
        private long parked;

        void count(Look look) {
            var shadow = look.shadow();
            if (shadow != null) {
                streams++;
                events += shadow.recorded();
                rows += shadow.rows().size();
                parked += look.parked() ? 1 : 0;
            }
        }

        void add(ShadowedView view, Look look) {
            if (look.differences().isEmpty() && look.settled()) {
                return;
            }
            differing++;
            if (look.differences().isEmpty()) {
                tell(behind(view, look));
            }
            look.differences().forEach(this::tell);
        }

        private static Difference behind(ShadowedView view, Look look) {
            var shadow = look.shadow();
            return new Difference(
                    view.name(),
                    look.stream(),
                    look.version(),
                    Kind.BEHIND,
                    null,
                    null,
                    null,
                    String.valueOf(look.version()),
                    String.valueOf(shadow == null ? 0 : shadow.recorded()));
        }

        private void tell(Difference difference) {
            if (told.size() < MOST_TOLD) {
                told.add(difference);
            }
        }

        Verification told() {
            return new Verification(streams, events, rows, differing, parked, List.copyOf(told));
        }
    }
}

package org.pirveli.projections.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.projections.likeness.LikenessKeys;
import org.pirveli.projections.parking.DeadLetters;
import org.pirveli.projections.parking.PoisonedEvent;
import org.pirveli.projections.personal.PersonalTexts;
import org.pirveli.projections.verification.Shadow;
import org.pirveli.projections.verification.ShadowedView;
import org.pirveli.projections.verification.ShownRow;
import org.pirveli.projections.verification.ShownTable;
import org.pirveli.projections.verification.Span;
import org.pirveli.projections.verification.Standing;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The views of cases, made anew beside themselves by the code that feeds them. */
public final class CaseShadow implements ShadowedView {

    private final JdbcTemplate jdbc;
    private final CaseLog log;
    private final Recognition recognition;
    private final ViewState state;
    private final DeadLetters letters;

    /** Prepares; nothing is read yet. */
    public CaseShadow(
            DataSource dataSource, EventReader reader, LikenessKeys likeness, PersonalTexts texts) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.log = new CaseLog(reader);
        this.recognition = new Recognition(likeness, texts);
        this.state = new ViewState(dataSource);
        this.letters = new DeadLetters(dataSource);
    }

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public String type() {
        return CaseLog.CASE;
    }

    @Override
    public boolean complete() {
        return state.current();
    }

    @Override
    public Map<UUID, Standing> standing(Span span) {
        return ShownTable.standing(
                jdbc,
                span,
                "case_id",
                ViewTable.CASE_FILE.table(),
                Arrays.stream(ViewTable.values())
                        .map(each -> new ShownTable(each.table(), each.columns(), each.keys)));
    }

    @Override
    public Map<UUID, Long> parked(Span span) {
        return letters.within(CaseViewsInvoker.PROCESSOR, span);
    }

    @Override
    public void shadows(Span span, ToLongFunction<UUID> upTo, BiConsumer<UUID, Shadow> taker) {
        jdbc.execute(
                (ConnectionCallback<@Nullable Void>)
                        connection -> {
                            shadows(connection, span, upTo, taker);
                            return null;
                        });
    }

    private void shadows(
            Connection connection,
            Span span,
            ToLongFunction<UUID> upTo,
            BiConsumer<UUID, Shadow> taker)
            throws SQLException {
        var going = new Going(upTo);
        log.each(connection, span, going::take);
        going.end(taker);
    }

    /** A case and how many events the log has of it. */
    private static final class Made {

        private final CaseChange change;
        private final long wanted;
        private long recorded;
        private boolean poisoned;

        Made(CaseChange change, long wanted) {
            this.change = change;
            this.wanted = wanted;
        }
    }

    /** The cases whose events are coming. */
    private final class Going {

        private final ToLongFunction<UUID> upTo;
        private final Map<UUID, Made> cases = new LinkedHashMap<>();

        Going(ToLongFunction<UUID> upTo) {
            this.upTo = upTo;
        }

        void take(LogEntry event) {
            var made =
                    cases.computeIfAbsent(
                            event.caseId().value(),
                            caseId ->
                                    new Made(
                                            new CaseChange(null, recognition),
                                            upTo.applyAsLong(caseId)));
            made.recorded++;
            if (event.sequence() < made.wanted && !made.poisoned) {
                made.poisoned = !took(made.change, event);
            }
        }

        private static boolean took(CaseChange change, LogEntry event) {
            try {
                change.apply(event);
                return true;
            } catch (PoisonedEvent _) {
                return false;
            }
        }

        /** What they are recognised by is opened for all of them at once. */
        void end(BiConsumer<UUID, Shadow> taker) {
            recognition.prepare(
                    cases.values().stream()
                            .map(made -> made.change.file())
                            .filter(Objects::nonNull)
                            .toList());
            cases.forEach((caseId, made) -> taker.accept(caseId, shadow(made)));
        }
    }

    private static Shadow shadow(Made made) {
        return new Shadow(
                made.recorded,
                made.change.version(),
                made.change.rows().stream().map(CaseShadow::shown).toList());
    }

    private static ShownRow shown(ViewRow row) {
        var table = row.table();
        return ShownRow.expected(
                table.table(),
                table.columns(),
                table.keys,
                row.values().stream().map(CaseShadow::written).toList());
    }

    /** As the writers of the tables write it. */
    private static @Nullable Object written(@Nullable Object value) {
        return value instanceof CaseFile file ? Bodies.text(file) : value;
    }
}

package org.pirveli.server.rest.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.consultation.view.ConsultationSight;
import org.pirveli.api.consultation.view.ConsultationSummary;
import org.pirveli.api.consultation.view.DeskBoard;
import org.pirveli.projections.casework.WallCounts;
import org.pirveli.projections.consultation.ConsultationFiles;
import org.pirveli.projections.consultation.ContactCount;
import org.pirveli.projections.consultation.ContactFacts;
import org.pirveli.projections.consultation.ContactFigures;
import org.pirveli.projections.report.Dates;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.consultation.ConsultationSettings;
import org.pirveli.server.engine.live.ViewProgress;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.wall.WallFigures.Calls;
import org.pirveli.server.rest.wall.WallFigures.DueOnDate;
import org.pirveli.server.rest.wall.WallFigures.Handling;
import org.springframework.stereotype.Component;

/** Counts what stands on the wall. It is the same for everybody who may see it. */
@Component
public final class Wall {

    private static final int DATES = 10;
    private static final int WEEK = 7;

    private final WallCounts counts;
    private final ConsultationFiles consultations;
    private final ContactFacts contacts;
    private final ViewProgress progress;
    private final OfficeSettings office;
    private final ConsultationSettings settings;
    private final OfficeClock clock;

    Wall(
            WallCounts counts,
            ConsultationFiles consultations,
            ContactFacts contacts,
            ViewProgress progress,
            OfficeSettings office,
            ConsultationSettings settings,
            OfficeClock clock) {
        this.counts = counts;
        this.consultations = consultations;
        this.contacts = contacts;
        this.progress = progress;
        this.office = office;
        this.settings = settings;
        this.clock = clock;
    }

    /** The figures now. */
    public WallFigures figures() {
        return figures(null);
    }

    /**
     * The figures now.
     *
     * @param handled how long calls took, if it is known not to have changed
     */
    public WallFigures figures(@Nullable Handling handled) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, office.zone());
        return new WallFigures(
                now,
                progress.behind(progress.reached()),
                counts.cases(now),
                counts.escalated(),
                calls(consultations.board(ConsultationSight.ALL, now)),
                handled == null ? handling(now, today) : handled,
                due(now, today));
    }

    /** How many missed promises nobody has taken note of. */
    public long unacknowledged() {
        return counts.escalated().unacknowledged();
    }

    private List<DueOnDate> due(Instant now, LocalDate today) {
        var counted = counts.due(now, today.plusDays(DATES - 1));
        return today.datesUntil(today.plusDays(DATES))
                .map(date -> new DueOnDate(date, counted.getOrDefault(date, 0L)))
                .toList();
    }

    private static Calls calls(DeskBoard board) {
        var waiting = board.waiting().stream().filter(Wall::isCall).toList();
        return new Calls(
                waiting.size(),
                board.operators().stream()
                        .filter(desk -> desk.active() != null && isCall(desk.active()))
                        .count(),
                board.operators().stream()
                        .flatMap(desk -> desk.held().stream())
                        .filter(Wall::isCall)
                        .count(),
                waiting.stream()
                        .map(ConsultationSummary::offeredAt)
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    private static boolean isCall(ConsultationSummary session) {
        return session.channel() == Channel.HOTLINE;
    }

    private Handling handling(Instant now, LocalDate today) {
        var week = count();
        var day = count();
        contacts.each(
                new ContactFacts.Query(
                        ConsultationSight.ALL,
                        now,
                        today.minusDays(WEEK - 1L).atStartOfDay(office.zone()).toInstant(),
                        null,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        Set.of()),
                fact -> {
                    week.accept(fact);
                    if (!fact.offeredAt().atZone(office.zone()).toLocalDate().isBefore(today)) {
                        day.accept(fact);
                    }
                });
        var ofWeek = week.counted().total();
        var ofDay = day.counted().total();
        return new Handling(
                median(ofDay),
                ofDay.completed(),
                median(ofWeek),
                ofWeek.completed(),
                settings.target(),
                settings.baseline());
    }

    private ContactCount count() {
        return new ContactCount(
                new ContactCount.Question(
                        office.zone(), new Dates(null, null), null, Set.of(), settings.target()));
    }

    private static @Nullable Duration median(ContactFigures figures) {
        var attended = figures.attended();
        return attended == null ? null : attended.median();
    }
}

package org.pirveli.server.rehearsal;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.calendar.event.CalendarOpened;
import org.pirveli.api.calendar.event.DeclarationRevoked;
import org.pirveli.api.calendar.event.DeclarationsImported;
import org.pirveli.api.calendar.event.NonWorkingDayDeclared;
import org.pirveli.api.calendar.event.WeeklyPatternDefined;
import org.pirveli.api.calendar.event.WorkingDayDeclared;
import org.pirveli.api.value.UnitId;
import org.pirveli.server.engine.rules.CalendarBook;
import org.pirveli.server.rehearsal.CalendarDraft.DraftDay;
import org.pirveli.server.rehearsal.CalendarDraft.DraftRevocation;
import org.pirveli.server.rehearsal.CalendarDraft.DraftWeek;

/**
 * What would have happened to a calendar: what did happen, without the declarations that would
 * never have been made, and with what the draft adds.
 */
final class DraftedSteps {

    private static final String BY = "rehearsal";

    private final CalendarId id;
    private final @Nullable CalendarDraft draft;

    /** Whose declarations of which date would never have been made; nobody's means the general. */
    private final Map<LocalDate, Set<Optional<UnitId>>> never = new HashMap<>();

    private DraftedSteps(CalendarId id, @Nullable CalendarDraft draft) {
        this.id = id;
        this.draft = draft;
        revocations()
                .filter(each -> each.declaredAt() == null)
                .forEach(each ->
                        never.computeIfAbsent(each.date(), _ -> new HashSet<>())
                                .addAll(bound(units(each.units()))));
    }

    /**
     * The steps of a calendar under a draft.
     *
     * @param draft {@code null} if there is none
     */
    static List<CalendarStep> of(CalendarBook book, @Nullable CalendarDraft draft) {
        return new DraftedSteps(book.latest().calendarId(), draft).steps(book);
    }

    private List<CalendarStep> steps(CalendarBook book) {
        var opening = book.editions().getFirst().recorded();
        var begun = new ArrayList<CalendarStep>();
        begun.add(
                new CalendarStep(
                        kept(opening.event()).orElseThrow(), Instant.MIN, opening.actor()));
        var later = new ArrayList<CalendarStep>();
        book.editions().stream()
                .skip(1)
                .map(edition -> edition.recorded())
                .forEach(recorded ->
                        kept(recorded.event())
                                .ifPresent(event ->
                                        later.add(
                                                new CalendarStep(
                                                        event,
                                                        recorded.recordedAt(),
                                                        recorded.actor()))));
        added().forEach(step -> (step.knownAt().equals(Instant.MIN) ? begun : later).add(step));
        later.sort(Comparator.comparing(CalendarStep::knownAt));
        return Stream.concat(begun.stream(), later.stream()).toList();
    }

    /** What is left of an event; nothing if it would never have happened. */
    private Optional<CalendarEvent> kept(CalendarEvent event) {
        return switch (event) {
            case CalendarOpened opened ->
                    Optional.of(
                            new CalendarOpened(
                                    opened.calendarId(),
                                    opened.zone(),
                                    opened.week(),
                                    opened.statutory(),
                                    kept(opened.declarations())));
            case DeclarationsImported imported ->
                    Optional.of(
                            new DeclarationsImported(
                                    imported.calendarId(),
                                    kept(imported.declarations()),
                                    imported.reason(),
                                    imported.mayShorten()));
            case NonWorkingDayDeclared off ->
                    kept(off.declaration()).map(each -> new NonWorkingDayDeclared(id, each));
            case WorkingDayDeclared worked ->
                    kept(worked.declaration())
                            .map(each -> new WorkingDayDeclared(id, each, worked.mayShorten()));
            case DeclarationRevoked revoked -> Optional.of(revoked);
            case WeeklyPatternDefined defined -> Optional.of(defined);
        };
    }

    private List<Declaration> kept(List<Declaration> declarations) {
        return declarations.stream().map(this::kept).flatMap(Optional::stream).toList();
    }

    private Optional<Declaration> kept(Declaration declaration) {
        var undone = never.getOrDefault(declaration.date(), Set.of());
        if (undone.isEmpty()) {
            return Optional.of(declaration);
        }
        var left = new HashSet<>(bound(declaration.units()));
        left.removeAll(undone);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Declaration(
                                declaration.date(),
                                declaration.hours(),
                                left.stream().flatMap(Optional::stream).collect(toSet()),
                                declaration.reason(),
                                declaration.reasonKa(),
                                declaration.decree()));
    }

    /** Each of the units; nobody stands for all. */
    static Set<Optional<UnitId>> bound(Set<UnitId> units) {
        return units.isEmpty()
                ? Set.of(Optional.empty())
                : units.stream().map(Optional::of).collect(toSet());
    }

    private Stream<CalendarStep> added() {
        if (draft == null) {
            return Stream.of();
        }
        var week = draft.week();
        return Stream.of(
                        week == null ? Stream.<CalendarStep>of() : Stream.of(step(week)),
                        requireNonNullElse(draft.declare(), List.<DraftDay>of()).stream()
                                .map(this::step),
                        revocations().filter(each -> each.declaredAt() != null).map(this::step))
                .flatMap(each -> each);
    }

    private Stream<DraftRevocation> revocations() {
        return draft == null
                ? Stream.of()
                : requireNonNullElse(draft.revoke(), List.<DraftRevocation>of()).stream();
    }

    private CalendarStep step(DraftWeek week) {
        return step(
                new WeeklyPatternDefined(
                        id, week.from(), week.week(), BY, null, isTrue(week.mayShorten())),
                week.declaredAt());
    }

    private CalendarStep step(DraftDay day) {
        var declaration =
                new Declaration(
                        day.date(),
                        requireNonNullElse(day.hours(), List.of()),
                        units(day.units()),
                        BY,
                        null,
                        BY);
        return step(
                declaration.working()
                        ? new WorkingDayDeclared(id, declaration, isTrue(day.mayShorten()))
                        : new NonWorkingDayDeclared(id, declaration),
                day.declaredAt());
    }

    private CalendarStep step(DraftRevocation revocation) {
        return step(
                new DeclarationRevoked(
                        id,
                        revocation.date(),
                        units(revocation.units()),
                        BY,
                        BY,
                        isTrue(revocation.mayShorten())),
                revocation.declaredAt());
    }

    private static CalendarStep step(CalendarEvent event, @Nullable Instant declaredAt) {
        return new CalendarStep(event, requireNonNullElse(declaredAt, Instant.MIN), BY);
    }

    private static Set<UnitId> units(@Nullable Set<UnitId> units) {
        return requireNonNullElse(units, Set.of());
    }

    private static boolean isTrue(@Nullable Boolean given) {
        return given != null && given;
    }
}

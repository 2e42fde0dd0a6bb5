package org.pirveli.domain.casework;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.AddNote;
import org.pirveli.api.casework.CaseCommand.ApproveReply;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.AttachDocument;
import org.pirveli.api.casework.CaseCommand.ClassifyCase;
import org.pirveli.api.casework.CaseCommand.CorrectApplicantData;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.IssueFollowUpResponse;
import org.pirveli.api.casework.CaseCommand.LinkCase;
import org.pirveli.api.casework.CaseCommand.MarkDuplicate;
import org.pirveli.api.casework.CaseCommand.RecalculateDeadline;
import org.pirveli.api.casework.CaseCommand.RecordInformation;
import org.pirveli.api.casework.CaseCommand.ReferCase;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.CaseCommand.ReopenCase;
import org.pirveli.api.casework.CaseCommand.RequestInformation;
import org.pirveli.api.casework.CaseCommand.ReturnReply;
import org.pirveli.api.casework.CaseCommand.SubmitReply;
import org.pirveli.api.casework.CaseCommand.SystemCommand;
import org.pirveli.api.casework.CaseCommand.WithdrawCase;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.casework.World.Outcome;
import org.pirveli.domain.casework.World.Step;
import org.pirveli.worktime.CalendarLayers;
import org.pirveli.worktime.DayName;
import org.pirveli.worktime.DeclaredDay;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.Interval;
import org.pirveli.worktime.WeeklyPattern;
import org.pirveli.worktime.WorkingCalendar;

/** A seeded history: people ask what makes sense and what does not, and days are declared off. */
final class Walk {

    static final List<Actor> PEOPLE =
            List.of(
                    OneCase.SUPERVISOR,
                    OneCase.actor("rusudan", Role.SUPERVISOR, TestOffice.REGIONS),
                    OneCase.actor("gvantsa", Role.SUPERVISOR, TestOffice.CHILDREN),
                    OneCase.actor("nino", Role.OPERATOR, TestOffice.FIRST),
                    OneCase.actor("giorgi", Role.OPERATOR, TestOffice.FIRST, TestOffice.REGIONS),
                    OneCase.actor("portal", Role.INTEGRATOR));

    /** How often something is asked for, where it is not 3. */
    private static final Map<Class<?>, Integer> WEIGHTS =
            Map.ofEntries(
                    entry(AddNote.class, 1),
                    entry(AttachDocument.class, 1),
                    entry(LinkCase.class, 1),
                    entry(CorrectApplicantData.class, 1),
                    entry(ClassifyCase.class, 1),
                    entry(WithdrawCase.class, 1),
                    entry(MarkDuplicate.class, 1),
                    entry(EscalateCase.class, 1),
                    entry(AssignCase.class, 9),
                    entry(IssueFirstResponse.class, 18),
                    entry(IssueFollowUpResponse.class, 18),
                    entry(SubmitReply.class, 12),
                    entry(ApproveReply.class, 9),
                    entry(ReturnReply.class, 6),
                    entry(RequestInformation.class, 9),
                    entry(RecordInformation.class, 9),
                    entry(ReferCase.class, 9),
                    entry(ReopenCase.class, 9));

    private static final List<WeeklyPattern> WEEKS =
            List.of(
                    GeorgianCalendar.usualWeek(),
                    WeeklyPattern.mondayToFriday(
                            Interval.of("10:00", "13:00"), Interval.of("14:00", "19:00")),
                    WeeklyPattern.mondayToFriday(Interval.of("08:30", "15:00")),
                    new WeeklyPattern(
                            Map.of(
                                    DayOfWeek.MONDAY, List.of(Interval.of("09:00", "18:00")),
                                    DayOfWeek.TUESDAY, List.of(Interval.of("09:00", "18:00")),
                                    DayOfWeek.THURSDAY, List.of(Interval.of("12:00", "20:00")),
                                    DayOfWeek.SATURDAY, List.of(Interval.of("09:00", "14:00")))));

    private static final int STEPS = 70;
    private static final Map<Long, World> WALKED = new ConcurrentHashMap<>();

    private final Random random;
    private final World world;
    private final List<CalendarChange> changes = new ArrayList<>();
    private Instant now;

    private Walk(long seed) {
        random = new Random(seed);
        world = new World(RandomPolicy.versions(random));
        now = Wall.at("2023-01-09T09:00").plus(Duration.ofMinutes(random.nextInt(24 * 60 * 365)));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    /** A walk in a world where the engine is asked now and then. */
    static World of(long seed) {
        return WALKED.computeIfAbsent(seed, Walk::walked);
    }

    private static World walked(long seed) {
        var walk = new Walk(seed);
        for (int number = 1; number <= STEPS; number++) {
            walk.world.take(walk.next(number));
        }
        return walk.world;
    }

    private Step next(int number) {
        now = later();
        if (random.nextInt(8) == 0) {
            changes.add(changed());
            return asked(number, OneCase.ENGINE, new RecalculateDeadline(Asked.ID));
        }
        if (random.nextInt(16) == 0) {
            changes.add(changed());
        }
        return plausible(number);
    }

    private Step asked(int number, Actor actor, CaseCommand command) {
        return new Step(number, now, actor, List.copyOf(changes), command);
    }

    /** Mostly something that the case takes where it stands. */
    private Step plausible(int number) {
        var step = any(number);
        for (int i = 0; i < 6 && random.nextInt(10) != 0; i++) {
            if (world.decided(step).refusal() == null) {
                return step;
            }
            step = any(number);
        }
        return step;
    }

    private Step any(int number) {
        var command = command();
        boolean byEngine = command instanceof SystemCommand && random.nextInt(10) != 0;
        var actor = byEngine ? OneCase.ENGINE : pick(PEOPLE);
        return asked(number, actor, command);
    }

    /** Any kind, in some form. */
    private CaseCommand command() {
        Map<Class<?>, List<CaseCommand>> kinds =
                new Sayings(random, now, world.state())
                        .all()
                        .collect(Collectors.groupingBy(CaseCommand::getClass));
        var names =
                kinds.keySet().stream()
                        .sorted(Comparator.comparing(Class::getName))
                        .flatMap(kind -> Collections.nCopies(weight(kind), kind).stream())
                        .toList();
        return pick(kinds.getOrDefault(pick(names), List.of()));
    }

    private static int weight(Class<?> kind) {
        return WEIGHTS.getOrDefault(kind, 3);
    }

    /** A moment later, or days, or to the millisecond when something falls due. */
    private Instant later() {
        return switch (random.nextInt(8)) {
            case 0 -> now;
            case 1, 2, 6 -> now.plusMillis(random.nextInt(1_000_000));
            case 3 -> now.plus(Duration.ofMinutes(random.nextInt(600)));
            case 4 -> now.plus(Duration.ofMinutes(random.nextInt(6_000)));
            case 5 -> now.plus(Duration.ofDays(random.nextInt(random.nextInt(4) == 0 ? 40 : 3)));
            default -> dueInstant().orElse(now).plusMillis(random.nextInt(2));
        };
    }

    private Optional<Instant> dueInstant() {
        var instants =
                world.running().stream()
                        .flatMap(clock -> instants(clock))
                        .filter(instant -> !instant.isBefore(now))
                        .sorted()
                        .toList();
        return instants.isEmpty() ? Optional.empty() : Optional.of(pick(instants));
    }

    private static Stream<Instant> instants(CaseClock clock) {
        var schedule = clock.schedule();
        return Stream.concat(
                schedule.reminders().stream().map(reminder -> reminder.at()),
                schedule.levels().stream().map(level -> level.at()));
    }

    /** The next version: other weeks, or one of the next days is declared off, or revoked. */
    private CalendarChange changed() {
        var calendar =
                changes.isEmpty() ? GeorgianCalendar.standard() : changes.getLast().calendar();
        var next =
                new WorkingCalendar(
                        calendar.id(),
                        calendar.version() + 1,
                        calendar.zone(),
                        random.nextInt(4) == 0 ? otherWeeks(calendar) : otherDays(calendar));
        return new CalendarChange(next, now, "day off", null, "sopio", random.nextBoolean());
    }

    private CalendarLayers otherWeeks(WorkingCalendar calendar) {
        var from = LocalDate.ofInstant(now, calendar.zone()).plusDays(random.nextInt(7));
        return calendar.layers().changing(from, pick(WEEKS));
    }

    private CalendarLayers otherDays(WorkingCalendar calendar) {
        var date = LocalDate.ofInstant(now, calendar.zone()).plusDays(random.nextInt(4));
        var days = new ArrayList<>(calendar.layers().declared().values());
        if (!days.removeIf(day -> day.date().equals(date))) {
            days.add(DeclaredDay.off(date, new DayName("Day off", "უქმე"), "Resolution"));
        }
        return calendar.layers().declaring(days);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /**
     * The same things asked in a world of another kind; what the engine asks by itself is left out.
     */
    static List<Step> withoutScheduler(World world) {
        return world.outcomes().stream()
                .map(Outcome::step)
                .filter(step -> !(step.command() instanceof RemindAssignee))
                .filter(step -> !(step.command() instanceof EscalateCase))
                .filter(step -> !(step.command() instanceof RecalculateDeadline))
                .toList();
    }
}

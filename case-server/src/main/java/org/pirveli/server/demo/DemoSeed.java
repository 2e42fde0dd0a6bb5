package org.pirveli.server.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pirveli.api.Actor;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.AcknowledgeEscalation;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.domain.casework.Decision;
import org.pirveli.domain.casework.Office;
import org.pirveli.domain.office.Unit;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.EngineSettings;
import org.pirveli.server.engine.Given;
import org.pirveli.server.engine.Handled;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.Phases;
import org.pirveli.server.engine.ViewAwait;
import org.pirveli.server.engine.consultation.ConsultationDoor;
import org.pirveli.server.engine.consultation.OperatorSessions;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.RuleDoor;
import org.pirveli.server.security.DemoUsers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty store with invented cases and calls, before time passes there and the server says
 * that it is ready. No case is made half; if the process is killed meanwhile, the next start makes
 * those that are missing. The demo users and their colleagues do it, by the commands that everyone
 * has, and the rules hold for them.
 */
@Component
@Profile("!production")
@ConditionalOnProperty("pirveli.demo-data")
final class DemoSeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoSeed.class);
    private static final int SEED = 2_022;

    /** Cases made in one transaction: few enough to lose little, many enough to be quick. */
    private static final int TOGETHER = 10;

    private static final int EVERY_LEVEL = Integer.MAX_VALUE;
    private static final Actor TIME = Actor.system("deadlines");

    private final CommandDoor door;
    private final ConsultationDoor sessions;
    private final OperatorSessions known;
    private final RuleDoor ruleDoor;
    private final ViewAwait views;
    private final OfficeClock clock;
    private final RuleBook book;
    private final Office rules;
    private final DemoUsers users;
    private final EngineSettings settings;
    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;
    private volatile boolean running;

    DemoSeed(
            CommandDoor door,
            ConsultationDoor sessions,
            OperatorSessions known,
            RuleDoor ruleDoor,
            ViewAwait views,
            OfficeClock clock,
            RuleBook book,
            Office rules,
            DemoUsers users,
            EngineSettings settings,
            JdbcClient jdbc,
            Supplier<UUID> ids) {
        this.door = door;
        this.sessions = sessions;
        this.known = known;
        this.ruleDoor = ruleDoor;
        this.views = views;
        this.clock = clock;
        this.book = book;
        this.rules = rules;
        this.users = users;
        this.settings = settings;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Override
    public void start() {
        running = true;
        if (settings.evaluation()) {
            seed();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** When the views follow the log, and before anybody ends what seems to be left behind. */
    @Override
    public int getPhase() {
        return Phases.DEMO;
    }

    /**
     * Makes what is missing, unless the store has cases of its own only.
     *
     * @return how many cases were made, beside those that came up in calls
     */
    int seed() {
        var there = there();
        if (there.isEmpty() && !isEmpty()) {
            return 0;
        }
        long begun = System.nanoTime();
        var made = new HashMap<CaseId, Long>();
        int count = cases(there, made) + desk(there);
        if (settings.processing()) {
            // with the last ones the views show the others
            made.forEach(views::await);
        }
        if (count > 0) {
            log.info(
                    "Made {} invented cases and the calls of the last weeks, in {} ms",
                    count,
                    (System.nanoTime() - begun) / 1_000_000);
        }
        return count;
    }

    private int cases(Set<String> there, Map<CaseId, Long> made) {
        var missing = plan().stream().filter(each -> !there.contains(each.reference())).toList();
        for (int i = 0; i < missing.size(); i += TOGETHER) {
            made.putAll(make(missing.subList(i, Math.min(i + TOGETHER, missing.size()))));
        }
        return missing.size();
    }

    /** What goes on at the desk: colleagues, cases given out, replies from templates, calls. */
    private int desk(Set<String> there) {
        var desk = new DemoDesk(clock, door, sessions);
        var unit = rules.firstUnit();
        var texts = DemoTexts.read();
        var people = people();
        var days = days();
        var random = new Random(SEED);
        new DemoOffice(ruleDoor, users.named("admin"), unit)
                .fill(
                        book.current().office(),
                        days.now(),
                        days.date(days.now()),
                        texts.respondents().getFirst().ka());
        int made =
                new DemoDistribution(desk, texts, people, days, ids, unit).write(there)
                        + new DemoReplies(desk, texts, people, days, random, ids, unit)
                                .write(there);
        new DemoContacts(
                        desk,
                        texts,
                        people,
                        days,
                        random,
                        ids,
                        unit,
                        call -> known.findByCall(call).isPresent())
                .happen();
        return made;
    }

    private DemoPeople people() {
        var unit = rules.firstUnit();
        return new DemoPeople(
                users.named("integrator"),
                users.named("supervisor"),
                List.of(
                        users.named("operator"),
                        users.named("operator2"),
                        users.named("operator3")),
                List.of(
                        DemoPeople.colleague(DemoOffice.NINO, unit),
                        DemoPeople.colleague(DemoOffice.MARIAM, unit)));
    }

    private List<DemoCase> plan() {
        var random = new Random(SEED);
        var units = book.current().office().units().stream().map(Unit::unitId).toList();
        return DemoPlan.write(
                new DemoCast(DemoTexts.read(), people(), random, ids, units),
                days(),
                random,
                ids,
                units);
    }

    /** The references of the demo's cases that were made before. */
    private Set<String> there() {
        return new HashSet<>(
                jdbc.sql(
                                "select external_reference from case_registry where"
                                        + " external_reference like 'demo-%'")
                        .query(String.class)
                        .list());
    }

    private DemoDays days() {
        var now = clock.instant();
        var unit = rules.firstUnit();
        var policy =
                rules.policyFor(
                        CaseKind.APPLICATION,
                        Channel.WEB,
                        unit,
                        LocalDate.ofInstant(now, rules.zone()));
        return new DemoDays(now, policy, rules.calendarOf(unit));
    }

    private boolean isEmpty() {
        return jdbc.sql("select 1 from case_registry limit 1")
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    /** The versions that the cases have then. */
    private Map<CaseId, Long> make(List<DemoCase> some) {
        var handled =
                new ArrayList<>(
                        door.executeAll(
                                some.stream().flatMap(one -> one.commands().stream()).toList()));
        handled.addAll(
                door.executeAll(
                        some.stream().flatMap(one -> acknowledging(one, handled)).toList()));
        handled.forEach(DemoSeed::tellIfFailed);
        return handled.stream()
                .flatMap(each -> done(each).stream())
                .collect(Collectors.toMap(Decision::caseId, Decision::version, Math::max));
    }

    private static Optional<Decision> done(Handled handled) {
        return switch (handled) {
            case Handled.Done(_, var decision) -> Optional.of(decision);
            case Handled.Failed _ -> Optional.empty();
        };
    }

    private static void tellIfFailed(Handled handled) {
        if (handled instanceof Handled.Failed(var command, var reason)) {
            log.warn(
                    "{} on the invented case {} was not done: {}",
                    command.getClass().getSimpleName(),
                    command.caseId(),
                    reason instanceof Refused refused
                            ? refused.code()
                            : reason.getClass().getName());
        }
    }

    /** Puts the levels on record, unless time was quicker, so that they can be acknowledged. */
    private Stream<Given> acknowledging(DemoCase one, List<Handled> handled) {
        var note = one.acknowledgement();
        if (note == null) {
            return Stream.empty();
        }
        var levels =
                handled.stream()
                        .flatMap(each -> done(each).stream())
                        .filter(decision -> decision.caseId().equals(one.caseId()))
                        .flatMap(decision -> decision.events().stream())
                        .flatMap(event -> event.clocksStarted().stream())
                        .map(clock ->
                                Given.by(
                                        TIME,
                                        new EscalateCase(
                                                one.caseId(),
                                                clock.clockId(),
                                                clock.attempt(),
                                                EVERY_LEVEL)));
        return Stream.concat(
                levels,
                Stream.of(
                        Given.by(
                                users.named("supervisor"),
                                new AcknowledgeEscalation(one.caseId(), note, null, null))));
    }
}

package org.pirveli.sla;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.sla.Schedule;

/** Random histories of many cases, in random batches, against a model that anyone can check. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DeadlinesFollowTheEventsTest {

    private static final Instant START = Instant.parse("2026-11-02T05:00:00Z");
    private static final int WALKS = 10;

    @ParameterizedTest
    @EnumSource
    void the_open_rows_are_the_steps_not_raised_of_the_clocks_that_run(Database database) {
        try (var tables = database.open()) {
            for (var seed = 0; seed < WALKS; seed++) {
                var history = new RandomHistory(seed);
                tables.inTransaction(() -> clear(tables));

                inBatches(tables, history.events, new Random(seed));

                assertThat(open(tables)).as("seed %d", seed).isEqualTo(history.openSteps());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void events_delivered_again_change_nothing_in_the_end(Database database) {
        try (var tables = database.open()) {
            for (var seed = 0; seed < WALKS; seed++) {
                var history = new RandomHistory(seed);
                var random = new Random(seed);
                tables.inTransaction(() -> clear(tables));
                inBatches(tables, history.events, random);
                var before = tables.rows();

                var again = random.nextInt(history.events.size());
                inBatches(tables, history.events.subList(again, history.events.size()), random);

                assertThat(tables.rows()).as("seed %d", seed).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_replay_in_other_batches_gives_the_very_same_rows(Database database) {
        try (var tables = database.open()) {
            for (var seed = 0; seed < WALKS; seed++) {
                var history = new RandomHistory(seed);
                tables.inTransaction(() -> clear(tables));
                inBatches(tables, history.events, new Random(seed));
                var before = tables.rows();

                tables.inTransaction(() -> clear(tables));
                inBatches(tables, history.events, new Random(seed + 1_000L));
                assertThat(tables.rows()).as("replay, seed %d", seed).isEqualTo(before);
            }
        }
    }

    private static int clear(Tables tables) {
        new Deadlines(tables.dataSource()).clear();
        return 0;
    }

    private static void inBatches(Tables tables, List<RecordedEvent> events, Random random) {
        var deadlines = new Deadlines(tables.dataSource());
        for (var from = 0; from < events.size(); ) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(40));
            var batch = events.subList(from, to);
            tables.inTransaction(() -> {
                deadlines.apply(batch);
                return 0;
            });
            from = to;
        }
    }

    private static Map<Deadline.Key, Instant> open(Tables tables) {
        return tables.openRows().stream().collect(toMap(Deadline::key, Deadline::dueAt));
    }

    /** The histories of several cases, mixed, and what must come of them. */
    private static final class RandomHistory {

        final List<RecordedEvent> events = new ArrayList<>();
        private final List<Life> lives = new ArrayList<>();

        RandomHistory(long seed) {
            var random = new Random(seed);
            for (var i = 0; i < 12; i++) {
                lives.add(new Life(new TestCase(random, randomSchedule(random))));
            }
            for (var i = 0; i < 150; i++) {
                events.add(lives.get(random.nextInt(lives.size())).live(random));
            }
        }

        Map<Deadline.Key, Instant> openSteps() {
            var open = new HashMap<Deadline.Key, Instant>();
            lives.forEach(life -> life.addOpenSteps(open));
            return open;
        }
    }

    /** One case in the model: does its clock run, and what was raised in this attempt? */
    private static final class Life {

        private final TestCase matter;
        private final Set<Step> raised = new HashSet<>();
        private boolean runs;
        private boolean paused;

        Life(TestCase matter) {
            this.matter = matter;
        }

        RecordedEvent live(Random random) {
            if (matter.version() == 0) {
                runs = true;
                return matter.registered();
            }
            if (paused) {
                return standingStill(random);
            }
            if (!runs) {
                if (random.nextBoolean()) {
                    return matter.noted();
                }
                raised.clear();
                runs = true;
                return matter.voided();
            }
            var schedule = matter.schedule;
            return switch (random.nextInt(9)) {
                case 0, 1 -> remind(schedule.reminders(), random);
                case 2, 3 -> escalate(schedule.levels());
                case 4 -> matter.inherited(randomSchedule(random));
                case 5 -> matter.rebased(randomSchedule(random));
                case 6, 7 -> {
                    runs = false;
                    paused = true;
                    yield matter.paused();
                }
                default -> {
                    runs = false;
                    yield matter.answered();
                }
            };
        }

        private RecordedEvent standingStill(Random random) {
            if (random.nextBoolean()) {
                return matter.noted();
            }
            paused = false;
            if (random.nextInt(4) == 0) {
                return matter.closed();
            }
            runs = true;
            return matter.resumed(randomSchedule(random));
        }

        private RecordedEvent remind(List<Reminder> reminders, Random random) {
            if (reminders.isEmpty()) {
                return matter.noted();
            }
            var share = reminders.get(random.nextInt(reminders.size())).share();
            return raised.add(Step.reminder(share)) ? matter.reminded(share) : matter.noted();
        }

        private RecordedEvent escalate(List<EscalationLevel> levels) {
            return levels.stream()
                    .map(EscalationLevel::level)
                    .filter(level -> raised.add(Step.level(level)))
                    .findFirst()
                    .map(matter::escalated)
                    .orElseGet(matter::noted);
        }

        void addOpenSteps(Map<Deadline.Key, Instant> open) {
            if (runs) {
                matter.schedule
                        .reminders()
                        .forEach(reminder ->
                                add(open, Step.reminder(reminder.share()), reminder.at()));
                matter.schedule
                        .levels()
                        .forEach(level -> add(open, Step.level(level.level()), level.at()));
            }
        }

        private void add(Map<Deadline.Key, Instant> open, Step step, Instant at) {
            if (!raised.contains(step)) {
                var attempt = new Attempt(matter.clock.value(), matter.attempt);
                open.put(new Deadline.Key(attempt, step), at);
            }
        }
    }

    private static Schedule randomSchedule(Random random) {
        var due = START.plus(Duration.ofMinutes(random.nextInt(100_000)));
        var reminders = new ArrayList<Reminder>();
        for (var share : List.of(25, 50, 80)) {
            if (random.nextInt(3) > 0) {
                var before = Duration.ofHours(100L - share);
                reminders.add(TestCase.reminder(share, due.minus(before)));
            }
        }
        var levels = new ArrayList<EscalationLevel>();
        for (var level = 1; level <= random.nextInt(5); level++) {
            levels.add(TestCase.level(level, due.plus(Duration.ofHours(level))));
        }
        return TestCase.schedule(due, reminders, levels);
    }
}

package org.pirveli.server.engine.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.ConsultationCommand.Abandon;
import org.pirveli.api.consultation.ConsultationCommand.Answer;
import org.pirveli.api.consultation.ConsultationCommand.Complete;
import org.pirveli.api.consultation.ConsultationCommand.Hold;
import org.pirveli.api.consultation.ConsultationCommand.Offer;
import org.pirveli.api.consultation.ConsultationCommand.RecordStep;
import org.pirveli.api.consultation.ConsultationCommand.Resume;
import org.pirveli.api.consultation.ConsultationCommand.Transfer;
import org.pirveli.api.consultation.ConsultationCommand.WrapUp;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.consultation.view.SessionStatus;
import org.pirveli.domain.consultation.ConsultationState.InHand;
import org.pirveli.domain.consultation.ConsultationState.Waiting;

/** Parallel work must not flatter the seven minutes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AttendedTimeTest {

    private static final Actor NINO = PaperDesk.operator("nino");
    private static final List<Actor> OPERATORS =
            List.of(NINO, PaperDesk.operator("giorgi"), PaperDesk.operator("eka"));

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static ConsultationId id(int number) {
        return new ConsultationId(new UUID(0, number));
    }

    private static Offer offer(ConsultationId id) {
        return new Offer(id, Channel.HOTLINE, null, null, null, null, null, null);
    }

    private static RecordStep danger(ConsultationId id) {
        return new RecordStep(id, new StepCode("SAFETY_AND_URGENCY"), true);
    }

    /**
     * A is answered at 0 and attended to until 61,003; B from then until 181,010 and from 361,033
     * until 400,040; C from 181,010 until 301,030, wrapped up and done; A again from 301,030 until
     * 361,033, when B is resumed, and from 400,040, when B is done, until 460,041.
     */
    @Test
    void three_overlapping_calls_give_the_times_of_a_calculation_by_hand() {
        var desk = new PaperDesk();
        var a = id(1);
        var b = id(2);
        var c = id(3);
        List.of(a, b, c).forEach(each -> assertThat(desk.does(NINO, offer(each))).isTrue());
        desk.pass(12_345);
        assertThat(desk.does(NINO, new Answer(a))).isTrue();
        assertThat(desk.does(NINO, danger(a))).isTrue();
        desk.pass(61_003);
        assertThat(desk.does(NINO, new Answer(b))).isTrue();
        assertThat(desk.does(NINO, danger(b))).isTrue();
        desk.pass(120_007);
        assertThat(desk.does(NINO, new Answer(c))).isTrue();
        assertThat(desk.does(NINO, danger(c))).isTrue();
        desk.pass(100_019);
        assertThat(desk.does(NINO, new WrapUp(c))).isTrue();
        desk.pass(20_001);
        assertThat(desk.does(NINO, new Complete(c))).isTrue();
        assertThat(desk.does(NINO, new Resume(a))).isTrue();
        desk.pass(60_003);
        assertThat(desk.does(NINO, new Resume(b))).isTrue();
        desk.pass(39_007);
        assertThat(desk.does(NINO, new Complete(b))).isTrue();
        assertThat(desk.does(NINO, new Resume(a))).isTrue();
        desk.pass(60_001);
        assertThat(desk.does(NINO, new Complete(a))).isTrue();

        assertThat(desk.file(a).attendedMillis(desk.now())).isEqualTo(61_003 + 60_003 + 60_001);
        assertThat(desk.file(a).elapsedMillis(desk.now())).isEqualTo(460_041);
        assertThat(desk.file(b).attendedMillis(desk.now())).isEqualTo(120_007 + 39_007);
        assertThat(desk.file(b).elapsedMillis(desk.now())).isEqualTo(400_040 - 61_003);
        assertThat(desk.file(c).attendedMillis(desk.now())).isEqualTo(100_019 + 20_001);
        assertThat(desk.file(c).elapsedMillis(desk.now())).isEqualTo(301_030 - 181_010);
    }

    /** The naive count: at every step of time, whoever attends gets it, one consultation each. */
    private static final class Tally {
        final Map<String, Long> attended = new HashMap<>();
        final Map<ConsultationId, Long> elapsed = new HashMap<>();
        final Map<ConsultationId, Boolean> answered = new HashMap<>();

        void pass(PaperDesk desk, long millis) {
            for (var each : desk.ids()) {
                var state = desk.state(each);
                if (state instanceof InHand in) {
                    answered.put(each, true);
                    if (!in.held()) {
                        attended.merge(each + " " + in.operator(), millis, Long::sum);
                    }
                }
                boolean goesOn = state instanceof InHand || state instanceof Waiting;
                if (goesOn && answered.containsKey(each)) {
                    elapsed.merge(each, millis, Long::sum);
                }
            }
            desk.pass(millis);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_happens_times_are_those_of_a_naive_count(long seed) {
        var random = new Random(seed);
        var desk = new PaperDesk();
        var begun = desk.now();
        var tally = new Tally();
        var ids = new ArrayList<ConsultationId>();
        for (int step = 0; step < 250; step++) {
            tally.pass(desk, random.nextInt(5) == 0 ? 0 : random.nextInt(90_000));
            if (ids.isEmpty() || random.nextInt(8) == 0) {
                ids.add(id(ids.size() + 1));
                desk.does(NINO, offer(ids.getLast()));
            } else {
                var actor = OPERATORS.get(random.nextInt(OPERATORS.size()));
                desk.does(actor, any(random, ids.get(random.nextInt(ids.size()))));
            }
            mayHold(desk);
        }

        long wall = desk.now().toEpochMilli() - begun.toEpochMilli();
        var byOperator = new HashMap<String, Long>();
        for (var each : ids) {
            var file = desk.file(each);
            for (var attendance : file.attendance()) {
                long millis = attendance.millisAt(desk.now());
                assertThat(millis)
                        .isEqualTo(
                                tally.attended.getOrDefault(
                                        each + " " + attendance.operatorId(), 0L));
                byOperator.merge(String.valueOf(attendance.operatorId()), millis, Long::sum);
            }
            var elapsed = file.elapsedMillis(desk.now());
            if (elapsed != null) {
                assertThat(elapsed).isEqualTo(tally.elapsed.getOrDefault(each, 0L));
                assertThat(file.attendedMillis(desk.now())).isLessThanOrEqualTo(elapsed);
            }
        }
        assertThat(byOperator.values()).isNotEmpty().allMatch(sum -> sum <= wall);
    }

    private static void mayHold(PaperDesk desk) {
        for (var operator : OPERATORS) {
            long active =
                    desk.ids().stream()
                            .map(desk::file)
                            .filter(file ->
                                    file.status() == SessionStatus.ACTIVE
                                            || file.status() == SessionStatus.WRAP_UP)
                            .filter(file ->
                                    file.operatorId() != null
                                            && file.operatorId().value().equals(operator.name()))
                            .count();
            assertThat(active).isLessThanOrEqualTo(1);
            assertThat(desk.desk(operator.name()).held()).isLessThanOrEqualTo(desk.heldLimit());
        }
    }

    private static ConsultationCommand any(Random random, ConsultationId id) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new Answer(id);
            case 3 -> new Hold(id);
            case 4, 5 -> new Resume(id);
            case 6 ->
                    new Transfer(
                            id,
                            new OperatorId(OPERATORS.get(random.nextInt(OPERATORS.size())).name()),
                            null,
                            null);
            case 7 -> new WrapUp(id);
            case 8 -> danger(id);
            case 9, 10 -> new Complete(id);
            default -> new Abandon(id);
        };
    }
}

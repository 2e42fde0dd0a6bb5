package org.pirveli.projections.casework;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.casework.view.Ladder;
import org.pirveli.api.casework.view.Ladder.ClockLadder;
import org.pirveli.api.casework.view.Ladder.Rung;
import org.pirveli.api.casework.view.Ladder.RungState;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.EscalationKey;

/** The ladder of a case is held against its events and its file. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LadderLawTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    /** A case as its events tell it. */
    private record Told(List<Recorded> events, CaseFile file, Ladder ladder) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void every_attempt_that_began_has_its_ladder_in_order(long seed) {
        for (var told : cases(seed)) {
            var begun =
                    told.events().stream()
                            .flatMap(each -> each.event().clocksStarted().stream())
                            .map(start -> start.clockId() + " " + start.attempt())
                            .toList();
            assertThat(told.ladder().clocks())
                    .extracting(each -> each.clockId() + " " + each.attempt())
                    .containsAll(begun)
                    .doesNotHaveDuplicates();
            for (var clock : told.ladder().clocks()) {
                assertThat(clock.rungs())
                        .extracting(Rung::level)
                        .isSorted()
                        .doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_rose_is_shown_as_the_file_shows_it(long seed) {
        for (var told : cases(seed)) {
            var rungs = new LinkedHashMap<EscalationKey, Rung>();
            for (var clock : told.ladder().clocks()) {
                for (var rung : clock.rungs()) {
                    if (rung.raisedAt() != null) {
                        rungs.put(
                                new EscalationKey(clock.clockId(), clock.attempt(), rung.level()),
                                rung);
                    }
                }
            }
            assertThat(rungs.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            told.file().escalations().stream().map(EscalationFold::key).toList());
            for (var escalation : told.file().escalations()) {
                same(Objects.requireNonNull(rungs.get(EscalationFold.key(escalation))), escalation);
            }
        }
    }

    private static void same(Rung rung, Escalation escalation) {
        assertThat(rung.position()).isEqualTo(escalation.to());
        assertThat(rung.state().name()).isEqualTo(escalation.state().name());
        assertThat(rung.resolution()).isEqualTo(escalation.resolution());
        assertThat(rung.at()).isEqualTo(escalation.raisedAt());
        assertThat(rung.detectedAt()).isEqualTo(escalation.detectedAt());
        assertThat(rung.acknowledgedBy()).isEqualTo(escalation.acknowledgedBy());
        assertThat(rung.acknowledgedAt()).isEqualTo(escalation.acknowledgedAt());
        assertThat(rung.note()).isEqualTo(escalation.note());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_did_not_rise_is_coming_while_the_attempt_goes_on_and_never_came_after(long seed) {
        var seen = EnumSet.noneOf(RungState.class);
        for (var told : cases(seed)) {
            for (var clock : told.ladder().clocks()) {
                for (var rung : clock.rungs()) {
                    seen.add(rung.state());
                    if (rung.raisedAt() == null) {
                        assertThat(rung.state())
                                .isEqualTo(
                                        goesOn(clock) ? RungState.COMING : RungState.NOT_REACHED);
                        assertThat(rung.acknowledgedAt()).isNull();
                    }
                }
            }
        }
        assertThat(seen).isEqualTo(EnumSet.allOf(RungState.class));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoever_holds_the_position_in_the_unit_of_the_case_is_named(long seed) {
        for (var told : cases(seed)) {
            assertThat(told.ladder().clocks().stream().flatMap(each -> each.rungs().stream()))
                    .allSatisfy(rung ->
                            assertThat(rung.holders())
                                    .containsExactly(
                                            "a-" + rung.position(), "b-" + told.file().unit()));
        }
    }

    private static boolean goesOn(ClockLadder clock) {
        return Set.of(ClockState.RUNNING, ClockState.PAUSED).contains(clock.state());
    }

    private static List<Told> cases(long seed) {
        var byCase =
                new RandomOffice(seed)
                        .history()
                        .limit(2_000)
                        .collect(
                                groupingBy(
                                        each -> each.event().caseId(),
                                        LinkedHashMap<CaseId, List<Recorded>>::new,
                                        Collectors.toList()));
        var told = new ArrayList<Told>();
        for (var events : byCase.values()) {
            var fold = new LadderFold();
            @Nullable CaseFile file = null;
            for (var each : events) {
                file = CaseFileFold.after(file, each.event(), each.provenance());
                fold.next(file);
            }
            var ladder = fold.ladder((unit, position) -> Set.of("b-" + unit, "a-" + position));
            told.add(
                    new Told(events, Objects.requireNonNull(file), Objects.requireNonNull(ladder)));
        }
        return told;
    }
}

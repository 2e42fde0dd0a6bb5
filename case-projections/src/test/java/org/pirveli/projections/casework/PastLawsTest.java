package org.pirveli.projections.casework;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.projections.casework.FieldDifference.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What holds of the past of every case, however it went and whatever was dated back. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PastLawsTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Tbilisi");
    private static final Instant AT_LAST = Instant.parse("2050-01-01T00:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 5);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_version_is_the_fold_of_so_many_events(long seed) {
        for (var past : cases(seed)) {
            @Nullable CaseFile file = null;
            for (int i = 0; i < past.size(); i++) {
                file = CaseFileFold.after(file, past.get(i).event(), past.get(i).provenance());
                var seen = seen(past, new Viewpoint.AfterEvents(i + 1));
                var at = past.get(i).provenance().recordedAt();
                assertThat(seen.file()).isEqualTo(OfficeMoment.of(at, OFFICE).read(file));
                assertThat(seen.events()).hasSize(i + 1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void when_everything_is_recorded_what_is_known_and_what_was_are_the_present(long seed) {
        for (var past : cases(seed)) {
            var present = seen(past, new Viewpoint.AfterEvents(past.size())).file();
            var known = seen(past, new Viewpoint.AsKnown(AT_LAST)).file();
            assertThat(known.version()).isEqualTo(past.size());
            assertThat(known).isEqualTo(OfficeMoment.of(AT_LAST, OFFICE).read(present));
            assertThat(seen(past, new Viewpoint.AsItWas(AT_LAST)).file()).isEqualTo(known);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void where_nothing_is_dated_back_a_case_always_was_as_it_was_known(long seed) {
        for (var dated : cases(seed)) {
            var past = dated.stream().map(PastLawsTest::datedByItsRecording).toList();
            for (var instant : instants(past, seed)) {
                assertThat(CaseHistory.seen(past, new Viewpoint.AsItWas(instant), OFFICE))
                        .isEqualTo(CaseHistory.seen(past, new Viewpoint.AsKnown(instant), OFFICE));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void as_it_was_has_all_that_was_known_and_nothing_that_had_not_occurred(long seed) {
        int more = 0;
        for (var past : cases(seed)) {
            for (var instant : instants(past, seed)) {
                var known = sequences(past, new Viewpoint.AsKnown(instant));
                var was = sequences(past, new Viewpoint.AsItWas(instant));
                assertThat(was).containsAll(known).isSorted();
                assertThat(was).allMatch(each -> past.get(each.intValue()).hadOccurredBy(instant));
                more += was.size() - known.size();
            }
        }
        assertThat(more).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void as_it_was_makes_sense_at_every_instant(long seed) {
        for (var past : cases(seed)) {
            for (var instant : instants(past, seed)) {
                CaseHistory.seen(past, new Viewpoint.AsItWas(instant), OFFICE)
                        .ifPresent(seen -> makesSense(seen.file()));
            }
        }
    }

    private static void makesSense(CaseFile file) {
        assertThat(file.status() == CaseStatus.CLOSED).isEqualTo(file.outcome() != null);
        if (file.firstResponse() != null) {
            assertThat(file.clocks())
                    .filteredOn(clock -> clock.name() == ClockName.FIRST_RESPONSE)
                    .noneMatch(PastLawsTest::goesOn);
        }
        for (var escalation : file.escalations()) {
            var clock = clockOf(escalation, file);
            assertThat(escalation.attempt()).isLessThanOrEqualTo(clock.attempt());
            if (escalation.state() == Escalation.State.OPEN) {
                assertThat(escalation.attempt()).isEqualTo(clock.attempt());
                assertThat(goesOn(clock)).isTrue();
            }
        }
    }

    private static Clock clockOf(Escalation escalation, CaseFile file) {
        return file.clocks().stream()
                .filter(clock -> clock.clockId().equals(escalation.clockId()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean goesOn(Clock clock) {
        return clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_differences_lead_from_the_first_to_the_second(long seed) {
        var random = new Random(seed);
        for (var past : cases(seed)) {
            var points = points(past, seed);
            for (int i = 0; i < 10; i++) {
                var one = points.get(random.nextInt(points.size()));
                var other = points.get(random.nextInt(points.size()));
                var tree = KeyedFile.of(one, JSON);
                apply(FileDifferences.between(one, other, JSON), tree);
                assertThat(tree).isEqualTo(KeyedFile.of(other, JSON));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothing_of_a_file_is_lost_by_the_names_of_what_stands_in_lists(long seed) {
        for (var past : cases(seed)) {
            var file = seen(past, new Viewpoint.AfterEvents(past.size())).file();
            assertThat(leaves(KeyedFile.of(file, JSON))).isEqualTo(leaves(JSON.valueToTree(file)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_comes_to_a_list_is_no_change_of_what_stood_in_it(long seed) {
        for (var past : cases(seed)) {
            var points =
                    IntStream.rangeClosed(1, past.size())
                            .mapToObj(i -> seen(past, new Viewpoint.AfterEvents(i)).file())
                            .toList();
            for (int i = 1; i < points.size(); i++) {
                assertThat(FileDifferences.between(points.get(i - 1), points.get(i), JSON))
                        .filteredOn(each ->
                                each.path().startsWith("/notes/")
                                        || each.path().startsWith("/documents/")
                                        || each.path().startsWith("/relatedCases/"))
                        .allMatch(each -> each.kind() == Kind.ADDED);
            }
        }
    }

    private static List<CaseFile> points(List<PastEvent> past, long seed) {
        var points = new ArrayList<CaseFile>();
        for (var instant : instants(past, seed)) {
            List.of(new Viewpoint.AsItWas(instant), new Viewpoint.AsKnown(instant))
                    .forEach(each ->
                            CaseHistory.seen(past, each, OFFICE)
                                    .ifPresent(seen -> points.add(seen.file())));
        }
        for (int i = 1; i <= past.size(); i++) {
            points.add(seen(past, new Viewpoint.AfterEvents(i)).file());
        }
        return points;
    }

    private static void apply(List<FieldDifference> differences, ObjectNode tree) {
        for (var each : differences) {
            int cut = each.path().lastIndexOf('/');
            var parent = (ObjectNode) tree.at(each.path().substring(0, cut));
            var name = each.path().substring(cut + 1).replace("~1", "/").replace("~0", "~");
            switch (each.kind()) {
                case ADDED, CHANGED -> parent.set(name, each.after());
                case REMOVED -> {
                    assertThat(parent.get(name)).isEqualTo(each.before());
                    parent.remove(name);
                }
            }
        }
    }

    private static long leaves(JsonNode node) {
        return node.isContainer() ? node.valueStream().mapToLong(PastLawsTest::leaves).sum() : 1;
    }

    private static PastEvent datedByItsRecording(PastEvent event) {
        var it = event.provenance();
        return new PastEvent(
                event.sequence(),
                event.event(),
                new Provenance(
                        it.actor(),
                        it.role(),
                        it.client(),
                        it.recordedAt(),
                        it.recordedAt(),
                        it.command(),
                        it.commandId(),
                        it.correlationId(),
                        it.causationId()));
    }

    /** Those of the events, and some between them. */
    private static List<Instant> instants(List<PastEvent> past, long seed) {
        var random = new Random(seed);
        var instants = new ArrayList<Instant>();
        for (var event : past) {
            instants.add(event.provenance().recordedAt());
            instants.add(event.provenance().occurredAt());
            instants.add(event.provenance().recordedAt().minusSeconds(random.nextInt(36_000)));
        }
        return instants;
    }

    private static List<Long> sequences(List<PastEvent> past, Viewpoint viewpoint) {
        return CaseHistory.seen(past, viewpoint, OFFICE).stream()
                .flatMap(seen -> seen.events().stream())
                .map(each -> each.sequence())
                .toList();
    }

    private static PastCase seen(List<PastEvent> past, Viewpoint viewpoint) {
        return CaseHistory.seen(past, viewpoint, OFFICE).orElseThrow();
    }

    /** What rises only later is dated later; a walk lets some of it rise before its instant. */
    private static Collection<List<PastEvent>> cases(long seed) {
        return new RandomOffice(seed)
                .history()
                .limit(1_500)
                .map(PastLawsTest::past)
                .collect(
                        groupingBy(
                                each -> each.event().caseId(),
                                LinkedHashMap<CaseId, List<PastEvent>>::new,
                                Collectors.toList()))
                .values();
    }

    private static PastEvent past(Recorded it) {
        var provenance = it.provenance();
        boolean early = provenance.occurredAt().isAfter(provenance.recordedAt());
        var event = new PastEvent(it.sequence(), it.event(), provenance);
        return early ? datedByItsRecording(event) : event;
    }
}

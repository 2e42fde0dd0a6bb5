package org.pirveli.projections.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Resemblance;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.casework.view.Sign;
import org.pirveli.projections.likeness.LikenessKeys;

/** What the keys find is what looking through every file would find. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SimilarCasesTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Tbilisi");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    @ParameterizedTest
    @EnumSource
    void whoever_has_the_same_telephone_or_address_is_found_by_keys_as_by_looking_through_all(
            Database database) throws Exception {
        try (var store = new ViewStore(database)) {
            var files = filled(store);
            var similar = new SimilarCases(store.dataSource, ViewStore.KEYS, OFFICE, InClear.TEXTS);
            var now = LATER;
            for (var file : files.stream().limit(40).toList()) {
                var persons =
                        new Resemblance(
                                file.caseId(),
                                file.applicant().subjectId(),
                                file.applicant().phone(),
                                file.applicant().email(),
                                null);
                var found = similar.of(persons, Sight.ALL, now, 1_000);
                assertThat(found.stream().map(each -> each.summary().caseId()))
                        .containsExactlyInAnyOrderElementsOf(
                                files.stream()
                                        .filter(other -> !other.caseId().equals(file.caseId()))
                                        .filter(other -> samePerson(file, other))
                                        .map(CaseFile::caseId)
                                        .toList());
                assertThat(found).allMatch(each -> !each.signs().contains(Sign.SIMILAR_SUBJECT));
                assertThat(found).noneMatch(each -> each.likelyDuplicate());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_open_cases_of_a_caller_are_found_by_the_telephone(Database database) throws Exception {
        try (var store = new ViewStore(database)) {
            var files = filled(store);
            var similar = new SimilarCases(store.dataSource, ViewStore.KEYS, OFFICE, InClear.TEXTS);
            assertThat(similar.openOf("555 12 34 56", Sight.ALL, LATER, 1_000))
                    .isNotEmpty()
                    .extracting(each -> each.caseId())
                    .containsExactlyInAnyOrderElementsOf(
                            files.stream()
                                    .filter(file -> file.status() != CaseStatus.CLOSED)
                                    .filter(file ->
                                            "+995555123456".equals(file.applicant().phone()))
                                    .map(CaseFile::caseId)
                                    .toList());
            assertThat(similar.openOf("none", Sight.ALL, LATER, 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_second_letter_of_the_same_matter_is_offered_as_a_likely_duplicate(Database database)
            throws Exception {
        try (var store = new ViewStore(database)) {
            var file = filled(store).getFirst();
            var similar = new SimilarCases(store.dataSource, ViewStore.KEYS, OFFICE, InClear.TEXTS);
            var again =
                    new Resemblance(null, file.applicant().subjectId(), null, null, file.subject());
            var first = similar.of(again, Sight.ALL, LATER, 10).getFirst();
            assertThat(first.summary().caseId()).isEqualTo(file.caseId());
            assertThat(first.signs()).contains(Sign.SAME_PERSON, Sign.SIMILAR_SUBJECT);
            assertThat(first.subjectSimilarity()).isEqualTo(1.0);
            assertThat(first.likelyDuplicate()).isEqualTo(file.duplicateOf() == null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_reader_may_not_see_is_not_offered(Database database) throws Exception {
        try (var store = new ViewStore(database)) {
            var file = filled(store).getFirst();
            var similar = new SimilarCases(store.dataSource, ViewStore.KEYS, OFFICE, InClear.TEXTS);
            var nobodysClient = new Sight("no such client", null, true, null);
            assertThat(similar.of(Resemblance.of(file), nobodysClient, LATER, 10)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_table_holds_nothing_that_can_be_read(Database database) throws Exception {
        try (var store = new ViewStore(database)) {
            filled(store);
            for (var row : store.jdbc.queryForList("select * from case_key")) {
                row.remove("position");
                assertThat(String.valueOf(row.remove("words"))).matches(" ([\\w-]{8} )*|");
                assertThat(row).hasSize(3 + LikenessKeys.BANDS).containsKey("case_id");
                assertThat(row.values()).allMatch(key -> key == null || key instanceof UUID);
            }
            assertThat(store.jdbc.queryForObject("select count(phone) from case_key", Long.class))
                    .isPositive();
        }
    }

    private static List<CaseFile> filled(ViewStore store) throws Exception {
        var random = new Random(3);
        store.apply(
                store.store(new RandomOffice(3).history().limit(1_500).toList(), random),
                random,
                100);
        return store.jdbc.query(
                "select body from case_file order by case_number",
                (row, _) -> Bodies.read(row.getString(1)));
    }

    private static boolean samePerson(CaseFile one, CaseFile other) {
        var mine = one.applicant();
        var theirs = other.applicant();
        return mine.subjectId().equals(theirs.subjectId())
                || (ViewStore.KEYS.telephone(String.valueOf(mine.phone())).isPresent()
                        && Objects.equals(mine.phone(), theirs.phone()))
                || (mine.email() != null && mine.email().equals(theirs.email()));
    }
}

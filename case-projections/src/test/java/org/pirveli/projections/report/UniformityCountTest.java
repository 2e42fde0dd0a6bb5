package org.pirveli.projections.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.casework.ReplyFacts.ReplyFact;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class UniformityCountTest {

    private static final ZoneId TBILISI = ZoneId.of("Asia/Tbilisi");
    private static final Dates ALWAYS = new Dates(null, null);

    private static ReplyFact reply(@Nullable Integer distance, String issuedAt) {
        return new ReplyFact(
                new CaseId(new UUID(0, 1)),
                CaseNumber.of(2026, 127),
                3,
                ClockName.FIRST_RESPONSE,
                ResponseKind.ANSWER,
                Channel.POST,
                distance == null ? null : new VersionRef("closing", 2),
                distance,
                null,
                new UnitId("first-response"),
                "nino",
                Instant.parse(issuedAt));
    }

    private static UniformityCount counting(
            Set<ReplyDimension> by, @Nullable Integer... distances) {
        var count = new UniformityCount(TBILISI, ALWAYS, by);
        for (var distance : distances) {
            count.accept(reply(distance, "2026-11-20T08:10:00Z"));
        }
        return count;
    }

    @Test
    void the_share_is_that_of_replies_as_published_among_all() {
        var total = counting(Set.of(), 0, 0, 1_000, null).counted().total();
        assertThat(total.replies()).isEqualTo(4);
        assertThat(total.asPublished()).isEqualTo(2);
        assertThat(total.edited()).isEqualTo(1);
        assertThat(total.free()).isEqualTo(1);
        assertThat(total.share()).isEqualByComparingTo("0.5");
    }

    @Test
    void distances_are_those_of_the_edited_ones_alone() {
        var odd = counting(Set.of(), 0, 500, 1_000, 9_000).counted().total();
        assertThat(odd.meanDistance()).isEqualByComparingTo("0.35");
        assertThat(odd.medianDistance()).isEqualByComparingTo("0.1");
        var even = counting(Set.of(), 500, 1_000).counted().total();
        assertThat(even.medianDistance()).isEqualByComparingTo("0.075");
    }

    @Test
    void of_nothing_there_is_no_share_and_no_distance() {
        var nothing = counting(Set.of()).counted().total();
        assertThat(nothing.share()).isNull();
        assertThat(nothing.meanDistance()).isNull();
        assertThat(nothing.medianDistance()).isNull();
    }

    @Test
    void months_begin_at_midnight_of_the_office() {
        var count = new UniformityCount(TBILISI, ALWAYS, Set.of(ReplyDimension.MONTH));
        count.accept(reply(0, "2026-10-31T19:59:59Z"));
        count.accept(reply(0, "2026-10-31T20:00:00Z"));
        assertThat(count.counted().groups().keySet())
                .extracting(group -> group.issued().from())
                .containsExactly(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"));
    }

    @Test
    void what_was_written_freely_is_a_group_of_its_own() {
        var groups = counting(Set.of(ReplyDimension.TEMPLATE), null, 0, null).counted().groups();
        assertThat(groups.keySet())
                .extracting(ReplyGroup::template)
                .containsExactly(null, "closing");
        assertThat(groups.values()).extracting(UniformityFigures::replies).containsExactly(2L, 1L);
    }
}

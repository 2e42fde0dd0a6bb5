package org.pirveli.projections.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.casework.ClockFacts.ClockFact;

/**
 * Clocks that are alike. What they are not told apart by is {@code null}.
 *
 * @param topic {@code null} also for those that are not sorted yet
 */
public record Group(
        Dates received,
        @Nullable UnitId unit,
        @Nullable Channel channel,
        @Nullable TopicCode topic,
        @Nullable CaseKind kind,
        @Nullable VersionRef policy) {

    /** By date, then by what they are told apart by; what has no topic comes first. */
    static final Comparator<Group> ORDER =
            Comparator.comparing(
                            (Group group) -> group.received().from(),
                            Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(group -> text(group.unit()))
                    .thenComparing(group -> text(group.channel()))
                    .thenComparing(group -> text(group.topic()))
                    .thenComparing(group -> text(group.kind()))
                    .thenComparing(group -> group.policy() == null ? "" : group.policy().id())
                    .thenComparingInt(
                            group -> group.policy() == null ? 0 : group.policy().version());

    static Group of(ClockFact clock, Dates received, Set<Dimension> by) {
        return new Group(
                received,
                by.contains(Dimension.UNIT) ? clock.unit() : null,
                by.contains(Dimension.CHANNEL) ? clock.channel() : null,
                by.contains(Dimension.TOPIC) ? clock.topic() : null,
                by.contains(Dimension.KIND) ? clock.kind() : null,
                by.contains(Dimension.POLICY) ? clock.policy() : null);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

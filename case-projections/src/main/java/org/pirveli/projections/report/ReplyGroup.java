package org.pirveli.projections.report;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.casework.ReplyFacts.ReplyFact;

/**
 * Replies that are alike. What they are not told apart by is {@code null}.
 *
 * @param template {@code null} also for those that were written freely
 */
public record ReplyGroup(
        Dates issued,
        @Nullable String template,
        @Nullable Channel channel,
        @Nullable UnitId unit,
        @Nullable String operator) {

    /** By date, then by what they are told apart by; what has no template comes first. */
    static final Comparator<ReplyGroup> ORDER =
            Comparator.comparing(
                            (ReplyGroup group) -> group.issued().from(),
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(group -> text(group.template()))
                    .thenComparing(group -> text(group.channel()))
                    .thenComparing(group -> text(group.unit()))
                    .thenComparing(group -> text(group.operator()));

    static ReplyGroup of(ReplyFact reply, Dates issued, Set<ReplyDimension> by) {
        var template = reply.template();
        return new ReplyGroup(
                issued,
                by.contains(ReplyDimension.TEMPLATE) && template != null ? template.id() : null,
                by.contains(ReplyDimension.CHANNEL) ? reply.channel() : null,
                by.contains(ReplyDimension.UNIT) ? reply.unit() : null,
                by.contains(ReplyDimension.OPERATOR) ? reply.operator() : null);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

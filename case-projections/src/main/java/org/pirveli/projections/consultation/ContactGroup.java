package org.pirveli.projections.consultation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.report.Dates;

/** Consultations that are alike. What they are not told apart by is {@code null}. */
public record ContactGroup(
        Dates offered,
        @Nullable Channel channel,
        @Nullable OperatorId operator,
        @Nullable UnitId unit) {

    static final Comparator<ContactGroup> ORDER =
            Comparator.comparing(
                            (ContactGroup group) -> group.offered().from(),
                            Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(group -> text(group.channel()))
                    .thenComparing(group -> text(group.operator()))
                    .thenComparing(group -> text(group.unit()));

    static ContactGroup of(ContactFact fact, Dates offered, Set<ContactDimension> by) {
        return new ContactGroup(
                offered,
                by.contains(ContactDimension.CHANNEL) ? fact.channel() : null,
                by.contains(ContactDimension.OPERATOR) ? fact.operator() : null,
                by.contains(ContactDimension.UNIT) ? fact.unit() : null);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

package org.pirveli.server.console.desk;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.consultation.view.ConsultationSummary;

/**
 * A call that rings, or a visitor who waits.
 *
 * @param mine whether it is meant for the reader
 * @param handedOver whether a colleague had it before
 */
record Ringing(
        String id,
        String channel,
        @Nullable String language,
        boolean mine,
        boolean handedOver,
        Timer waiting) {

    static Ringing of(ConsultationSummary summary, String reader) {
        var meant = summary.meantFor();
        return new Ringing(
                summary.consultationId().toString(),
                summary.channel().name(),
                summary.language(),
                meant != null && meant.value().equals(reader),
                summary.answeredAt() != null,
                Timer.of(summary.waitingMillis(), true));
    }
}

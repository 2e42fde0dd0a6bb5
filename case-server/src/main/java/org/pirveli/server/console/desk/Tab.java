package org.pirveli.server.console.desk;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.api.consultation.view.ConsultationSummary;
import org.pirveli.api.consultation.view.SessionStatus;

/**
 * A call or visit in the operator's hands.
 *
 * @param key the digit that opens it
 * @param open whether the page shows it
 * @param caller the name, or the number; {@code null} if neither is known
 */
record Tab(
        int key,
        boolean open,
        String id,
        int version,
        SessionStatus status,
        String channel,
        @Nullable String caller,
        Timer attended,
        Timer elapsed) {

    static Tab of(int key, ConsultationSummary summary, ConsultationFile file, boolean open) {
        return new Tab(
                key,
                open,
                summary.consultationId().toString(),
                summary.version(),
                summary.status(),
                summary.channel().name(),
                file.name() == null ? file.phone() : file.name(),
                Timer.of(summary.attendedMillis(), summary.status() != SessionStatus.HELD),
                Timer.of(summary.elapsedMillis(), true));
    }

    /** Whether it waits for the operator. */
    public boolean held() {
        return status == SessionStatus.HELD;
    }
}

package org.pirveli.server.console.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.server.console.api.Api;

/**
 * A consultation as the interface answers it.
 *
 * @param callerCases open cases of the same telephone number
 * @param colleagues to whom it can be handed over
 */
record Call(
        ConsultationFile consultation,
        Instant asOf,
        long attendedMillis,
        @Nullable Long elapsedMillis,
        List<Step> protocol,
        List<Map<String, Object>> callerCases,
        List<Colleague> colleagues) {

    /** A step of the protocol by which it is led. */
    record Step(String code, boolean mandatory, boolean mayEnd, String ka, String en) {}

    /** Somebody who works in its unit. */
    record Colleague(String operatorId, boolean atWork) {}

    static Call read(Api api, String id) {
        return api.get(Consultations.ONE, id).as(Call.class);
    }

    public boolean attended() {
        return switch (consultation.status()) {
            case ACTIVE, WRAP_UP -> true;
            default -> false;
        };
    }

    public boolean over() {
        return consultation.endedAt() != null;
    }

    public Timer attendedTimer() {
        return Timer.of(attendedMillis, attended());
    }

    public Timer elapsedTimer() {
        return Timer.of(elapsedMillis, !over());
    }

    public @Nullable String caller() {
        return consultation.name() == null ? consultation.phone() : consultation.name();
    }
}

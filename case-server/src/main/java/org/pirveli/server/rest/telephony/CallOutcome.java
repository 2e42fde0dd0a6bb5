package org.pirveli.server.rest.telephony;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.server.rest.json.RestJson;

/**
 * What came of a message.
 *
 * @param consultationId the consultation of the call; {@code null} if there is none
 * @param reason why nothing came of it, as a code; {@code null} if something did
 */
public record CallOutcome(
        String callId,
        Effect effect,
        @Nullable ConsultationId consultationId,
        @Nullable String reason) {

    /** What a message can come to. */
    public enum Effect {
        OFFERED,
        ANSWERED,
        WRAPPED_UP,
        ABANDONED,
        IGNORED
    }

    static CallOutcome read(String json) {
        return RestJson.MAPPER.readValue(json, CallOutcome.class);
    }

    String written() {
        return RestJson.MAPPER.writeValueAsString(this);
    }
}

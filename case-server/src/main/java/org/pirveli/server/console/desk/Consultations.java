package org.pirveli.server.console.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Answer;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Sending;

/** Where the interface keeps consultations. */
final class Consultations {

    static final String ALL = "/api/v1/consultations";
    static final String ONE = ALL + "/{}";

    private Consultations() {}

    /** Gives a command to one of them. */
    static Answer give(
            Api api,
            Sending how,
            String id,
            String command,
            Map<String, ? extends @Nullable Object> body) {
        return api.send(how, ONE + "/commands/{}", body, id, command);
    }
}

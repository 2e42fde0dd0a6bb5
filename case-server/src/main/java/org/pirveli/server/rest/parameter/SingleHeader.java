package org.pirveli.server.rest.parameter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;

/** A header that may come once. */
final class SingleHeader {

    private SingleHeader() {}

    static @Nullable String of(HttpServletRequest request, String name, FaultKind wrong) {
        var values = Collections.list(request.getHeaders(name));
        if (values.size() > 1) {
            throw fault(name, wrong);
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    static InvalidRequest fault(String name, FaultKind kind) {
        return new InvalidRequest(Fault.header(name, kind));
    }
}

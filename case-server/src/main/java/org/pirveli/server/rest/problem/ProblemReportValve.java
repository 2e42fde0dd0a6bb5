package org.pirveli.server.rest.problem;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;

/**
 * Says in Tomcat's place what Tomcat itself refuses: broken request lines, headers that are too
 * large, unknown transfer encodings.
 */
public final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()
                || !writable(response)) {
            return;
        }
        try {
            ProblemWriter.write(request, response.getResponse(), problem(response, thrown));
        } catch (IOException | IllegalStateException _) {
            // The caller has gone; there is nobody to tell.
        }
    }

    /**
     * Tomcat blames itself with 501 and 505 for what the caller wrote wrongly; where it blames the
     * caller, it is right, whatever it throws.
     */
    private static Problem problem(Response response, @Nullable Throwable thrown) {
        var status = response.getStatus();
        if (thrown != null && status == 500) {
            return Mishaps.problemOf(thrown);
        }
        var code =
                status == 501 || status == 505
                        ? RefusalCode.INVALID_REQUEST
                        : Mishaps.codeOf(status);
        return Problem.of(code);
    }

    private static boolean writable(Response response) {
        var allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}

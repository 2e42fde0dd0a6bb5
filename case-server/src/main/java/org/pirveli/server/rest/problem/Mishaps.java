package org.pirveli.server.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.serialization.SerializationException;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.engine.StorageAway;
import org.pirveli.server.engine.storage.SqlStates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;

/** Turns whatever went wrong into a problem. */
final class Mishaps {

    /** Seconds after which it is worth asking again while the storage is away. */
    private static final int STORAGE_BACK_AFTER = 5;

    private static final Logger log = LoggerFactory.getLogger(Mishaps.class);

    private Mishaps() {}

    /** Answers with the problem that an exception stands for. */
    public static void answer(
            HttpServletRequest request, HttpServletResponse response, Throwable exception)
            throws IOException {
        ProblemWriter.write(request, response, problemOf(exception));
    }

    /** Answers with the problem that a bare status stands for. */
    public static void answer(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        ProblemWriter.write(request, response, Problem.of(codeOf(status)));
    }

    /** The problem that an exception stands for; what nobody expected is logged. */
    static Problem problemOf(Throwable thrown) {
        return switch (thrown) {
            case Refused refused -> Problem.of(refused);
            case InvalidRequest invalid -> Problem.of(invalid);
            case ErrorResponse response -> problemOf(response);
            case Throwable _ when storageAway(thrown) -> {
                log.warn("The storage is away: {}", Frames.of(thrown));
                yield Problem.of(RefusalCode.UNAVAILABLE).retryAfter(STORAGE_BACK_AFTER);
            }
            case IOException _,
                    HttpMessageNotReadableException _,
                    TypeMismatchException _,
                    InvalidEndpointRequestException _,
                    InvalidParameterException _,
                    RequestRejectedException _ ->
                    Problem.of(RefusalCode.INVALID_REQUEST);
            case Throwable _ when beyondReading(thrown) -> {
                log.error("An event cannot be read: {}", Frames.of(thrown));
                yield Problem.of(RefusalCode.EVENT_UNREADABLE);
            }
            case Throwable _ -> {
                log.error("Unexpected: {}", Frames.of(thrown));
                yield Problem.of(RefusalCode.UNEXPECTED);
            }
        };
    }

    private static Problem problemOf(ErrorResponse response) {
        var problem = Problem.of(codeOf(response.getStatusCode().value()));
        var allow = response.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null ? problem : problem.with(HttpHeaders.ALLOW, allow);
    }

    /** The code that goes with a status of a framework. */
    static RefusalCode codeOf(int status) {
        return switch (status) {
            case 401 -> RefusalCode.UNAUTHENTICATED;
            case 403 -> RefusalCode.NOT_AUTHORISED;
            case 404 -> RefusalCode.NOT_FOUND;
            case 405 -> RefusalCode.METHOD_NOT_ALLOWED;
            case 406 -> RefusalCode.NOT_ACCEPTABLE;
            case 413 -> RefusalCode.CONTENT_TOO_LARGE;
            case 415 -> RefusalCode.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> RefusalCode.TOO_MANY_REQUESTS;
            case 503 -> RefusalCode.UNAVAILABLE;
            default -> status < 500 ? RefusalCode.INVALID_REQUEST : RefusalCode.UNEXPECTED;
        };
    }

    /** Whether a failure means that the log has something that nobody can make an event of. */
    private static boolean beyondReading(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SerializationException) {
                return true;
            }
        }
        return false;
    }

    /** Whether a failure means that the database did not answer, not that it said no. */
    private static boolean storageAway(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            var away =
                    switch (cause) {
                        case StorageAway _,
                                DataAccessResourceFailureException _,
                                TransientDataAccessException _,
                                RecoverableDataAccessException _,
                                CannotCreateTransactionException _ ->
                                true;
                        default -> false;
                    };
            if (away) {
                return true;
            }
        }
        return SqlStates.isAway(thrown);
    }
}

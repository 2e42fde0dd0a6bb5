package org.pirveli.server.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers with a problem whatever a controller throws; who may come in is decided before. */
@ControllerAdvice
final class ProblemAdvice {

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException e) {
        throw e;
    }

    @ExceptionHandler
    void answer(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Mishaps.answer(request, response, e);
    }
}

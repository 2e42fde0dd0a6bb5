package org.pirveli.server.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers with a problem whatever a controller throws; who may come in is decided before. */
@ControllerAdvice
final class ProblemAdvice {

    @ExceptionHandler
    void answer(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Mishaps.answer(request, response, e);
    }
}

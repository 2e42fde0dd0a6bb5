package org.pirveli.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pirveli.api.RefusalCode;
import org.pirveli.server.rest.problem.Problem;
import org.pirveli.server.rest.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Asks whoever is not signed in to do so. */
record Challenge(String value) implements AuthenticationEntryPoint {

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        ProblemWriter.write(
                request,
                response,
                Problem.of(RefusalCode.UNAUTHENTICATED).with(HttpHeaders.WWW_AUTHENTICATE, value));
    }
}

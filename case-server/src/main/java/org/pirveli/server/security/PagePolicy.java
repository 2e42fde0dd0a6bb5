package org.pirveli.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a page may load and where its forms may lead: everything from here, nothing inline. Signing
 * out is a form, and it leads on to whoever signs people in.
 */
record PagePolicy(PageSignIn signIn) implements HeaderWriter {

    private static final String FROM_HERE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                signIn.leadsTo().map(origin -> FROM_HERE + " " + origin).orElse(FROM_HERE));
    }
}

package org.pirveli.server.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says on a page what went wrong, to whoever asked for a page. */
@FunctionalInterface
public interface ProblemPage {

    /** The request attribute under which one is left where a problem is not to be data. */
    String NAME = "org.pirveli.problem.page";

    /** Answers with a page; the headers of the problem have been set. */
    void show(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException;
}

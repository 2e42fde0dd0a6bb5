package org.pirveli.server.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.pirveli.server.rest.json.RestJson;
import org.pirveli.server.rest.trace.TraceId;

/**
 * Writes problems as RFC 9457 has them, for controllers, filters and Tomcat alike; whoever asked
 * for a page gets one.
 */
public final class ProblemWriter {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Where each code is explained. */
    public static final String TYPES = "/api/v1/problems/";

    /** The request attribute under which the code of the problem is left, to be counted. */
    public static final String CODE = "org.pirveli.problem.code";

    private ProblemWriter() {}

    /** Answers a request with a problem, unless an answer is on its way already. */
    public static void write(
            HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        request.setAttribute(CODE, problem.code());
        problem.headers().forEach(response::setHeader);
        if (request.getAttribute(ProblemPage.NAME) instanceof ProblemPage page) {
            page.show(request, response, problem);
            return;
        }
        var texts = Texts.askedFor(request);
        var body = RestJson.MAPPER.writeValueAsBytes(members(problem, texts, request));
        response.setStatus(Problem.status(problem.code()));
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Content-Language", texts.locale().getLanguage());
        response.addHeader("Vary", "Accept-Language");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** The members of the problem's JSON object, in the order in which people read them. */
    static Map<String, Object> members(Problem problem, Texts texts, HttpServletRequest request) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", TYPES + problem.code());
        members.put("title", texts.title(problem.code()));
        members.put("status", Problem.status(problem.code()));
        members.put("detail", texts.detail(problem.code(), problem.details()));
        members.put("instance", Objects.requireNonNullElse(request.getRequestURI(), "/"));
        members.put("code", problem.code());
        members.put("traceId", TraceId.current());
        problem.details().forEach(members::putIfAbsent);
        if (!problem.faults().isEmpty()) {
            members.put("errors", errors(problem.faults(), texts));
        }
        return members;
    }

    private static List<ShownFault> errors(List<Fault> faults, Texts texts) {
        return faults.stream()
                .map(fault ->
                        new ShownFault(
                                fault.pointer(),
                                texts.detail(fault),
                                fault.place().name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}

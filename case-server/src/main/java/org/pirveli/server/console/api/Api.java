package org.pirveli.server.console.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Refused;
import org.pirveli.server.security.Gate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The office's interface, called by a page for whoever has signed in there. A call goes the way of
 * a request from outside: the same table of routes, the same checks of bodies and parameters, the
 * same record of who looked, the same answers. What may not be asked there, no page can show.
 */
public final class Api {

    private final DispatcherServlet dispatcher;
    private final JsonMapper json;
    private final HttpServletRequest page;
    private final HttpServletResponse response;
    private final Locale language;
    private final Runnable answered;

    /**
     * @param answered told that the page is answered, and nothing is left to be shown
     */
    Api(
            DispatcherServlet dispatcher,
            JsonMapper json,
            HttpServletRequest page,
            HttpServletResponse response,
            Locale language,
            Runnable answered) {
        this.dispatcher = dispatcher;
        this.json = json;
        this.page = page;
        this.response = response;
        this.language = language;
        this.answered = answered;
    }

    /**
     * Asks.
     *
     * @param path in which each {@code {}} stands for one of the values
     * @throws Declined if it is not answered
     */
    public Answer get(String path, Object... values) {
        return ask(path, Map.of(), values);
    }

    /**
     * Asks with parameters.
     *
     * @param query values may be lists; what is {@code null} or blank is left out
     * @throws Declined if it is not answered
     */
    public Answer ask(
            String path, Map<String, ? extends @Nullable Object> query, Object... values) {
        return call(HttpMethod.GET, address(path, query, values), null, new TreeMap<>());
    }

    /**
     * Sends a command, or a question too long for an address.
     *
     * @param body written as JSON; in maps, what is {@code null} or blank is left out
     * @throws Declined if it is refused
     */
    public Answer post(
            String path, Map<String, ? extends @Nullable Object> body, Object... values) {
        return send(Sending.ONCE, path, body, values);
    }

    /**
     * Sends a command on conditions.
     *
     * @throws Declined if it is refused
     */
    public Answer send(
            Sending how,
            String path,
            Map<String, ? extends @Nullable Object> body,
            Object... values) {
        return call(
                HttpMethod.POST,
                address(path, how.query(), values),
                json.writeValueAsBytes(Blanks.leftOut(body)),
                how.headers());
    }

    /**
     * Puts something in its place.
     *
     * @param body written as JSON; in maps, what is {@code null} or blank is left out
     * @throws Declined if it is refused
     */
    public Answer put(String path, Map<String, ? extends @Nullable Object> body, Object... values) {
        return call(
                HttpMethod.PUT,
                address(path, Map.of(), values),
                json.writeValueAsBytes(Blanks.leftOut(body)),
                new TreeMap<>());
    }

    /**
     * Puts bytes of any kind in their place.
     *
     * @throws Declined if they are refused
     */
    public Answer put(
            String path,
            Map<String, ? extends @Nullable Object> query,
            byte[] bytes,
            Object... values) {
        var headers = new TreeMap<String, String>();
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM_VALUE);
        headers.put(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        return asked(HttpMethod.PUT, address(path, query, values), bytes, headers).read(json);
    }

    /**
     * Takes something away.
     *
     * @throws Declined if it is refused
     */
    public void delete(String path, Object... values) {
        call(HttpMethod.DELETE, address(path, Map.of(), values), null, new TreeMap<>());
    }

    /**
     * Hands an answer of any kind through to whoever asked for the page: a file to download.
     *
     * @throws Declined if it is not answered
     */
    public void handThrough(
            String path, Map<String, ? extends @Nullable Object> query, Object... values) {
        handThroughAs(MediaType.ALL, path, query, values);
    }

    /**
     * The same, of one kind.
     *
     * @throws Declined if it is not answered
     */
    public void handThroughAs(
            MediaType kind,
            String path,
            Map<String, ? extends @Nullable Object> query,
            Object... values) {
        var request =
                new InnerRequest(
                        page,
                        language,
                        HttpMethod.GET,
                        address(path, query, values),
                        null,
                        new TreeMap<>(Map.of(HttpHeaders.ACCEPT, kind.toString())));
        require(request);
        dispatch(request, response);
        answered.run();
    }

    /**
     * Reads what is answered as plain text, such as a signed note.
     *
     * @throws Declined if it is not answered
     */
    public String text(String path, Object... values) {
        var answer =
                asked(
                        HttpMethod.GET,
                        address(path, Map.of(), values),
                        null,
                        new TreeMap<>(Map.of(HttpHeaders.ACCEPT, MediaType.ALL_VALUE)));
        return answer.text(json);
    }

    /**
     * Whether whoever looks may send a command to a path; whether a rule refuses it is not asked.
     */
    public boolean mayPost(String path, Object... values) {
        var request =
                new InnerRequest(
                        page,
                        language,
                        HttpMethod.POST,
                        address(path, Map.of(), values),
                        null,
                        new TreeMap<>());
        return Gate.refusal(request).isEmpty();
    }

    private Answer call(
            HttpMethod method, URI address, byte @Nullable [] body, Map<String, String> headers) {
        if (body != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        }
        headers.putIfAbsent(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        return asked(method, address, body, headers).read(json);
    }

    private InnerResponse asked(
            HttpMethod method, URI address, byte @Nullable [] body, Map<String, String> headers) {
        var request = new InnerRequest(page, language, method, address, body, headers);
        require(request);
        var answer = new InnerResponse(response);
        dispatch(request, answer);
        return answer;
    }

    private static void require(InnerRequest request) {
        Gate.refusal(request)
                .ifPresent(code -> {
                    throw new Refused(code);
                });
    }

    private void dispatch(InnerRequest request, HttpServletResponse answer) {
        try {
            dispatcher.service(request, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(
                    "the interface answers with problems, not with exceptions", e);
        }
    }

    private static URI address(
            String path, Map<String, ? extends @Nullable Object> query, Object... values) {
        var address = UriComponentsBuilder.fromPath(path.replace("{}", "{_}"));
        var filled = new ArrayList<Object>(List.of(values));
        new TreeMap<>(Blanks.leftOut(query))
                .forEach((name, value) -> {
                    for (var each : value instanceof Iterable<?> all ? all : List.of(value)) {
                        address.queryParam(name, "{_}");
                        filled.add(each);
                    }
                });
        return address.encode().build().expand(filled.toArray()).toUri();
    }
}

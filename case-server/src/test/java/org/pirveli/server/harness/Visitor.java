package org.pirveli.server.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with the cookies of a browser and no browser; follows no redirect by itself. */
public final class Visitor {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "<meta name=\"csrf\" data-header=\"[^\"]*\" content=\"([^\"]*)\"|"
                            + "<meta name=\"csrf\" content=\"([^\"]*)\"");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(URI address) {
        this.address = address;
    }

    /** One of the demo users, signed in. */
    public static Visitor signedIn(URI address, String user) {
        var visitor = new Visitor(address);
        visitor.signIn(user, "demo");
        return visitor;
    }

    /** Fills in the form of signing in; tells where it leads. */
    public String signIn(String user, String password) {
        return path(send("/login", Map.of("username", user, "password", password)));
    }

    /** Where an answer leads, as a path here. */
    public static String path(HttpResponse<String> answer) {
        var to = URI.create(answer.headers().firstValue("Location").orElse(""));
        return to.getRawQuery() == null ? to.getPath() : to.getPath() + "?" + to.getRawQuery();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return answer(page(path, headers).GET());
    }

    /** Sends a form with the proof that the page of signing in shows. */
    public HttpResponse<String> send(String path, Map<String, String> fields, String... headers) {
        var proven = new TreeMap<>(fields);
        proven.put("_csrf", token());
        return sendUnproven(path, proven, headers);
    }

    /** Sends a form without any proof but what is in it. */
    public HttpResponse<String> sendUnproven(
            String path, Map<String, String> fields, String... headers) {
        var form =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return answer(
                page(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The proof that a form of a page carries. */
    public String token() {
        var found = TOKEN.matcher(get("/login").body());
        if (!found.find()) {
            throw new AssertionError("the page carries no proof for its forms");
        }
        return Optional.ofNullable(found.group(1)).orElseGet(() -> found.group(2));
    }

    /** The session's cookie, if there is one. */
    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().endsWith("session"))
                .map(cookie -> cookie.getValue())
                .findFirst();
    }

    private HttpRequest.Builder page(String path, String... headers) {
        var all = new ArrayList<>(List.of("Accept", "text/html", "Accept-Language", "en"));
        for (int i = 0; i < headers.length; i += 2) {
            int known = all.indexOf(headers[i]);
            if (known >= 0) {
                all.set(known + 1, headers[i + 1]);
            } else {
                all.addAll(List.of(headers[i], headers[i + 1]));
            }
        }
        return HttpRequest.newBuilder(address.resolve(path)).headers(all.toArray(String[]::new));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package org.pirveli.server.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes requests that are wrong in ways in which requests are wrong; the same ones per seed. */
final class MalformedRequests {

    /**
     * A request: what to send, and how.
     *
     * @param body its bytes, each as a character
     * @param headers names and values in turn
     */
    record Wrong(
            String method, String path, String contentType, String body, List<String> headers) {

        byte[] bytes() {
            return body.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static final List<String> PATHS =
            List.of(
                    "/api/v1/cases",
                    "/api/v1/cases/%s",
                    "/api/v1/cases/%s/commands",
                    "/api/v1/cases/%s/history",
                    "/api/v1/cases/%s/commands/%s",
                    "/api/v1/cases/by-number/%s",
                    "/api/v1/queue",
                    "/api/v1/sla",
                    "/api/v1/sla/summary",
                    "/api/v1/escalations",
                    "/api/v1/sla/due-date",
                    "/api/v1/sla/due-dates",
                    "/api/v1/calendars/%s/days",
                    "/api/v1/problems/%s",
                    "/api/v1/templates",
                    "/api/v1/templates/%s",
                    "/api/v1/templates/accepted/versions/%s",
                    "/api/v1/templates/accepted/preview",
                    "/api/v1/reports/uniformity",
                    "/api/v1/retention-rules",
                    "/api/v1/retention-rules/%s/preview",
                    "/api/v2/%s",
                    "/%s",
                    "/actuator/%s",
                    "/actuator/metrics/%s",
                    "/actuator/health/%s",
                    "/swagger-ui/%s",
                    "/v3/api-docs/%s");

    private static final List<String> COMMANDS =
            List.of("assign-case", "add-note", "issue-first-response", "close-case", "link-case");

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "COPY", "get");

    private static final List<String> MEDIA_TYPES =
            List.of(
                    "application/json",
                    "application/json",
                    "application/json; charset=utf-8",
                    "application/json; charset=latin1",
                    "text/plain",
                    "application/xml",
                    "multipart/form-data; boundary=x",
                    "application/x-www-form-urlencoded",
                    "application/",
                    "*/*",
                    ";;;");

    private static final List<String> FIELDS =
            List.of(
                    "kind",
                    "channel",
                    "subject",
                    "receivedAt",
                    "applicant",
                    "representative",
                    "topic",
                    "unit",
                    "caseId",
                    "externalReference",
                    "operatorId",
                    "text",
                    "outcome",
                    "occurredAt",
                    "relatedCase",
                    "restricted",
                    "__proto__",
                    "@class",
                    "");

    private static final List<String> PARAMETERS =
            List.of(
                    "limit",
                    "cursor",
                    "q",
                    "status",
                    "sort",
                    "receivedAt",
                    "version",
                    "asOf",
                    "dryRun",
                    "from",
                    "to",
                    "amount",
                    "state",
                    "level",
                    "%00",
                    "");

    private static final List<String> HEADERS =
            List.of(
                    "If-Match",
                    "Idempotency-Key",
                    "Accept",
                    "Accept-Language",
                    "traceparent",
                    "Range",
                    "If-None-Match",
                    "X-Forwarded-For",
                    "Cookie",
                    "Content-Encoding",
                    "X-HTTP-Method-Override",
                    "Origin");

    private final Random random;

    MalformedRequests(long seed) {
        random = new Random(seed);
    }

    Wrong next() {
        return new Wrong(
                random.nextInt(3) == 0 ? one(METHODS) : "POST",
                path() + query(),
                one(MEDIA_TYPES),
                body(),
                headers());
    }

    private String path() {
        var path = one(PATHS);
        var command = random.nextInt(4) == 0 ? one(Oddities.TEXTS) : one(COMMANDS);
        return path.replaceFirst("%s", Matcher.quoteReplacement(one(Oddities.TEXTS)))
                .replace("%s", command);
    }

    private String query() {
        return random.nextInt(3) > 0
                ? ""
                : IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(_ ->
                                one(PARAMETERS)
                                        + (random.nextInt(5) > 0 ? "=" : "")
                                        + one(Oddities.TEXTS))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private List<String> headers() {
        return random.nextInt(3) > 0
                ? List.of()
                : List.of(
                        one(HEADERS),
                        one(
                                List.of(
                                        "\"1\"",
                                        "*",
                                        "W/\"0\"",
                                        "text/html",
                                        "application/xml;q=x",
                                        "-",
                                        "gzip",
                                        "bytes=0-5",
                                        "e".repeat(300),
                                        "ქ",
                                        "00-0-0-0",
                                        "xx-YY-*;q=2",
                                        "a=b; c")));
    }

    private String body() {
        List<Function<String, String>> ways =
                List.of(
                        json -> json,
                        json -> json.substring(0, random.nextInt(json.length())),
                        json -> json + one(List.of("}", "x", "{}", "\u0000", ",")),
                        json -> json.replaceFirst("\\{", "{\"subject\":\"a\",\"subject\":\"b\","),
                        json -> "[".repeat(40) + json + "]".repeat(40),
                        json -> "{\"applicant\":".repeat(40) + json + "}".repeat(40),
                        json -> json.replace('"', '\''),
                        json -> json.replace(":", "="),
                        _ -> "",
                        _ -> "null",
                        _ -> "\"text\"",
                        _ -> "\ufeff{}",
                        _ -> "<case/>",
                        _ -> " ".repeat(300 * 1024));
        var text = one(ways).apply(object());
        if (random.nextInt(8) == 0) {
            return random.nextBoolean()
                    ? characters(text.getBytes(StandardCharsets.UTF_16))
                    : "\u00c3(\u0000\u0001";
        }
        return characters(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String characters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String object() {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(_ -> "\"" + one(FIELDS) + "\":" + one(Oddities.VALUES))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

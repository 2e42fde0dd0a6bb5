package org.pirveli.benchmarks.malformed;

import java.util.List;
import java.util.Random;

/** Makes malformed requests; the same ones for the same seed. */
public final class Malformations {

    private static final String CASES = "/api/v1/cases";
    private static final List<String> BAD_IDS =
            List.of(
                    "1",
                    "x",
                    "%00",
                    "..%2f..%2fetc",
                    "%252e",
                    "0199",
                    "null",
                    "%F0%9F%92%A9",
                    "-1",
                    "00000000-0000-0000-0000-00000000000",
                    "g0000000-0000-0000-0000-000000000000",
                    "a".repeat(2_000),
                    "%C0%AF",
                    "'%20or%201=1--",
                    "*",
                    "{}",
                    "%0d%0aX:%20y");
    private static final List<String> QUERIES =
            List.of(
                    "limit=0",
                    "limit=501",
                    "limit=abc",
                    "limit=",
                    "limit=1&limit=2",
                    "limit=-1",
                    "limit=99999999999999999999",
                    "cursor=%00",
                    "cursor=abc",
                    "cursor=eyJhIjoxfQ",
                    "status=GONE",
                    "nonsense=1",
                    "sort=password",
                    "receivedFrom=yesterday",
                    "receivedTo=2026-13-45T99:99:99Z",
                    "channel=PIGEON",
                    "subjectId=me",
                    "q=%ff%fe",
                    "status=%",
                    "=",
                    "&&&",
                    "outcome=&outcome=",
                    "unit[]=x");
    private static final List<String> LISTS =
            List.of(CASES, "/api/v1/queue", "/api/v1/sla", "/api/v1/escalations");

    private final Random random;
    private final Bodies bodies;
    private final String caseId;

    /**
     * Makes the same requests for the same seed.
     *
     * @param caseId of a case that exists
     */
    public Malformations(long seed, String caseId) {
        this.random = new Random(seed);
        this.bodies = new Bodies(random);
        this.caseId = caseId;
    }

    /** Another one. */
    public byte[] next(Kind kind) {
        return (switch (kind) {
                    case BROKEN_JSON -> Message.post(target(), bodies.brokenJson());
                    case WRONG_TYPE -> Message.post(CASES, bodies.wrongType());
                    case HUGE -> Message.post(target(), bodies.huge());
                    case DEEP -> Message.post(target(), bodies.deep());
                    case DUPLICATE_KEY -> Message.post(CASES, bodies.duplicateKey());
                    case UNKNOWN_FIELD -> Message.post(target(), bodies.unknownField());
                    case BROKEN_TEXT -> Message.post(target(), bodies.brokenText());
                    case BAD_ID -> badId();
                    case WRONG_METHOD -> wrongMethod();
                    case WRONG_MEDIA_TYPE -> wrongMediaType();
                    case BAD_HEADER -> badHeader();
                    case BAD_QUERY -> Message.get(one(LISTS) + "?" + one(QUERIES));
                    case NOT_HTTP -> notHttp();
                })
                .bytes();
    }

    private String target() {
        return random.nextBoolean()
                ? CASES
                : CASES
                        + "/"
                        + caseId
                        + "/commands/"
                        + one(List.of("add-note", "assign-case", "close-case", "classify-case"));
    }

    private Message badId() {
        var id = one(BAD_IDS);
        return switch (random.nextInt(4)) {
            case 0 -> Message.get(CASES + "/" + id);
            case 1 -> Message.get(CASES + "/by-number/" + id);
            case 2 -> Message.post(CASES + "/" + id + "/commands/add-note", "{\"text\":\"x\"}");
            default -> Message.get(CASES + "/" + id + "/history");
        };
    }

    private Message wrongMethod() {
        var path = one(List.of(CASES, CASES + "/" + caseId, "/api/v1/queue", "/nowhere", "/"));
        return Message.of(one(List.of("PUT", "DELETE", "PATCH", "BREW", "TRACE", "put")), path);
    }

    private Message wrongMediaType() {
        var type =
                one(
                        List.of(
                                "text/plain",
                                "application/xml",
                                "",
                                "json",
                                "application/json;",
                                "application/json; charset=utf-16",
                                "multipart/form-data",
                                "*/*",
                                "application/x-www-form-urlencoded",
                                "a/b/c",
                                "application/json,x"));
        var message = Message.post(target(), bodies.valid());
        return type.isEmpty()
                ? message.without("Content-Type")
                : message.header("Content-Type", type);
    }

    private Message badHeader() {
        return switch (random.nextInt(6)) {
            case 0 -> Message.post(target(), "{}").header("If-Match", one(BAD_IDS));
            case 1 ->
                    Message.post(target(), "{}")
                            .header("Idempotency-Key", one(List.of("", "é", "k".repeat(5_000))));
            case 2 ->
                    Message.get(CASES)
                            .header(
                                    "Authorization",
                                    one(
                                            List.of(
                                                    "Basic",
                                                    "Basic ***",
                                                    "Bearer x",
                                                    "x",
                                                    "Basic OjphOg")));
            case 3 ->
                    Message.get(CASES).header("Accept", one(List.of("image/png", "a", "text/csv")));
            case 4 -> Message.post(target(), bodies.valid()).header("Content-Encoding", "gzip");
            default ->
                    Message.post(
                            CASES + "?dryRun=" + one(List.of("maybe", "1", "")), bodies.valid());
        };
    }

    private Message notHttp() {
        return switch (random.nextInt(7)) {
            case 0 -> Message.line("GET");
            case 1 -> Message.line("GET /api/v1/cases?q=[|] HTTP/1.1");
            case 2 -> Message.line("GET /api/v1/ca ses HTTP/1.1");
            case 3 -> Message.line("GET /api/v1/cases HTTP/9.9");
            case 4 -> Message.get(CASES).header("X-Long", "y".repeat(60_000));
            case 5 -> Message.of("POST", CASES).header("Content-Length", "-5");
            default -> Message.of("POST", CASES).header("Transfer-Encoding", "chunked, nonsense");
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}

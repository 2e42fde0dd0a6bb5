package org.pirveli.benchmarks.malformed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes malformed requests; the same ones for the same seed. */
public final class Malformations {

    private static final String CASES = "/api/v1/cases";
    private static final List<String> WRONG_VALUES =
            List.of(
                    "17",
                    "-1.5",
                    "true",
                    "null",
                    "[]",
                    "{}",
                    "[[\"x\"]]",
                    "\"\"",
                    "1e999",
                    "\" \"",
                    "{\"value\":\"x\"}",
                    "\"\\u0000\"",
                    "NaN",
                    "\"GOT_AWAY\"",
                    "9".repeat(90));
    private static final List<String> FIELDS =
            List.of(
                    "caseId",
                    "kind",
                    "channel",
                    "subject",
                    "receivedAt",
                    "applicant",
                    "topic",
                    "urgency",
                    "unit",
                    "restricted",
                    "representative");
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
    private final String caseId;

    /**
     * Makes the same requests for the same seed.
     *
     * @param caseId of a case that exists
     */
    public Malformations(long seed, String caseId) {
        this.random = new Random(seed);
        this.caseId = caseId;
    }

    /** Another one. */
    public byte[] next(Kind kind) {
        return (switch (kind) {
                    case BROKEN_JSON -> Message.post(target(), brokenJson());
                    case WRONG_TYPE -> Message.post(CASES, wrongType());
                    case HUGE -> Message.post(target(), huge());
                    case DEEP -> Message.post(target(), deep());
                    case DUPLICATE_KEY -> Message.post(CASES, duplicateKey());
                    case UNKNOWN_FIELD -> Message.post(target(), unknownField());
                    case BROKEN_TEXT -> Message.post(target(), brokenText());
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

    private String valid() {
        return "{\"kind\":\"APPLICATION\",\"channel\":\"WEB\",\"subject\":\"Water %d\",\"applicant\":{\"name\":\"N\"}}"
                .formatted(random.nextInt());
    }

    private byte[] brokenJson() {
        var bytes = bytes(valid());
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1));
            case 1 -> bytes(valid() + one(List.of("x", "{}", "]", ",", "\"")));
            case 2 ->
                    bytes(
                            one(
                                    List.of(
                                            "[1,2]",
                                            "\"text\"",
                                            "12",
                                            "null",
                                            "{'a':1}",
                                            "{a:1}",
                                            "{\"a\":}",
                                            "{,}",
                                            "//\n{}",
                                            "<a/>",
                                            "{\"a\":01}")));
            default -> {
                bytes[random.nextInt(2)] = (byte) one(List.of("x", "}", "\u0001", "\\")).charAt(0);
                yield bytes;
            }
        };
    }

    private String wrongType() {
        var field = one(FIELDS);
        var rest =
                List.of("kind", "channel", "subject").stream()
                        .filter(name -> !name.equals(field))
                        .map(name ->
                                switch (name) {
                                    case "kind" -> "\"kind\":\"APPLICATION\"";
                                    case "channel" -> "\"channel\":\"WEB\"";
                                    default -> "\"subject\":\"Water\"";
                                })
                        .toList();
        return "{%s,\"%s\":%s}".formatted(String.join(",", rest), field, one(WRONG_VALUES));
    }

    private byte[] huge() {
        return switch (random.nextInt(3)) {
            case 0 -> bytes("{\"text\":\"" + "a".repeat(257 * 1024 + random.nextInt(9)) + "\"}");
            case 1 -> bytes("{\"subject\":\"" + "b".repeat(65 * 1024) + "\"}");
            default -> bytes("{\"subject\":" + "7".repeat(101 + random.nextInt(50_000)) + "}");
        };
    }

    private byte[] deep() {
        int depth = 33 + random.nextInt(20_000);
        return random.nextBoolean()
                ? bytes("{\"subject\":" + "[".repeat(depth) + "]".repeat(depth) + "}")
                : bytes("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
    }

    private String duplicateKey() {
        var twice = one(List.of("kind", "channel", "subject", "applicant"));
        return valid().replaceFirst("\\{", "{\"" + twice + "\":\"x\",");
    }

    private String unknownField() {
        return valid().replaceFirst(
                        "\\{",
                        "{\""
                                + one(
                                        List.of(
                                                "colour",
                                                "Kind",
                                                "case_id",
                                                "__proto__",
                                                "",
                                                "kind "))
                                + "\":"
                                + one(WRONG_VALUES.subList(0, 6))
                                + ",");
    }

    private byte[] brokenText() {
        var bytes = bytes(valid());
        bytes[bytes.length / 2] = (byte) one(List.of("\u00ff", "\u00c0", "\u0080")).charAt(0);
        return switch (random.nextInt(3)) {
            case 0 -> bytes;
            case 1 -> valid().getBytes(StandardCharsets.UTF_16);
            default -> bytes(valid().replace("Water", one(List.of("\\ud800", "\\u0000", "\\x"))));
        };
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
        var message = Message.post(target(), valid());
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
            case 4 -> Message.post(target(), valid()).header("Content-Encoding", "gzip");
            default -> Message.post(CASES + "?dryRun=" + one(List.of("maybe", "1", "")), valid());
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

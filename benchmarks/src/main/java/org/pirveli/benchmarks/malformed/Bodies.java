package org.pirveli.benchmarks.malformed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bodies of a registration that are right in all but one thing. */
final class Bodies {

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

    private final Random random;

    Bodies(Random random) {
        this.random = random;
    }

    String valid() {
        return "{\"kind\":\"APPLICATION\",\"channel\":\"WEB\",\"subject\":\"Water %d\",\"applicant\":{\"name\":\"N\"}}"
                .formatted(random.nextInt());
    }

    byte[] brokenJson() {
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

    String wrongType() {
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

    byte[] huge() {
        return switch (random.nextInt(3)) {
            case 0 -> bytes("{\"text\":\"" + "a".repeat(257 * 1024 + random.nextInt(9)) + "\"}");
            case 1 -> bytes("{\"subject\":\"" + "b".repeat(65 * 1024) + "\"}");
            default -> bytes("{\"subject\":" + "7".repeat(101 + random.nextInt(50_000)) + "}");
        };
    }

    byte[] deep() {
        int depth = 33 + random.nextInt(20_000);
        return random.nextBoolean()
                ? bytes("{\"subject\":" + "[".repeat(depth) + "]".repeat(depth) + "}")
                : bytes("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
    }

    String duplicateKey() {
        var twice = one(List.of("kind", "channel", "subject", "applicant"));
        return valid().replaceFirst("\\{", "{\"" + twice + "\":\"x\",");
    }

    String unknownField() {
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

    byte[] brokenText() {
        var bytes = bytes(valid());
        bytes[bytes.length / 2] = (byte) one(List.of("\u00ff", "\u00c0", "\u0080")).charAt(0);
        return switch (random.nextInt(3)) {
            case 0 -> bytes;
            case 1 -> valid().getBytes(StandardCharsets.UTF_16);
            default -> bytes(valid().replace("Water", one(List.of("\\ud800", "\\u0000", "\\x"))));
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

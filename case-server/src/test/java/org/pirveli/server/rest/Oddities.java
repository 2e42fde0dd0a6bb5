package org.pirveli.server.rest;

import java.util.List;

/** Values that nobody means, and somebody sends. */
final class Oddities {

    /** For paths and queries. */
    static final List<String> TEXTS =
            List.of(
                    "",
                    "%20",
                    "..%2f..",
                    "%00",
                    "%ff%fe",
                    "%E1%83%90",
                    "null",
                    "undefined",
                    "-1",
                    "1e309",
                    "'%20or%201=1--",
                    "%3Cscript%3E",
                    "%7B%7D",
                    "%25s",
                    "a;b=c",
                    "x".repeat(3_000),
                    "01990a6e-4c00-7000-8000-00000000000",
                    "01990a6e-4c00-7000-8000-000000000001",
                    "00000000-0000-0000-0000-000000000000",
                    "2026-000127-0",
                    "$%7Bjndi:ldap:x%7D");

    /** For bodies, as JSON. */
    static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "-0",
                    "1e400",
                    "9".repeat(99),
                    "9".repeat(101),
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"\\ud83d\\ude00\"",
                    "\"" + "a".repeat(70_000) + "\"",
                    "[]",
                    "{}",
                    "[[[[]]]]",
                    "\"2026-13-45T99:99:99Z\"",
                    "\"APPLICATION\"",
                    "\"0001-01-01T00:00:00Z\"",
                    "\"+999999999-12-31T23:59:59Z\"");

    private Oddities() {}
}

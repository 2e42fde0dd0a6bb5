package org.pirveli.benchmarks.malformed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request put together line by line. */
final class Message {

    private final String start;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = {};

    private Message(String start) {
        this.start = start;
        headers.put("Host", "127.0.0.1");
        headers.put("Connection", "close");
        headers.put("Authorization", "Basic " + base64("supervisor:demo"));
    }

    static Message of(String method, String target) {
        return new Message(method + " " + target + " HTTP/1.1");
    }

    static Message line(String start) {
        return new Message(start);
    }

    static Message get(String target) {
        return of("GET", target);
    }

    static Message post(String target, byte[] body) {
        return of("POST", target).header("Content-Type", "application/json").body(body);
    }

    static Message post(String target, String body) {
        return post(target, body.getBytes(StandardCharsets.UTF_8));
    }

    Message header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Message without(String name) {
        headers.remove(name);
        return this;
    }

    Message body(byte[] bytes) {
        body = bytes;
        return header("Content-Length", Integer.toString(bytes.length));
    }

    byte[] bytes() {
        var head = new StringBuilder(start).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(body);
        return all.toByteArray();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.pirveli.server.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.pirveli.server.rest.MalformedRequests.Wrong;
import tools.jackson.databind.json.JsonMapper;

/** Writes requests that a decent client refuses to send. */
final class RawCaller {

    private RawCaller() {}

    /** What came back; the names of headers in small letters. */
    record Answer(int status, String head, String body) {

        String text(String pointer) {
            return JsonMapper.shared().readTree(body).at(pointer).asString("");
        }
    }

    static Answer send(URI address, String user, Wrong wrong) {
        var credentials =
                Base64.getEncoder()
                        .encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        var head =
                new StringBuilder("%s %s HTTP/1.1\r\n".formatted(wrong.method(), wrong.path()))
                        .append("Host: 127.0.0.1\r\nConnection: close\r\n")
                        .append("Authorization: Basic ")
                        .append(credentials)
                        .append("\r\nContent-Type: ")
                        .append(wrong.contentType())
                        .append("\r\nContent-Length: ")
                        .append(wrong.bytes().length)
                        .append("\r\n");
        for (int i = 0; i < wrong.headers().size(); i += 2) {
            head.append(wrong.headers().get(i))
                    .append(": ")
                    .append(wrong.headers().get(i + 1))
                    .append("\r\n");
        }
        try (var socket = connect(address)) {
            var out = socket.getOutputStream();
            out.write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(wrong.bytes());
            out.flush();
            return read(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(wrong.method() + " " + wrong.path(), e);
        }
    }

    static Socket connect(URI address) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    static Answer read(Socket socket) throws IOException {
        var bytes = new ByteArrayOutputStream();
        socket.getInputStream().transferTo(bytes);
        var text = bytes.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, text, "");
        }
        var head = text.substring(0, end).toLowerCase(Locale.ROOT);
        var body = text.substring(end + 4);
        return new Answer(
                Integer.parseInt(head.split(" ", 3)[1]),
                head,
                head.contains("transfer-encoding: chunked") ? unchunked(body) : body);
    }

    private static String unchunked(String body) {
        return body.replaceAll("(?m)^[0-9a-f]+\\r\\n", "").replace("\r\n", "");
    }
}

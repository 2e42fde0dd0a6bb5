package org.pirveli.benchmarks.malformed;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Sends bytes as they are, since no decent client would, and reads whatever comes back. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 20_000;

    private Wire() {}

    /**
     * What came back.
     *
     * @param status 0 if nothing did
     * @param head the lines before the body, in lower case
     */
    public record Reply(int status, String head, String body) {

        /** Whether it is a problem as the interface promises. */
        public boolean isProblem() {
            return head.contains("content-type: application/problem+json")
                    && body.contains("\"code\"")
                    && body.contains("\"status\"");
        }

        /** Whether it tells how the server is made. */
        public boolean isIndiscreet() {
            return body.contains("Exception") || body.contains("\tat ") || body.contains(".java:");
        }
    }

    /** One request on a connection of its own. */
    public static Reply exchange(URI server, byte[] request) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            boolean sent = send(socket, request);
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (answer.isEmpty() && !sent) {
                throw new IOException("the connection was closed without a word");
            }
            return reply(answer);
        }
    }

    /** A server that has refused already need not read to the end. */
    private static boolean send(Socket socket, byte[] request) {
        try {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static Reply reply(String answer) {
        if (!answer.startsWith("HTTP/1.1 ")) {
            return new Reply(0, "", answer);
        }
        int split = answer.indexOf("\r\n\r\n");
        return new Reply(
                Integer.parseInt(answer.substring(9, 12)),
                answer.substring(0, split).toLowerCase(Locale.ROOT),
                answer.substring(split + 4));
    }
}

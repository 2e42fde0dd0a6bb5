package org.pirveli.server.rest.body;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The body of a request, whole, within its limit, however it is sent. */
public final class BodyBytes {

    /** For commands. */
    public static final int COMMAND = 256 * 1024;

    /** For lists of instants. */
    public static final int LIST = 8 * 1024 * 1024;

    private BodyBytes() {}

    /**
     * Reads the body. Its media type is asked for even if it is empty, because browsers send
     * nothing else across sites without asking first.
     *
     * @param limit in bytes
     * @throws Refused if it is larger, or no JSON by its own account
     * @throws InvalidRequest if it breaks off
     */
    public static byte[] read(HttpServletRequest request, int limit) {
        return read(request, limit, MediaType.APPLICATION_JSON);
    }

    /**
     * The same for a body of another media type.
     *
     * @throws Refused if it is larger, or of another media type by its own account
     * @throws InvalidRequest if it breaks off
     */
    public static byte[] read(HttpServletRequest request, int limit, MediaType wanted) {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        byte[] bytes;
        try {
            bytes = request.getInputStream().readNBytes(limit + 1);
        } catch (IOException _) {
            throw new InvalidRequest(Fault.body("", FaultKind.BROKEN_ENCODING));
        }
        if (bytes.length > limit) {
            throw tooLarge(limit);
        }
        if (!is(wanted, request)) {
            throw new Refused(RefusalCode.UNSUPPORTED_MEDIA_TYPE);
        }
        return bytes;
    }

    private static Refused tooLarge(int limit) {
        return new Refused(RefusalCode.CONTENT_TOO_LARGE, Map.of("maximumBytes", limit));
    }

    private static boolean is(MediaType wanted, HttpServletRequest request) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return (encoding == null || encoding.equalsIgnoreCase("identity"))
                && is(wanted, request.getContentType());
    }

    private static boolean is(MediaType wanted, @Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            var type = MediaType.parseMediaType(contentType);
            var charset = type.getParameter("charset");
            return type.equalsTypeAndSubtype(wanted)
                    && (charset == null || charset.replace("\"", "").equalsIgnoreCase("utf-8"));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}

package org.pirveli.server.rest.report;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.rest.casework.Lists;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Leads from one part of a list to the next by a header (RFC 8288), since lines of CSV have no
 * place for a cursor.
 */
public final class NextPart {

    /** The header. */
    public static final String HEADER = HttpHeaders.LINK;

    /** The answers that have it. */
    public static final Set<Class<?>> LINKED =
            Set.of(
                    ReportedCases.class,
                    ComparedCases.class,
                    ReportedSessions.class,
                    ReportedReplies.class);

    private NextPart() {}

    /**
     * A part with its link.
     *
     * @param cursor where the next part begins; {@code null} at the end
     */
    static <T> ResponseEntity<T> of(T part, @Nullable String cursor, HttpServletRequest request) {
        var answer = ResponseEntity.ok();
        if (cursor != null) {
            answer.header(HEADER, "<%s>; rel=\"next\"".formatted(address(request, cursor)));
        }
        return answer.body(part);
    }

    private static String address(HttpServletRequest request, String cursor) {
        var query = request.getQueryString();
        var others =
                query == null
                        ? Stream.<String>of()
                        : Arrays.stream(query.split("&")).filter(each -> !isCursor(each));
        return Stream.concat(
                        others,
                        Stream.of(
                                Lists.CURSOR.name()
                                        + "="
                                        + URLEncoder.encode(cursor, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", request.getRequestURI() + "?", ""));
    }

    private static boolean isCursor(String parameter) {
        var name = parameter.split("=", 2)[0];
        return URLDecoder.decode(name, StandardCharsets.UTF_8).equals(Lists.CURSOR.name());
    }
}

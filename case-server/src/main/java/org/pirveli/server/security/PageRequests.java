package org.pirveli.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Tells pages from the interface: whoever asks for a page is answered with one. */
public final class PageRequests {

    /** Says that a page asks by itself, and nobody uses it. */
    private static final String LIVE = "X-Live";

    private static final List<String> PAGES =
            List.of(
                    "/console",
                    "/wait",
                    "/apply",
                    "/follow",
                    "/login",
                    "/logout",
                    "/oauth2",
                    "/assets",
                    "/webjars",
                    "/favicon.ico",
                    "/robots.txt");

    private static final List<String> DATA =
            List.of("/api", "/actuator", "/v3", "/docs", "/swagger-ui");

    private PageRequests() {}

    /** Whether a request is for a page: at its address, or by a browser at an address of nobody. */
    public static boolean isPage(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/")
                || PAGES.stream().anyMatch(page -> lies(path, page))
                || (DATA.stream().noneMatch(data -> lies(path, data)) && isByBrowser(request));
    }

    /** Whether a whole page is wanted, and not a part of one. */
    static boolean isWhole(HttpServletRequest request) {
        return !isPart(request) && isByBrowser(request);
    }

    /** Whether a script of a page wants a part of it. */
    static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Whether a page that lies open asks what is new, and nobody does anything. */
    static boolean isLive(HttpServletRequest request) {
        return request.getHeader(LIVE) != null
                || request.getRequestURI().startsWith("/console/live")
                || MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    private static boolean isByBrowser(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static boolean lies(String path, String below) {
        return path.equals(below) || path.startsWith(below + "/");
    }
}

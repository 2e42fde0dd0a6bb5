package org.pirveli.server.console.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * In which language a page is read: the one chosen on a page ({@code ?lang=}), else the one chosen
 * before, else the first that the browser asks for and we speak, else Georgian.
 */
@Component("localeResolver")
public final class Languages implements LocaleResolver {

    public static final Locale GEORGIAN = Locale.of("ka");

    /** Another one is a file of messages away. */
    public static final List<Locale> ALL = List.of(GEORGIAN, Locale.ENGLISH);

    private static final String NAME = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var chosen = chosenNow(request);
        if (chosen.isPresent()) {
            return chosen.get();
        }
        var cookie = WebUtils.getCookie(request, NAME);
        return Stream.concat(
                        Stream.ofNullable(cookie).map(Cookie::getValue),
                        asked(request).map(Locale::getLanguage))
                .flatMap(language -> spoken(language).stream())
                .findFirst()
                .orElse(GEORGIAN);
    }

    /** The language chosen with this request. */
    static Optional<Locale> chosenNow(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                ? spoken(request.getParameter(NAME))
                : Optional.empty();
    }

    private static Stream<Locale> asked(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream();
    }

    private static Optional<Locale> spoken(@Nullable String language) {
        return ALL.stream().filter(one -> one.getLanguage().equals(language)).findFirst();
    }

    /** Keeps the choice for a year. */
    static void keep(HttpServletResponse response, Locale language, boolean secure) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, language.getLanguage())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .secure(secure)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen by an address");
    }
}

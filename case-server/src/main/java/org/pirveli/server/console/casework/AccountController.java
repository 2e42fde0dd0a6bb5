package org.pirveli.server.console.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the console works for somebody: whether single keys do something. */
@Controller
final class AccountController {

    /** Read by the browser's script too, so it is no secret. */
    private static final String KEYS = "keys";

    private static final String OFF = "off";

    private final MessageSource words;

    AccountController(MessageSource words) {
        this.words = words;
    }

    @GetMapping("/console/account")
    String account(@CookieValue(name = KEYS, required = false) @Nullable String keys, Model page) {
        page.addAttribute(KEYS, !OFF.equals(keys));
        return "console/account";
    }

    @PostMapping("/console/account/keys")
    String keys(
            @RequestParam boolean on,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next,
            Locale language) {
        var cookie =
                ResponseCookie.from(KEYS, on ? "on" : OFF)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        next.addFlashAttribute("notice", words.getMessage("account.saved", null, language));
        return "redirect:/console/account";
    }
}

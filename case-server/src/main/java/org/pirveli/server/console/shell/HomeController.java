package org.pirveli.server.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.pirveli.api.Actor;
import org.pirveli.server.console.api.StatedPurpose;
import org.pirveli.server.security.PageSignIn;
import org.pirveli.server.security.Place;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ways in: signing in, and where everybody begins. */
@Controller
final class HomeController {

    private final PageSignIn signIn;

    HomeController(PageSignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/console")
    String home(@AuthenticationPrincipal Actor actor) {
        return "redirect:" + Place.firstOf(actor.role()).path();
    }

    @GetMapping("/login")
    String signIn(Model page) {
        page.addAttribute("provider", signIn.address().orElse(null));
        return "console/sign-in";
    }

    /** Asked for by browsers that read no page first. */
    @GetMapping("/favicon.ico")
    String icon() {
        return "redirect:/assets/icon.svg";
    }

    /** What an auditor looks for, said once; then back to where it was asked. */
    @PostMapping("/console/account/purpose")
    String purpose(
            @RequestParam String purpose, @RequestParam String back, HttpServletRequest request) {
        StatedPurpose.keep(request, purpose);
        return "redirect:" + (back.startsWith("/console/") ? back : Place.HOME.path());
    }
}

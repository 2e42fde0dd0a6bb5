package org.pirveli.server.console.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an open page of the desk asks for and says by itself. */
@Controller
final class StripController {

    /** Asked every moment, so nothing is read but the board unless something has changed. */
    @GetMapping("/console/desk/strip")
    Object strip(
            @RequestParam String seen,
            @RequestParam(required = false) @Nullable String open,
            @AuthenticationPrincipal Actor actor,
            Api api,
            Model page) {
        var board = Strip.board(api);
        if (Strip.tag(board, actor.name()).equals(seen)) {
            return ResponseEntity.noContent().build();
        }
        page.addAttribute("strip", Strip.of(board, actor.name(), open, api));
        return new ModelAndView("console/desk-strip :: strip");
    }

    /** Says that the operator is still there. A sign that comes too late is none. */
    @PostMapping("/console/desk/calls/{consultationId}/sign")
    ResponseEntity<Void> sign(@PathVariable("consultationId") String id, Api api) {
        try {
            var _ = Consultations.give(api, Sending.ONCE, id, "touch", Map.of());
            return ResponseEntity.noContent().build();
        } catch (Declined declined) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
    }

    @PostMapping("/console/desk/calls/{consultationId}/draft")
    ResponseEntity<Void> draft(
            @PathVariable("consultationId") String id, @RequestParam String text, Api api) {
        NoteDrafts.keep(api, id, text);
        return ResponseEntity.noContent().build();
    }
}

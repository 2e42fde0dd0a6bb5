package org.pirveli.server.console.supervision;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.live.EventStreams;
import org.pirveli.server.live.Frame;
import org.pirveli.server.rest.wall.WallFigures;
import org.pirveli.server.security.Place;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wall: the office's figures, readable from across the room, and live. */
@Controller
final class WallPage {

    private static final String LAST = "Last-Event-ID";

    private final SharedWall shared;
    private final EventStreams streams;

    WallPage(SharedWall shared, EventStreams streams) {
        this.shared = shared;
        this.streams = streams;
    }

    @GetMapping("/console/wall")
    String wall(Api api, Model page) {
        var figures = api.get("/api/v1/wall").as(WallFigures.class);
        page.addAttribute("wall", figures);
        page.addAttribute("bars", DueBars.of(figures.due()));
        return "console/wall";
    }

    /** Ends with the session. What the reader has seen already is not sent again. */
    @GetMapping("/console/live/wall")
    void live(
            @RequestParam(required = false) @Nullable String last,
            @AuthenticationPrincipal Actor actor,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Place.WALL.isOpenTo(actor.role())) {
            throw new Refused(RefusalCode.NOT_AUTHORISED);
        }
        var seen = new Seen(Optional.ofNullable(request.getHeader(LAST)).orElse(last));
        streams.open(
                request,
                response,
                (news, out) -> {
                    var frame = shared.frame(news, language);
                    if (seen.isNew(frame)) {
                        out.send(frame);
                    }
                    out.send(Frame.of(null, "pulse", shared.asOf(language)));
                });
    }

    /** What one stream has sent last. */
    private static final class Seen {

        private @Nullable String id;

        Seen(@Nullable String id) {
            this.id = id;
        }

        boolean isNew(Frame frame) {
            var next = frame.id();
            boolean differs = next == null || !next.equals(id);
            id = next;
            return differs;
        }
    }
}

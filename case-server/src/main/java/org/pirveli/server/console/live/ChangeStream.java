package org.pirveli.server.console.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.server.live.EventStreams;
import org.pirveli.server.live.Frame;
import org.pirveli.server.live.SeenChanges;
import org.pirveli.server.rest.json.RestJson;
import org.pirveli.server.security.Place;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells open pages which cases have changed, so that they ask again for what they show. */
@Controller
final class ChangeStream {

    private final SeenChanges changes;
    private final OpenEscalations escalations;
    private final EventStreams streams;

    ChangeStream(SeenChanges changes, OpenEscalations escalations, EventStreams streams) {
        this.changes = changes;
        this.escalations = escalations;
        this.streams = streams;
    }

    @GetMapping("/console/live/changes")
    void live(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean supervises = Place.ESCALATIONS.isOpenTo(actor.role());
        var told = new Told();
        streams.open(
                request,
                response,
                (news, out) -> {
                    var seen = changes.seenBy(actor, news);
                    if (!seen.nothing()) {
                        out.send(
                                Frame.of(
                                        news.reached().id(),
                                        "changed",
                                        RestJson.MAPPER.writeValueAsString(seen)));
                    }
                    if (supervises) {
                        told.badge(escalations.unacknowledged(news), out);
                    }
                    out.send(Frame.of(null, "pulse", ""));
                });
    }

    /** What one stream has said last. */
    private static final class Told {

        private @Nullable Long badge;

        void badge(long count, EventStreams.Out out) throws IOException {
            if (badge == null || badge != count) {
                badge = count;
                var data = RestJson.MAPPER.writeValueAsString(Map.of("escalations", count));
                out.send(Frame.of(null, "badge", data));
            }
        }
    }
}

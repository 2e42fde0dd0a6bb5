package org.pirveli.server.live;

import java.util.List;
import java.util.Set;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.casework.CaseStandings;
import org.pirveli.server.engine.Bounded;
import org.pirveli.server.engine.live.Changes;
import org.pirveli.server.engine.live.LiveFeed;
import org.pirveli.server.security.CaseSight;
import org.springframework.stereotype.Component;

/** Changes as far as somebody may see them: asked once for all who see the same. */
@Component
public final class SeenChanges {

    private static final int REMEMBERED = 500;

    private final CaseStandings standings;
    private final Bounded<Asked, List<CaseId>> seen = new Bounded<>(REMEMBERED);

    SeenChanges(CaseStandings standings) {
        this.standings = standings;
    }

    private record Asked(Sight sight, long number, Set<CaseId> cases) {}

    /** What of the news somebody may see. */
    public Changed seenBy(Actor actor, LiveFeed.News news) {
        return seenBy(actor, news.number(), news.changes());
    }

    private Changed seenBy(Actor actor, long number, Changes changes) {
        boolean consultations = changes.consultations() && actor.role() != Role.INTEGRATOR;
        var cases = changes.cases();
        if (cases == null) {
            return new Changed(null, consultations);
        }
        var sight = CaseSight.of(actor);
        return new Changed(
                sight.equals(Sight.ALL) ? List.copyOf(cases) : seen(sight, number, cases),
                consultations);
    }

    private List<CaseId> seen(Sight sight, long number, Set<CaseId> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        var asked = new Asked(sight, number, cases);
        var known = seen.get(asked);
        if (known != null) {
            return known;
        }
        var found = List.copyOf(standings.seen(sight, cases));
        seen.put(asked, found);
        return found;
    }
}

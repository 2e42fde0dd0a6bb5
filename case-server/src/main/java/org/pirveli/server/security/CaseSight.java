package org.pirveli.server.security;

import java.util.Optional;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.server.engine.CaseRegistry;
import org.pirveli.server.engine.OfficeClock;
import org.springframework.stereotype.Component;

/**
 * Which cases someone may see: integrators those that they registered, operators those of their
 * units, and of restricted ones those that they hold or registered. For everyone else a case that
 * may not be seen is not there.
 */
@Component
public final class CaseSight {

    private final CaseRegistry registry;
    private final CaseFiles files;
    private final OfficeClock clock;

    CaseSight(CaseRegistry registry, CaseFiles files, OfficeClock clock) {
        this.registry = registry;
        this.files = files;
        this.clock = clock;
    }

    /** What someone may see in lists. */
    public static Sight of(Actor actor) {
        return switch (actor.role()) {
            case INTEGRATOR -> new Sight(actor.client(), null, true, null);
            case OPERATOR -> new Sight(null, actor.units(), false, actor.name());
            case SUPERVISOR, AUDITOR, SYSTEM -> Sight.ALL;
            case ADMIN, CITIZEN -> throw new Refused(RefusalCode.NOT_AUTHORISED);
        };
    }

    /**
     * Finds a case that someone may see.
     *
     * @throws Refused if there is none
     */
    public CaseRegistry.Entry find(CaseId caseId, Actor actor) {
        return seen(registry.find(caseId), actor);
    }

    /**
     * Finds the case of a number.
     *
     * @throws Refused if there is none that the actor may see
     */
    public CaseRegistry.Entry find(CaseNumber caseNumber, Actor actor) {
        return seen(registry.findByNumber(caseNumber), actor);
    }

    private CaseRegistry.Entry seen(Optional<CaseRegistry.Entry> entry, Actor actor) {
        return entry.filter(found -> maySee(found, actor))
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    private boolean maySee(CaseRegistry.Entry entry, Actor actor) {
        return switch (actor.role()) {
            case INTEGRATOR -> entry.client().equals(actor.client());
            case OPERATOR ->
                    actor.units().contains(entry.unit())
                            && (!entry.restricted() || isNamed(entry.caseId(), actor));
            case SUPERVISOR, AUDITOR, SYSTEM -> true;
            case ADMIN, CITIZEN -> false;
        };
    }

    private boolean isNamed(CaseId caseId, Actor actor) {
        return files.byId(caseId, of(actor), clock.instant()).isPresent();
    }
}

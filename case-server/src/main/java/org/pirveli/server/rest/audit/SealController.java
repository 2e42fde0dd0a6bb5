package org.pirveli.server.rest.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.pirveli.server.evidence.SealWatch;
import org.pirveli.server.evidence.SealedLog;
import org.pirveli.server.rest.parameter.Parameters;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the log is sealed, for people who look after it. Witnesses read the signed note. */
@RestController
final class SealController {

    private final SealWatch watch;
    private final SealedLog log;

    SealController(SealWatch watch, SealedLog log) {
        this.watch = watch;
        this.log = log;
    }

    @GetMapping(path = "/api/v1/audit/seal", produces = MediaType.APPLICATION_JSON_VALUE)
    SealStanding standing(HttpServletRequest request) {
        Parameters.of(request);
        return SealStanding.of(watch.standing(), log.latest().orElse(null));
    }
}

package org.pirveli.server.rest.clock;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.OfficeTime;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets two days pass in a second. In production nobody can: there is no such route. */
@RestController
@Profile("!production")
final class ClockMoveController {

    private static final int LONGEST_DAYS = 31;

    private final OfficeClock clock;
    private final OfficeTime time;

    ClockMoveController(OfficeClock clock, OfficeTime time) {
        this.clock = clock;
        this.time = time;
    }

    @PostMapping(
            path = OfficeClockController.PATH + "/moves",
            produces = MediaType.APPLICATION_JSON_VALUE)
    ClockMoved move(HttpServletRequest request) {
        Parameters.of(request);
        var body = StrictJson.read(BodyBytes.read(request, BodyBytes.COMMAND));
        var asked = RecordBinder.bind(ClockMove.class, body, Map.of());
        boolean settled = time.moveTo(target(asked), Boolean.TRUE.equals(asked.stand()));
        return new ClockMoved(clock.instant(), clock.stands(), settled);
    }

    private Instant target(ClockMove asked) {
        var now = clock.instant();
        var to = asked.to();
        var by = asked.by();
        if (to != null && by != null) {
            throw new InvalidRequest(Fault.body("/by", FaultKind.CONTRADICTION));
        }
        if (to == null && by == null) {
            throw new InvalidRequest(Fault.body("/to", FaultKind.REQUIRED));
        }
        var distance = by != null ? by : Duration.between(now, to);
        if (distance.isNegative() || distance.compareTo(Duration.ofDays(LONGEST_DAYS)) > 0) {
            throw new InvalidRequest(
                    Fault.body(
                            by != null ? "/by" : "/to",
                            FaultKind.WRONG_RANGE,
                            Map.of("maximum", LONGEST_DAYS)));
        }
        return now.plus(distance);
    }
}

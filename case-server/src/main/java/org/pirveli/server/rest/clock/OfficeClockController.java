package org.pirveli.server.rest.clock;

import jakarta.servlet.http.HttpServletRequest;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.parameter.Parameters;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows by which time the office works. */
@RestController
final class OfficeClockController {

    static final String PATH = "/api/v1/office-clock";

    private final OfficeClock clock;
    private final OfficeSettings office;

    OfficeClockController(OfficeClock clock, OfficeSettings office) {
        this.clock = clock;
        this.office = office;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ClockFace face(HttpServletRequest request) {
        Parameters.of(request);
        return new ClockFace(clock.instant(), office.zone(), clock.stands(), clock.shifted());
    }
}

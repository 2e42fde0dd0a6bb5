package org.pirveli.server.rest.wall;

import jakarta.servlet.http.HttpServletRequest;
import org.pirveli.server.rest.parameter.Parameters;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The office at a glance. */
@RestController
final class WallController {

    private final Wall wall;

    WallController(Wall wall) {
        this.wall = wall;
    }

    @GetMapping(path = "/api/v1/wall", produces = MediaType.APPLICATION_JSON_VALUE)
    WallFigures figures(HttpServletRequest request) {
        Parameters.of(request);
        return wall.figures();
    }
}

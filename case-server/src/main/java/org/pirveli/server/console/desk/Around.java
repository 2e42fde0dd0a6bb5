package org.pirveli.server.console.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.office.OfficeSettings;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page of the desk shows around what it is about. */
@Component
final class Around {

    private final OfficeSettings office;

    Around(OfficeSettings office) {
        this.office = office;
    }

    /**
     * Adds the strip of calls, and what the page's script counts by.
     *
     * @param open the call that the page shows
     */
    void furnish(Model page, Actor actor, @Nullable String open, Locale reader, Api api) {
        var strip = Strip.of(Strip.board(api), actor.name(), open, api);
        page.addAttribute("strip", strip);
        page.addAttribute("spoken", Spoken.names(reader, null));
        page.addAttribute("units", api.get("/api/v1/units").items());
        page.addAttribute(
                "hours",
                actor.units().stream()
                        .findFirst()
                        .map(unit ->
                                WorkingDay.of(unit.value(), strip.asOf(), office.zone(), api)
                                        .text())
                        .orElse(""));
    }
}

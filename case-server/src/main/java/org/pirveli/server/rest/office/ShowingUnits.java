package org.pirveli.server.rest.office;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.function.Function;
import org.pirveli.domain.office.Unit;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.parameter.Parameters;

/** Units are called as they were on a date. */
final class ShowingUnits implements Showing<Unit> {

    private final OfficeClock clock;
    private final OfficeSettings settings;

    ShowingUnits(OfficeClock clock, OfficeSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Function<Unit, ?> of(HttpServletRequest request) {
        var wanted = Parameters.of(request, ShownUnit.ON).get(ShownUnit.ON);
        var on = wanted == null ? LocalDate.ofInstant(clock.instant(), settings.zone()) : wanted;
        return unit -> ShownUnit.of(unit, on);
    }
}

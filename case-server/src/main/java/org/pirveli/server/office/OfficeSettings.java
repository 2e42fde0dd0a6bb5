package org.pirveli.server.office;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.sla.Position;
import org.pirveli.api.value.UnitId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The office as configured. All but the zone is what a new office begins with.
 *
 * @param zone in which its dates begin
 * @param phoneRegion whose telephone numbers are written without their country, ISO 3166-1
 * @param operators who works on cases
 * @param positions who holds which position, by the id of the unit; instead of the holders that the
 *     list of units names
 */
@ConfigurationProperties("pirveli.office")
public record OfficeSettings(
        @DefaultValue("Asia/Tbilisi") ZoneId zone,
        @DefaultValue("GE") String phoneRegion,
        @DefaultValue List<Operator> operators,
        @DefaultValue Map<String, Map<Position, Set<String>>> positions) {

    /**
     * Someone who works on cases.
     *
     * @param name the user's name
     * @param units where; ids of units
     */
    public record Operator(String name, @DefaultValue("first-response") Set<String> units) {

        OperatorId id() {
            return new OperatorId(name);
        }

        Set<UnitId> unitIds() {
            return units.stream().map(UnitId::new).collect(toUnmodifiableSet());
        }
    }
}

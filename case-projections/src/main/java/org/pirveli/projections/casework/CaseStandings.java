package org.pirveli.projections.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.value.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where cases stand now, and who holds them. */
public final class CaseStandings {

    private final JdbcClient jdbc;

    /** Opens the cases. */
    public CaseStandings(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    /**
     * How one case stands.
     *
     * @param assignee the name of the user who holds it; {@code null} if nobody does
     */
    public record Standing(UnitId unit, @Nullable String assignee) {

        /** Whether it stands in a unit of somebody. */
        public boolean isInUnitOf(Actor actor) {
            return actor.units().contains(unit);
        }

        public boolean isHeldBy(Actor actor) {
            return actor.name().equals(assignee);
        }
    }

    /** Those of these that somebody may see, as they stand. */
    public Set<CaseId> seen(Sight sight, Collection<CaseId> cases) {
        return cases.isEmpty()
                ? Set.of()
                : new Selection()
                        .in("f.case_id", cases)
                        .seenBy(sight)
                        .on(jdbc, "select f.case_id from case_file f", "")
                        .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                        .set();
    }

    /** How these stand; those that no view shows yet are left out. */
    public Map<CaseId, Standing> of(Collection<CaseId> cases) {
        var standings = new HashMap<CaseId, Standing>();
        if (!cases.isEmpty()) {
            new Selection()
                    .in("f.case_id", cases)
                    .on(jdbc, "select f.case_id, f.unit, f.assignee from case_file f", "")
                    .query(row -> {
                        standings.put(
                                new CaseId(row.getObject("case_id", UUID.class)),
                                new Standing(
                                        new UnitId(row.getString("unit")),
                                        row.getString("assignee")));
                    });
        }
        return standings;
    }
}

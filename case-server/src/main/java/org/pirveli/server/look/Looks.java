package org.pirveli.server.look;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseId;
import org.pirveli.projections.casework.CaseStandings;
import org.pirveli.server.engine.personal.EventTexts;
import org.pirveli.server.look.KnownLooks.Fresh;
import org.pirveli.server.look.KnownLooks.Recorded;
import org.pirveli.server.look.LookTable.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionException;

/**
 * Records who is about to be shown texts of persons. What a reader was shown before in the same
 * hour is not recorded again.
 */
public final class Looks {

    private static final Logger log = LoggerFactory.getLogger(Looks.class);
    private static final int TRIES = 10;

    private final LookTable table;
    private final CaseStandings standings;
    private final EventTexts texts;
    private final InstantSource machine;
    private final Supplier<UUID> ids;
    private final KnownLooks known = new KnownLooks();

    /**
     * Nobody has looked yet.
     *
     * @param machine the database's time: what is evidence does not follow an office clock that is
     *     moved
     */
    Looks(
            LookTable table,
            CaseStandings standings,
            EventTexts texts,
            InstantSource machine,
            Supplier<UUID> ids) {
        this.table = table;
        this.standings = standings;
        this.texts = texts;
        this.machine = machine;
        this.ids = ids;
    }

    /** Whether what is answered to somebody is shown to a person, and not to a machine. */
    public static boolean areOf(Actor actor) {
        return switch (actor.role()) {
            case OPERATOR, SUPERVISOR, AUDITOR, ADMIN -> true;
            case INTEGRATOR, CITIZEN, SYSTEM -> false;
        };
    }

    /**
     * Records what is about to be shown; nothing if it is shown to a machine.
     *
     * @param stated the purpose in the reader's own words; {@code null} of everybody but auditors
     * @param shown the names of the texts, by what they belong to
     * @throws Refused if an auditor states no purpose, or if nothing could be recorded: then
     *     nothing may be shown
     */
    public void record(
            Actor actor,
            Purpose purpose,
            @Nullable String stated,
            Map<Matter, ? extends Set<String>> shown) {
        if (!areOf(actor) || shown.isEmpty()) {
            return;
        }
        if (actor.role() == Role.AUDITOR && stated == null) {
            throw new Refused(RefusalCode.PURPOSE_REQUIRED);
        }
        try {
            record(new Reading(actor, purpose, stated, machine.instant()), shown);
        } catch (DataAccessException | TransactionException failure) {
            log.warn("A look could not be recorded: {}", failure.getClass().getName());
            throw new Refused(RefusalCode.LOOK_NOT_RECORDED);
        }
    }

    private record Reading(Actor actor, Purpose purpose, @Nullable String stated, Instant at) {

        String user() {
            return actor.name();
        }

        Instant hour() {
            return at.truncatedTo(ChronoUnit.HOURS);
        }
    }

    private void record(Reading reading, Map<Matter, ? extends Set<String>> shown) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var fresh = fresh(reading, shown);
            if (fresh.isEmpty()) {
                return;
            }
            try {
                add(reading, fresh);
                return;
            } catch (DuplicateKeyException _) {
                // another request of the same reader has just recorded some of it
                known.forget(reading.user(), reading.hour(), fresh.keySet());
            }
        }
        throw new Refused(RefusalCode.LOOK_NOT_RECORDED);
    }

    private Map<Matter, Fresh> fresh(Reading reading, Map<Matter, ? extends Set<String>> shown) {
        var user = reading.user();
        var unknown = known.unknown(user, reading.hour(), shown.keySet());
        if (!unknown.isEmpty()) {
            known.learn(user, reading.hour(), table.recorded(user, reading.hour(), unknown));
        }
        return known.fresh(
                user, reading.hour(), reading.stated(), reading.purpose().opens(), shown);
    }

    private void add(Reading reading, Map<Matter, Fresh> fresh) {
        table.add(look(reading), reading.hour(), rows(reading, fresh));
        var recorded = new HashMap<Matter, Recorded>();
        fresh.forEach((matter, each) ->
                recorded.put(
                        matter,
                        each.before()
                                .with(reading.stated(), reading.purpose().opens(), each.fields())));
        known.learn(reading.user(), reading.hour(), recorded);
    }

    private Look look(Reading reading) {
        var look =
                new Look(
                        ids.get(),
                        reading.at().truncatedTo(ChronoUnit.MILLIS),
                        reading.user(),
                        reading.actor().role(),
                        reading.actor().client(),
                        reading.purpose(),
                        reading.stated(),
                        List.of());
        return reading.stated() == null
                ? look
                : (Look) texts.encrypted(look, look.lookId().toString());
    }

    private List<Row> rows(Reading reading, Map<Matter, Fresh> fresh) {
        var standing = standings.of(casesOf(fresh.keySet()));
        return fresh.entrySet().stream()
                .map(each -> {
                    var matter = each.getKey();
                    var its =
                            matter.kind() == Matter.Kind.CASE
                                    ? standing.get(CaseId.of(matter.id()))
                                    : null;
                    return new Row(
                            new Look.Seen(matter, each.getValue().fields()),
                            each.getValue().part(),
                            its == null ? null : its.isInUnitOf(reading.actor()),
                            its == null ? null : its.isHeldBy(reading.actor()));
                })
                .toList();
    }

    private static List<CaseId> casesOf(Collection<Matter> matters) {
        return matters.stream()
                .filter(matter -> matter.kind() == Matter.Kind.CASE)
                .map(matter -> CaseId.of(matter.id()))
                .toList();
    }
}

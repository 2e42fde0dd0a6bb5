package org.pirveli.server.engine.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.api.casework.event.CaseClosed;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseMarkedDuplicate;
import org.pirveli.api.casework.event.CaseReferred;
import org.pirveli.api.casework.event.CaseReopened;
import org.pirveli.api.casework.event.CaseWithdrawn;
import org.pirveli.api.casework.event.DuplicateMarkRemoved;
import org.pirveli.api.casework.event.FirstResponseVoided;
import org.pirveli.api.casework.event.TransferAccepted;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.casework.Office.Target;
import org.pirveli.server.engine.Bounded;
import org.pirveli.server.engine.CaseRegistry;
import org.pirveli.server.engine.storage.SqlStates;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of all cases. Its writes belong into the transaction that appends the events. */
public final class RegistryTable implements CaseRegistry {

    private static final String REFERENCE = "case_registry_reference";
    private static final String SELECT =
            "select case_id, case_number, client, external_reference, unit, restricted,"
                    + " duplicate_of from case_registry where ";

    /** A case keeps its number for ever, so what is remembered cannot be wrong. */
    private final Bounded<CaseId, CaseNumber> numbers = new Bounded<>(50_000);

    private final JdbcClient jdbc;

    public RegistryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Entry> find(CaseId caseId) {
        return jdbc.sql(SELECT + "case_id = ?")
                .param(caseId.value())
                .query(RegistryTable::entry)
                .optional();
    }

    @Override
    public Optional<Entry> findByReference(String client, String externalReference) {
        return jdbc.sql(SELECT + "client = ? and external_reference = ?")
                .param(client)
                .param(externalReference)
                .query(RegistryTable::entry)
                .optional();
    }

    @Override
    public Optional<Entry> findByNumber(CaseNumber caseNumber) {
        return jdbc.sql(SELECT + "case_number = ?")
                .param(caseNumber.value())
                .query(RegistryTable::entry)
                .optional();
    }

    /** The number of a case; {@code null} if there is none. */
    public @Nullable CaseNumber numberOf(CaseId caseId) {
        var known = numbers.get(caseId);
        if (known == null) {
            known = find(caseId).map(Entry::caseNumber).orElse(null);
            if (known != null) {
                numbers.put(caseId, known);
            }
        }
        return known;
    }

    /**
     * Refuses an external reference that the client has used before.
     *
     * @throws Refused with the other case's id, which is the client's own
     */
    public void checkReference(String client, @Nullable String externalReference) {
        if (externalReference != null) {
            findByReference(client, externalReference)
                    .ifPresent(other -> {
                        throw taken(Map.of("caseId", other.caseId().toString()));
                    });
        }
    }

    /**
     * Keeps what the event changes here, in the running transaction.
     *
     * @param client through which the command came
     * @throws Refused if the external reference was taken in this very moment
     */
    public void record(CaseEvent event, String client) {
        switch (event) {
            case ApplicationRegistered registered -> add(registered, client);
            case CaseMarkedDuplicate marked -> {
                mark(marked.caseId(), marked.duplicateOf().value());
                ended(marked.caseId(), Outcome.DUPLICATE, marked.closedAt());
            }
            case DuplicateMarkRemoved removed -> {
                mark(removed.caseId(), null);
                open(removed.caseId());
            }
            case CaseClosed closed -> ended(closed.caseId(), closed.outcome(), closed.closedAt());
            case CaseReferred referred ->
                    ended(referred.caseId(), Outcome.REFERRED, referred.closedAt());
            case CaseWithdrawn withdrawn ->
                    ended(withdrawn.caseId(), Outcome.WITHDRAWN, withdrawn.closedAt());
            case CaseReopened reopened -> open(reopened.caseId());
            case FirstResponseVoided voided -> open(voided.caseId());
            case TransferAccepted accepted ->
                    jdbc.sql("update case_registry set unit = ? where case_id = ?")
                            .param(accepted.to().value())
                            .param(accepted.caseId().value())
                            .update();
            default -> {
                // of no weight for decisions on other cases
            }
        }
    }

    /**
     * What is known of two cases, locked until the transaction ends. Everyone locks in the order of
     * the ids, so nobody waits in a circle; and no mark is set on a state that somebody else is
     * changing.
     */
    public Target lockTarget(CaseId duplicate, CaseId other) {
        Stream.of(duplicate, other)
                .map(CaseId::value)
                .sorted()
                .distinct()
                .forEach(id ->
                        jdbc.sql(
                                        "select case_id from case_registry where case_id ="
                                                + " ? for update")
                                .param(id)
                                .query(UUID.class)
                                .optional());
        var survivor = find(other);
        return new Target(
                survivor.isPresent(),
                survivor.map(Entry::duplicateOf).isPresent(),
                hasDuplicates(duplicate));
    }

    private boolean hasDuplicates(CaseId caseId) {
        return jdbc.sql("select 1 from case_registry where duplicate_of = ? limit 1")
                .param(caseId.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void add(ApplicationRegistered registered, String client) {
        try {
            jdbc.sql(
                            "insert into case_registry (case_id, case_number, client,"
                                    + " external_reference, unit, restricted, imported,"
                                    + " subject_id) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(registered.caseId().value())
                    .param(registered.caseNumber().value())
                    .param(client)
                    .param(registered.externalReference())
                    .param(registered.unit().value())
                    .param(registered.restricted())
                    .param(registered.imported())
                    .param(registered.subjectId().value())
                    .update();
        } catch (DuplicateKeyException conflict) {
            if (SqlStates.isTaken(conflict, REFERENCE)) {
                throw taken(Map.of());
            }
            throw conflict;
        }
    }

    private void mark(CaseId caseId, @Nullable UUID survivor) {
        jdbc.sql("update case_registry set duplicate_of = ? where case_id = ?")
                .param(1, survivor, java.sql.Types.OTHER)
                .param(2, caseId.value())
                .update();
    }

    private void ended(CaseId caseId, Outcome outcome, Instant closedAt) {
        jdbc.sql("update case_registry set outcome = ?, closed_at = ? where case_id = ?")
                .params(outcome.name(), closedAt.atOffset(ZoneOffset.UTC), caseId.value())
                .update();
    }

    private void open(CaseId caseId) {
        jdbc.sql("update case_registry set outcome = null, closed_at = null where case_id = ?")
                .param(caseId.value())
                .update();
    }

    private static Refused taken(Map<String, Object> details) {
        return new Refused(RefusalCode.REFERENCE_TAKEN, details);
    }

    private static Entry entry(ResultSet row, int line) throws SQLException {
        var survivor = row.getObject("duplicate_of", UUID.class);
        return new Entry(
                new CaseId(row.getObject("case_id", UUID.class)),
                new CaseNumber(row.getString("case_number")),
                row.getString("client"),
                row.getString("external_reference"),
                new UnitId(row.getString("unit")),
                row.getBoolean("restricted"),
                survivor == null ? null : new CaseId(survivor));
    }
}

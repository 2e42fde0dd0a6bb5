package org.pirveli.server.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.server.engine.CaseRegistry;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.Given;
import org.pirveli.server.engine.Handled;
import org.pirveli.server.engine.StorageAway;
import org.pirveli.server.engine.storage.SqlStates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Some rows on their way through the door, and what becomes of them. */
final class ImportBatch {

    private static final Logger log = LoggerFactory.getLogger(ImportBatch.class);

    private final List<RowError> errors = new ArrayList<>();
    private int registered;
    private int alreadyThere;
    private int consultations;
    private int refused;

    private ImportBatch() {}

    /**
     * Registers what can be registered.
     *
     * @throws StorageAway if it is unknown what happened; the same rows may be sent again
     */
    static ImportBatch send(
            List<Row> rows,
            ImportId importId,
            Actor actor,
            CommandDoor door,
            CaseRegistry registry,
            Calls calls) {
        var batch = new ImportBatch();
        var applications = new ArrayList<Row.Application>();
        for (var row : rows) {
            switch (row) {
                case Row.Application application -> applications.add(application);
                case Row.Call call -> batch.note(call, calls.take(call, importId, actor));
                case Row.Wrong wrong -> batch.refuse(wrong.errors());
            }
        }
        var handled =
                door.executeAll(
                        applications.stream()
                                .map(row ->
                                        new Given(
                                                row.command(),
                                                actor,
                                                importId.toString(),
                                                importId.toString()))
                                .toList());
        for (int i = 0; i < handled.size(); i++) {
            batch.note(applications.get(i), handled.get(i), actor, registry);
        }
        return batch;
    }

    Tally tally() {
        return new Tally(
                registered + alreadyThere + consultations + refused,
                registered,
                alreadyThere,
                consultations,
                refused);
    }

    List<RowError> errors() {
        return errors;
    }

    private void note(Row.Call row, Calls.Taken taken) {
        switch (taken) {
            case Calls.New _ -> consultations++;
            case Calls.Known _ -> alreadyThere++;
            case Calls.Wrong(var refusal) ->
                    refuse(
                            List.of(
                                    new RowError(
                                            row.line(),
                                            Calls.field(refusal, row.names()),
                                            refusal.code(),
                                            null,
                                            Map.of())));
        }
    }

    private void note(Row.Application row, Handled handled, Actor actor, CaseRegistry registry) {
        switch (handled) {
            case Handled.Done _ -> registered++;
            case Handled.Failed(_, Refused refusal) -> note(row, refusal, actor, registry);
            case Handled.Failed(_, var failure) -> {
                if (SqlStates.isAway(failure)) {
                    throw new StorageAway(failure);
                }
                log.error("A row could not be imported: {}", failure.getClass().getName());
                refuse(List.of(error(row, "", RefusalCode.UNEXPECTED, Map.of())));
            }
        }
    }

    /** A row that was registered before a crash is refused now, because its own case is there. */
    private void note(Row.Application row, Refused refusal, Actor actor, CaseRegistry registry) {
        var own = row.command().caseId();
        switch (refusal.code()) {
            case CASE_EXISTS -> registered++;
            case REFERENCE_TAKEN -> {
                if (own.equals(holder(row, actor, registry))) {
                    registered++;
                } else {
                    alreadyThere++;
                }
            }
            default -> refuse(errors(row, refusal));
        }
    }

    private static @Nullable CaseId holder(
            Row.Application row, Actor actor, CaseRegistry registry) {
        var reference = row.command().application().externalReference();
        return reference == null
                ? null
                : registry.findByReference(actor.client(), reference)
                        .map(CaseRegistry.Entry::caseId)
                        .orElse(null);
    }

    private static List<RowError> errors(Row.Application row, Refused refusal) {
        if (refusal.details().get("errors") instanceof List<?> wrong) {
            return wrong.stream()
                    .map(each -> (Map<?, ?>) each)
                    .map(each ->
                            error(
                                    row,
                                    pointer(String.valueOf(each.get("pointer"))),
                                    refusal.code(),
                                    Map.of("detail", String.valueOf(each.get("detail")))))
                    .toList();
        }
        return List.of(error(row, field(refusal.code()), refusal.code(), Map.of()));
    }

    /** The rules name fields as the body of a registration does. */
    private static String pointer(String named) {
        return named.equals(Column.RESPONDED_AT) ? named : "/application" + named;
    }

    private static String field(RefusalCode code) {
        return switch (code) {
            case UNKNOWN_TOPIC -> Column.TOPIC;
            case UNKNOWN_UNIT -> Column.UNIT;
            case RECEIVED_IN_FUTURE -> Column.RECEIVED_AT;
            case OCCURRED_AT_INVALID -> Column.RESPONDED_AT;
            default -> "";
        };
    }

    private static RowError error(
            Row.Application row, String pointer, RefusalCode code, Map<String, Object> values) {
        return new RowError(
                row.line(), Translation.nameOf(pointer, row.names()), code, null, values);
    }

    private void refuse(List<RowError> wrong) {
        refused++;
        errors.addAll(wrong);
    }
}

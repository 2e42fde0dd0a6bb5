package org.pirveli.server.rest.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.audit.tree.Hash;
import org.pirveli.audit.tree.Proof;
import org.pirveli.server.evidence.SealedCheckpoint;
import org.pirveli.server.evidence.SealedEvent;
import org.pirveli.server.evidence.SealedLog;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.Fault.Place;
import org.pirveli.server.rest.problem.FaultKind;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proves that an event is under a checkpoint, and that the log only grew. */
@RestController
@RequestMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
public final class ProofController {

    private static final int MOST = 999_999_999;

    public static final Parameter<String> STREAM =
            new Parameter<>(
                    "stream",
                    String.class,
                    false,
                    true,
                    1,
                    120,
                    null,
                    "The id of the case, the consultation, the calendar or whatever else it is an"
                            + " event of.");

    public static final Parameter<Integer> SEQUENCE =
            new Parameter<>(
                    "sequence",
                    Integer.class,
                    false,
                    true,
                    0,
                    MOST,
                    null,
                    "The place of the event there, from 0.");

    public static final Parameter<Integer> OLDER =
            new Parameter<>(
                    "older",
                    Integer.class,
                    false,
                    true,
                    0,
                    MOST,
                    null,
                    "How many events the older log has.");

    public static final Parameter<Integer> NEWER =
            Parameter.number(
                    "newer",
                    0,
                    MOST,
                    null,
                    "How many events the newer log has; as many as the latest checkpoint without"
                            + " it.");

    private final SealedLog log;

    ProofController(SealedLog log) {
        this.log = log;
    }

    @GetMapping("/inclusion")
    InclusionProof inclusion(HttpServletRequest request) {
        var asked = Parameters.of(request, STREAM, SEQUENCE, CheckpointController.SIZE);
        var event =
                log.event(asked.require(STREAM), asked.require(SEQUENCE))
                        .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        if (event.leafIndex() == null || log.latest().isEmpty()) {
            throw new Refused(RefusalCode.EVENT_NOT_SEALED);
        }
        var checkpoint = CheckpointController.asked(log, asked);
        if (event.leafIndex() >= checkpoint.size()) {
            throw new Refused(RefusalCode.EVENT_NOT_SEALED);
        }
        return proved(event, event.leafIndex(), checkpoint);
    }

    private InclusionProof proved(SealedEvent sealed, long leaf, SealedCheckpoint checkpoint) {
        var event = sealed.event();
        var hash = sealed.leaf();
        if (event == null || hash == null) {
            throw new IllegalStateException("it was just found, with its leaf");
        }
        return new InclusionProof(
                event.aggregateIdentifier(),
                event.sequenceNumber(),
                event.eventIdentifier(),
                leaf,
                hash.toString(),
                checkpoint.size(),
                texts(log.inclusion(leaf, checkpoint.size())),
                checkpoint.note().toString());
    }

    @GetMapping("/consistency")
    ConsistencyProof consistency(HttpServletRequest request) {
        var asked = Parameters.of(request, OLDER, NEWER);
        long last = log.latest().map(SealedCheckpoint::size).orElse(0L);
        var given = asked.get(NEWER);
        long newer = given == null ? last : within(NEWER, given, last);
        long older = within(OLDER, asked.require(OLDER), newer);
        return new ConsistencyProof(older, newer, texts(log.consistency(older, newer)));
    }

    private static long within(Parameter<?> parameter, long value, long maximum) {
        if (value > maximum) {
            throw new InvalidRequest(
                    new Fault(
                            Place.QUERY,
                            "/" + parameter.name(),
                            FaultKind.OUT_OF_RANGE,
                            Map.of("minimum", 0, "maximum", maximum)));
        }
        return value;
    }

    private static List<String> texts(Proof proof) {
        return proof.hashes().stream().map(Hash::toString).toList();
    }
}

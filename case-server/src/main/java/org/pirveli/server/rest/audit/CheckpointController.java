package org.pirveli.server.rest.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.audit.note.Growth;
import org.pirveli.server.evidence.LogKey;
import org.pirveli.server.evidence.SealedCheckpoint;
import org.pirveli.server.evidence.SealedLog;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was signed of the log, in the text forms of C2SP, for witnesses and whoever checks. */
@RestController
@RequestMapping(path = "/api/v1/audit", produces = CheckpointController.TEXT)
public final class CheckpointController {

    public static final String TEXT = "text/plain";

    /** How many events a checkpoint has. */
    public static final Parameter<Integer> SIZE =
            Parameter.number(
                    "size",
                    0,
                    999_999_999,
                    null,
                    "The checkpoint of exactly so many events; the latest without it.");

    /** How many events a witness knows. */
    public static final Parameter<Integer> KNOWN =
            Parameter.number(
                    "from",
                    0,
                    999_999_999,
                    0,
                    "How many events the witness knows: the second line of what it keeps.");

    private static final MediaType UTF_8 = MediaType.parseMediaType(TEXT + ";charset=UTF-8");

    private final SealedLog log;
    private final LogKey key;

    CheckpointController(SealedLog log, LogKey key) {
        this.log = log;
        this.key = key;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<String> checkpoint(HttpServletRequest request) {
        return text(asked(log, Parameters.of(request, SIZE)).note().toString());
    }

    /** The checkpoint of the size that is asked for, or the latest. */
    static SealedCheckpoint asked(SealedLog log, Parameters parameters) {
        var size = parameters.get(SIZE);
        return (size == null ? log.latest() : log.checkpoint(size))
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    @GetMapping("/log-keys")
    ResponseEntity<String> keys(HttpServletRequest request) {
        Parameters.of(request);
        return text(key.known().stream().map(each -> each + "\n").collect(Collectors.joining()));
    }

    /** A witness that knows more than there is will see for itself that the log was set back. */
    @GetMapping("/growth")
    ResponseEntity<String> growth(HttpServletRequest request) {
        var known = Parameters.of(request, KNOWN).require(KNOWN);
        var latest = log.latest().orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        long from = Math.min(known, latest.size());
        return text(
                new Growth(from, log.consistency(from, latest.size()), latest.note()).written());
    }

    private static ResponseEntity<String> text(String body) {
        return ResponseEntity.ok().contentType(UTF_8).body(body);
    }
}

package org.pirveli.server.rest.citizen;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.server.engine.CaseRegistry;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.rest.body.BodyBytes;
import org.pirveli.server.rest.body.RecordBinder;
import org.pirveli.server.rest.body.StrictJson;
import org.pirveli.server.rest.command.CommandAnswer;
import org.pirveli.server.rest.command.CommandExecution;
import org.pirveli.server.rest.command.FollowUpCodes;
import org.pirveli.server.rest.parameter.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes applications of people without an account, and tells them how far their case is. */
@RestController
@RequestMapping(path = "/api/v1/public", produces = MediaType.APPLICATION_JSON_VALUE)
final class CitizenController {

    /** Stands in for a case that does not exist, so that a wrong number takes as long as a code. */
    private static final CaseId NO_CASE = new CaseId(new UUID(0, 0));

    private final CommandExecution execution;
    private final CaseRegistry registry;
    private final CaseFiles files;
    private final FollowUpCodes codes;
    private final OfficeClock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    CitizenController(
            CommandExecution execution,
            CaseRegistry registry,
            CaseFiles files,
            FollowUpCodes codes,
            OfficeClock clock) {
        this.execution = execution;
        this.registry = registry;
        this.files = files;
        this.codes = codes;
        this.clock = clock;
    }

    @PostMapping("/applications")
    ResponseEntity<CommandAnswer> apply(HttpServletRequest request) {
        return execution.run(
                request,
                Actor.citizen(),
                body ->
                        RecordBinder.bind(CitizenApplication.class, body, Map.of())
                                .registration(new CaseId(ids.generate())));
    }

    /** A wrong number and a wrong code are answered alike. */
    @PostMapping("/followed-cases")
    FollowedCase follow(HttpServletRequest request) {
        Parameters.of(request);
        var body = StrictJson.read(BodyBytes.read(request, BodyBytes.COMMAND));
        var asked = RecordBinder.bind(CaseFollowing.class, body, Map.of());
        var caseId =
                registry.findByNumber(asked.caseNumber())
                        .map(CaseRegistry.Entry::caseId)
                        .orElse(NO_CASE);
        if (!codes.isOf(caseId, asked.followUpCode()) || caseId.equals(NO_CASE)) {
            throw new Refused(RefusalCode.NOT_FOUND);
        }
        return files.byId(caseId, Sight.ALL, clock.instant())
                .map(FollowedCase::of)
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }
}

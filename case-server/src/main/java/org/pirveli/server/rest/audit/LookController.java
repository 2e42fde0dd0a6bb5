package org.pirveli.server.rest.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.Page;
import org.pirveli.server.look.LookBook;
import org.pirveli.server.look.Purpose;
import org.pirveli.server.rest.casework.Lists;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.parameter.PathId;
import org.pirveli.server.security.CaseSight;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who was shown texts of persons, which, when, and what for. */
@RestController
public final class LookController {

    public static final String PATH = "/api/v1/audit/looks";

    private static final int LONGEST_NAME = 200;

    /** Who looked. */
    public static final Parameter<String> USER =
            Parameter.text("user", LONGEST_NAME, "Only what this user was shown.");

    private static final Parameter<CaseId> CASE =
            Parameter.one("caseId", CaseId.class, "Only looks at this case.");

    private static final Parameter<Purpose> PURPOSE =
            Parameter.one(
                    "purpose", Purpose.class, "Only what was shown by routes of this purpose.");

    /** Since when. */
    public static final Parameter<Instant> FROM =
            Parameter.one("from", Instant.class, "Only looks at this instant or later.");

    /** Until when. */
    public static final Parameter<Instant> TO =
            Parameter.one("to", Instant.class, "Only looks before this instant.");

    /** What the list can be asked for. */
    public static final List<Parameter<?>> PARAMETERS =
            List.of(USER, CASE, PURPOSE, FROM, TO, Lists.LIMIT, Lists.CURSOR);

    /** What the list of one case can be asked for. */
    public static final List<Parameter<?>> CASE_PARAMETERS =
            List.of(USER, PURPOSE, FROM, TO, Lists.LIMIT, Lists.CURSOR);

    private final LookBook looks;
    private final CaseSight sight;

    LookController(LookBook looks, CaseSight sight) {
        this.looks = looks;
        this.sight = sight;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Page<RecordedLook> all(HttpServletRequest request) {
        var asked = Parameters.of(request, PARAMETERS);
        return page(asked.get(CASE), asked);
    }

    @GetMapping(path = "/api/v1/cases/{caseId}/looks", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<RecordedLook> ofCase(
            @PathVariable String caseId,
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request) {
        var id = sight.find(PathId.caseId(caseId), actor).caseId();
        return page(id, Parameters.of(request, CASE_PARAMETERS));
    }

    private Page<RecordedLook> page(@Nullable CaseId caseId, Parameters asked) {
        var query =
                new LookBook.Query(
                        asked.get(USER),
                        caseId,
                        asked.get(PURPOSE),
                        asked.get(FROM),
                        asked.get(TO),
                        asked.require(Lists.LIMIT),
                        asked.get(Lists.CURSOR));
        var found = Lists.part(() -> looks.list(query));
        return new Page<>(
                found.items().stream().map(RecordedLook::of).toList(), found.nextCursor());
    }
}

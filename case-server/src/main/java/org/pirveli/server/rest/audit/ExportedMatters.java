package org.pirveli.server.rest.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseId;
import org.pirveli.server.archive.ExportAsked;
import org.pirveli.server.evidence.LogPeriods;
import org.pirveli.server.look.Matter;
import org.pirveli.server.rest.look.Displays;
import org.springframework.stereotype.Component;

/** Records whose texts an export is about to tell, before its first byte. */
@Component
final class ExportedMatters {

    private static final Set<String> SHOWN = Set.of("export/texts");
    private static final int PAGE = 500;

    private final LogPeriods periods;
    private final Displays displays;

    ExportedMatters(LogPeriods periods, Displays displays) {
        this.periods = periods;
        this.displays = displays;
    }

    void recordFirst(ExportAsked asked, HttpServletRequest request, Actor actor) {
        var caseId = asked.caseId();
        if (caseId == null) {
            recordPeriod(asked, request, actor);
        } else {
            displays.recordFirst(request, actor, Map.of(Matter.of(caseId), SHOWN));
        }
    }

    private void recordPeriod(ExportAsked asked, HttpServletRequest request, Actor actor) {
        var from = Objects.requireNonNull(asked.recordedFrom());
        var before = Objects.requireNonNull(asked.recordedBefore());
        var page = periods.streams(from, before, "", PAGE);
        while (!page.isEmpty()) {
            var matters = new HashMap<Matter, Set<String>>();
            page.forEach(stream -> {
                switch (stream.type()) {
                    case "Case" -> matters.put(Matter.of(CaseId.of(stream.id())), SHOWN);
                    case "Consultation" ->
                            matters.put(
                                    new Matter(Matter.Kind.CONSULTATION, stream.id()), SHOWN);
                    case "Operator" ->
                            matters.put(
                                    new Matter(
                                            Matter.Kind.OPERATOR,
                                            stream.id().substring(stream.id().indexOf('/') + 1)),
                                    SHOWN);
                    default -> {
                        // rules and templates tell of nobody
                    }
                }
            });
            displays.recordFirst(request, actor, matters);
            page = periods.streams(from, before, page.getLast().id(), PAGE);
        }
    }
}

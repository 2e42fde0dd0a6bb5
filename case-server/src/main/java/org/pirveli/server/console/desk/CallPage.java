package org.pirveli.server.console.desk;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.consultation.view.JoinedCase;
import org.pirveli.server.console.api.Api;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of a call together. */
@Component
final class CallPage {

    private static final int STANDARD_TARGET_MINUTES = 7;

    private final Around around;
    private final DeskWords words;

    CallPage(Around around, DeskWords words) {
        this.around = around;
        this.words = words;
    }

    /** For whoever has it in hand, and for those who look on. */
    String show(String id, Actor actor, Locale reader, Api api, Model page) {
        var call = Call.read(api, id);
        around.furnish(page, actor, id, reader, api);
        var operator = call.consultation().operatorId();
        var draft = NoteDrafts.of(api, id);
        page.addAttribute("call", call);
        page.addAttribute("mine", operator != null && operator.value().equals(actor.name()));
        var lines = Objects.requireNonNullElse(lines(call), reader);
        var steps = StepLine.of(call, key -> words.say(key, lines));
        page.addAttribute("lines", lines);
        page.addAttribute("steps", steps);
        page.addAttribute("moves", moves(call, steps, reader, api));
        page.addAttribute("target", target(call, api));
        page.addAttribute("joined", CaseOfCall.of(call, actor.name(), api));
        page.addAttribute("callerCases", notJoined(call));
        page.addAttribute("draft", draft);
        page.addAttribute("spoken", Spoken.names(reader, call.consultation().language()));
        page.addAttribute("topics", api.get("/api/v1/topics").items());
        page.addAttribute("key", UUID.randomUUID().toString());
        if (!page.containsAttribute("form")) {
            page.addAttribute("form", prefilled(call, draft));
        }
        return "console/desk-call";
    }

    /** Names of missing steps, rather than their codes. */
    private List<Move> moves(Call call, List<StepLine> steps, Locale reader, Api api) {
        return Move.of(call, api).stream()
                .map(move ->
                        "MANDATORY_STEP_MISSING".equals(move.code())
                                ? new Move(
                                        move.command(),
                                        move.icon(),
                                        move.code(),
                                        words.say("desk.why.steps", reader, missing(steps, reader)))
                                : move)
                .toList();
    }

    private static String missing(List<StepLine> steps, Locale reader) {
        boolean georgian = reader.getLanguage().equals("ka");
        return steps.stream()
                .filter(line -> line.step().mandatory() && line.settled() == null)
                .map(line -> georgian ? line.step().ka() : line.step().en())
                .collect(Collectors.joining(", "));
    }

    /** In which language the words of the protocol are shown: that of the caller, if we have it. */
    private static @Nullable Locale lines(Call call) {
        var language = call.consultation().language();
        return language == null || !List.of("ka", "en").contains(language)
                ? null
                : Locale.of(language);
    }

    /** As the reports measure it, of which one day is enough to ask for. */
    private static Duration target(Call call, Api api) {
        var day = call.asOf().atOffset(ZoneOffset.UTC).toLocalDate();
        return api.ask("/api/v1/reports/consultations", Map.of("from", day, "to", day))
                .text("/target")
                .map(Duration::parse)
                .orElse(Duration.ofMinutes(STANDARD_TARGET_MINUTES));
    }

    private static List<Map<String, Object>> notJoined(Call call) {
        var joined =
                call.consultation().cases().stream()
                        .map(JoinedCase::caseId)
                        .map(Object::toString)
                        .toList();
        return call.callerCases().stream()
                .filter(found -> !joined.contains(String.valueOf(found.get("caseId"))))
                .toList();
    }

    /** What the call knows of a matter already. */
    private static Registration prefilled(Call call, String draft) {
        var said = draft.isBlank() ? lastNote(call) : draft;
        return Registration.begun(call.consultation().name(), said);
    }

    private static String lastNote(Call call) {
        var notes = call.consultation().notes();
        return notes.isEmpty() ? "" : notes.getLast().text();
    }
}

package org.pirveli.server.rest.retention;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.view.Page;
import org.pirveli.domain.retention.RetentionState.Drafted;
import org.pirveli.domain.retention.RetentionVersion;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.retention.Judgement;
import org.pirveli.server.engine.retention.Previews;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.subject.Subjects;
import org.pirveli.server.office.OfficeSettings;
import org.pirveli.server.rest.casework.Lists;
import org.pirveli.server.rest.parameter.Parameter;
import org.pirveli.server.rest.parameter.Parameters;
import org.pirveli.server.rest.rules.RuleEntry;
import org.pirveli.server.rest.rules.RuleHistory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows rules of retention, whom they would erase, and whom they erased. No person is named. */
@RestController
@RequestMapping(path = "/api/v1/retention-rules", produces = MediaType.APPLICATION_JSON_VALUE)
public final class RetentionController {

    private static final int LAST_YEAR = 2099;

    private static final Parameter<Integer> VERSION =
            Parameter.number(
                    "version",
                    1,
                    1_000_000,
                    null,
                    "Which version to suppose in force, a draft as well; the one that came last"
                            + " without it.");

    private static final Parameter<LocalDate> ON =
            Parameter.one(
                    "on",
                    LocalDate.class,
                    "The date on which they would be erased, in the office; today without it, or if"
                            + " it is past.");

    private static final Parameter<Judgement> JUDGEMENT =
            Parameter.many(
                    "judgement",
                    Judgement.class,
                    "Only those who are DUE to be erased, KEPT for some reason, or ERASED before;"
                            + " DUE and KEPT without it.");

    /** What a preview can be asked for. */
    public static final List<Parameter<?>> PREVIEW_PARAMETERS =
            List.of(VERSION, ON, JUDGEMENT, Lists.LIMIT, Lists.CURSOR);

    /** What erasures can be asked for. */
    public static final List<Parameter<?>> ERASURE_PARAMETERS = List.of(Lists.LIMIT, Lists.CURSOR);

    private final RuleBook book;
    private final Retentions rules;
    private final Previews previews;
    private final Subjects subjects;
    private final OfficeClock clock;
    private final ZoneId zone;

    RetentionController(
            RuleBook book,
            Retentions rules,
            Previews previews,
            Subjects subjects,
            OfficeClock clock,
            OfficeSettings office) {
        this.book = book;
        this.rules = rules;
        this.previews = previews;
        this.subjects = subjects;
        this.clock = clock;
        this.zone = office.zone();
    }

    @GetMapping
    RetentionRuleList all(HttpServletRequest request) {
        Parameters.of(request);
        return new RetentionRuleList(
                book.current().retentionRules().stream()
                        .map(each -> RetentionRuleFile.of(each, today()))
                        .toList());
    }

    @GetMapping("/{retentionRuleId}")
    ResponseEntity<RetentionRuleFile> one(
            @PathVariable String retentionRuleId, HttpServletRequest request) {
        var found = rules.find(retentionRuleId);
        Parameters.of(request);
        return ResponseEntity.ok()
                .eTag(Long.toString(found.history().size()))
                .body(RetentionRuleFile.of(found, today()));
    }

    @GetMapping("/{retentionRuleId}/history")
    RuleHistory history(@PathVariable String retentionRuleId, HttpServletRequest request) {
        var found = rules.find(retentionRuleId);
        Parameters.of(request);
        return new RuleHistory(found.history().stream().map(RuleEntry::of).toList());
    }

    @GetMapping("/{retentionRuleId}/preview")
    RetentionPreview preview(@PathVariable String retentionRuleId, HttpServletRequest request) {
        var rule = rules.find(retentionRuleId).state();
        var asked = Parameters.of(request, PREVIEW_PARAMETERS);
        var version = version(rule, asked.get(VERSION));
        var on = on(asked.get(ON));
        var wanted = asked.all(JUDGEMENT);
        var cursor = asked.get(Lists.CURSOR);
        int limit = asked.require(Lists.LIMIT);
        return Lists.part(() ->
                RetentionPreview.of(
                        rule.retentionRuleId(),
                        version,
                        on,
                        previews.of(
                                rule.retentionRuleId(),
                                version,
                                on,
                                wanted.isEmpty()
                                        ? EnumSet.of(Judgement.DUE, Judgement.KEPT)
                                        : wanted,
                                cursor == null ? null : SubjectId.of(cursor),
                                limit)));
    }

    private static RetentionVersion version(Drafted rule, @Nullable Integer number) {
        return number == null
                ? rule.latest()
                : rule.version(number).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
    }

    /** What nobody lives to see need not be counted. */
    private LocalDate on(@Nullable LocalDate asked) {
        var today = today();
        if (asked == null || asked.isBefore(today)) {
            return today;
        }
        var last = LocalDate.of(LAST_YEAR, 12, 31);
        return asked.isAfter(last) ? last : asked;
    }

    @GetMapping("/{retentionRuleId}/erasures")
    Page<ErasedByRule> erasures(@PathVariable String retentionRuleId, HttpServletRequest request) {
        var id = rules.find(retentionRuleId).state().retentionRuleId();
        var asked = Parameters.of(request, ERASURE_PARAMETERS);
        var cursor = asked.get(Lists.CURSOR);
        int limit = asked.require(Lists.LIMIT);
        return Lists.part(() -> {
            var found =
                    subjects.erasedBy(
                            id, cursor == null ? null : ErasedByRule.behind(cursor), limit + 1);
            var shown = found.stream().limit(limit).map(ErasedByRule::of).toList();
            return new Page<>(shown, found.size() > limit ? shown.getLast().cursor() : null);
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}

package org.pirveli.domain.template;

import java.util.List;
import java.util.Map;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.template.TemplateCommand;
import org.pirveli.api.template.TemplateCommand.ApproveTemplate;
import org.pirveli.api.template.TemplateCommand.DraftTemplate;
import org.pirveli.api.template.TemplateCommand.PublishTemplate;
import org.pirveli.api.template.TemplateCommand.RetireTemplate;
import org.pirveli.api.template.TemplateCommand.ReturnTemplate;
import org.pirveli.api.template.TemplateCommand.ReviseTemplate;
import org.pirveli.api.template.TemplateCommand.SubmitTemplate;
import org.pirveli.api.template.event.TemplateApproved;
import org.pirveli.api.template.event.TemplateDrafted;
import org.pirveli.api.template.event.TemplateEvent;
import org.pirveli.api.template.event.TemplatePublished;
import org.pirveli.api.template.event.TemplateRetired;
import org.pirveli.api.template.event.TemplateReturned;
import org.pirveli.api.template.event.TemplateRevised;
import org.pirveli.api.template.event.TemplateSubmitted;
import org.pirveli.domain.template.Stage.Approved;
import org.pirveli.domain.template.Stage.Draft;
import org.pirveli.domain.template.Stage.Published;
import org.pirveli.domain.template.Stage.Retired;
import org.pirveli.domain.template.Stage.Submitted;
import org.pirveli.domain.template.TemplateState.Drafted;
import org.pirveli.domain.template.TemplateState.Undrafted;

/**
 * Decides what happens to a template. Pure: the same command of the same person in the same state
 * has the same outcome. That the units and topics named exist is seen to by the server.
 */
public final class TemplateDecider {

    private TemplateDecider() {}

    /**
     * What a command makes happen: one event.
     *
     * @param person who gives it
     * @throws Refused if a rule speaks against it
     */
    public static List<TemplateEvent> decide(
            TemplateCommand command, TemplateState state, String person) {
        var _ = command instanceof DraftTemplate ? state : drafted(state);
        check(command);
        return List.of(
                switch (command) {
                    case DraftTemplate c -> draft(c, state, person);
                    case ReviseTemplate c -> revise(c, drafted(state), person);
                    case SubmitTemplate _ -> submit(drafted(state), person);
                    case ApproveTemplate _ -> approve(drafted(state), person);
                    case ReturnTemplate c -> giveBack(c, drafted(state));
                    case PublishTemplate c -> publish(c, drafted(state));
                    case RetireTemplate c -> retire(c, drafted(state));
                });
    }

    /**
     * Looks at a command by itself, before anybody asks how its template stands.
     *
     * @throws Refused with {@code INVALID_REQUEST} and all that is wrong, or {@code
     *     TEMPLATE_SYNTAX}
     */
    public static void check(TemplateCommand command) {
        TemplateFlaws.check(command);
    }

    private static Drafted drafted(TemplateState state) {
        return switch (state) {
            case Undrafted _ -> throw new Refused(RefusalCode.NOT_FOUND);
            case Drafted drafted -> drafted;
        };
    }

    private static TemplateEvent draft(DraftTemplate command, TemplateState state, String person) {
        if (state instanceof Drafted) {
            throw new Refused(RefusalCode.TEMPLATE_EXISTS);
        }
        return new TemplateDrafted(command.templateId(), command.terms(), person, command.reason());
    }

    private static TemplateEvent revise(ReviseTemplate command, Drafted template, String person) {
        var latest = template.latest();
        if (command.terms().equals(latest.terms())) {
            throw new Refused(RefusalCode.NO_CHANGE);
        }
        int version =
                switch (latest.stage()) {
                    case Draft _ -> latest.number();
                    case Submitted _, Approved _ -> throw wrong(latest, Stage.Name.DRAFT);
                    case Published _, Retired _ -> latest.number() + 1;
                };
        return new TemplateRevised(
                command.templateId(), version, command.terms(), person, command.reason());
    }

    private static TemplateEvent submit(Drafted template, String person) {
        var latest = template.latest();
        return switch (latest.stage()) {
            case Draft _ -> {
                Review.check(latest.terms());
                yield new TemplateSubmitted(template.templateId(), latest.number(), person);
            }
            case Submitted _, Approved _, Published _, Retired _ ->
                    throw wrong(latest, Stage.Name.DRAFT);
        };
    }

    /** Four eyes: neither an author nor the submitter approves. */
    private static TemplateEvent approve(Drafted template, String person) {
        var latest = template.latest();
        return switch (latest.stage()) {
            case Submitted(var submitter) -> {
                if (submitter.equals(person) || latest.authors().contains(person)) {
                    throw new Refused(RefusalCode.SELF_APPROVAL, Map.of("person", person));
                }
                Review.check(latest.terms());
                yield new TemplateApproved(template.templateId(), latest.number(), person);
            }
            case Draft _, Approved _, Published _, Retired _ ->
                    throw wrong(latest, Stage.Name.SUBMITTED);
        };
    }

    private static TemplateEvent giveBack(ReturnTemplate command, Drafted template) {
        var latest = template.latest();
        return switch (latest.stage()) {
            case Submitted _, Approved _ ->
                    new TemplateReturned(command.templateId(), latest.number(), command.reason());
            case Draft _, Published _, Retired _ -> throw wrong(latest, Stage.Name.SUBMITTED);
        };
    }

    private static TemplateEvent publish(PublishTemplate command, Drafted template) {
        var latest = template.latest();
        return switch (latest.stage()) {
            case Approved _ ->
                    new TemplatePublished(
                            command.templateId(),
                            latest.number(),
                            command.effectiveFrom(),
                            command.effectiveTo());
            case Draft _, Submitted _, Published _, Retired _ ->
                    throw wrong(latest, Stage.Name.APPROVED);
        };
    }

    private static TemplateEvent retire(RetireTemplate command, Drafted template) {
        var version = toRetire(command, template);
        return switch (version.stage()) {
            case Published _ ->
                    new TemplateRetired(command.templateId(), version.number(), command.reason());
            case Retired _ -> throw new Refused(RefusalCode.NO_CHANGE);
            case Draft _, Submitted _, Approved _ -> throw wrong(version, Stage.Name.PUBLISHED);
        };
    }

    private static TemplateVersion toRetire(RetireTemplate command, Drafted template) {
        var number = command.version();
        if (number != null) {
            return template.version(number)
                    .orElseThrow(() -> new Refused(RefusalCode.UNKNOWN_TEMPLATE));
        }
        return template.versions().reversed().stream()
                .filter(each -> each.stage() instanceof Published)
                .findFirst()
                .orElseGet(template::latest);
    }

    private static Refused wrong(TemplateVersion version, Stage.Name wanted) {
        return new Refused(
                RefusalCode.TEMPLATE_WRONG_STAGE,
                Map.of(
                        "version", version.number(),
                        "stage", version.stage().name().name(),
                        "wantedStage", wanted.name()));
    }
}
